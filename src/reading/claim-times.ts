/** Takes the times out of a clause, and writes the clause as it stood in the text. */
import type { Part } from "./claim-parts.ts";
import { isPart } from "./claim-parts.ts";
import { takeTimes } from "./clauses.ts";
import type { TimeCondition } from "./frame.ts";
import type { Token } from "./token.ts";

/** "On 26 March" of the year that is spoken of. */
export function yearTaken(
  when: TimeCondition | undefined,
  before: TimeCondition | undefined,
): TimeCondition | undefined {
  if (when?.time.kind !== "date" || !when.time.isYearGuessed) return when;
  if (before?.time.kind !== "date" || before.time.isYearGuessed) return when;
  const date = before.time.date.slice(0, 4) + when.time.date.slice(4);
  return { ...when, time: { kind: "date", date, isYearGuessed: false } };
}

export function takePartTimes(clause: readonly Part[]): {
  readonly times: readonly TimeCondition[];
  readonly rest: Part[];
} {
  const holders = new Map<Token, Part>();
  const tokens = clause.map((part): Token => {
    if (part.kind !== "names") return part;
    const holder: Token = {
      kind: "name",
      mention: part.mentions[0],
      typed: part.typed,
      gap: part.gap,
    };
    holders.set(holder, part);
    return holder;
  });
  const { found: times, rest } = takeTimes(tokens);
  return {
    times,
    rest: rest.flatMap((token) => (token.kind === "name" ? (holders.get(token) ?? []) : [token])),
  };
}

/** "Seven days", "two weeks", "48 hours", "a week": how many days begin at a part. */
export function daysAt(parts: readonly Part[], at: number): number | undefined {
  const [part, unit] = [parts[at], parts[at + 1]];
  const value = part?.kind === "number" ? part.value : isPart(part, "article") ? 1 : undefined;
  if (value === undefined) return undefined;
  if (isPart(unit, "days")) return value;
  if (isPart(unit, "weeks")) return value * daysOfWeek;
  return isPart(unit, "hours") ? value / hoursOfDay : undefined;
}

const daysOfWeek = 7;
const hoursOfDay = 24;

/** Does a clause end with a time, or with an event that was the reason? */
export const isTimeLast = (clause: readonly Part[]): boolean => {
  const last = clause.at(-1);
  return last?.kind === "time" || last?.kind === "wave";
};

/** As it stands in the text, without the comma or the conjunction before it. */
export function typedOf(clause: readonly Part[]): string {
  const own = isPart(clause[0], "and", "clause") ? clause.slice(1) : clause;
  return own
    .map(({ typed, gap }) => gap + typed)
    .join("")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/\s+/g, " ")
    .replace(/(\([^()]*)$/, "$1)");
}
