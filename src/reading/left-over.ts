/** Finds the words of a question that have no place in it. */

import type { Sense } from "../words/lexicon.ts";
import { expulsionWords, reactionWords, stepWords } from "./act-words.ts";
import type { Clause } from "./clause.ts";
import { isSense } from "./clauses.ts";
import type { Token } from "./token.ts";

/** Words of expelling. */
export const expelling: readonly Sense[] = [
  ...expulsionWords,
  ...reactionWords,
  "deport",
  "do",
  "announce",
  "in-return",
];
/** Words of other steps. */
export const stepping: readonly Sense[] = [
  ...stepWords,
  "fetch",
  "measure",
  "consulate",
  "contacts",
  "ceiling",
  "nothing",
];

/** Words that have a place only beside one of these. */
const companions: Readonly<Partial<Record<Sense, readonly Sense[]>>> = {
  accreditation: ["deny", "not"],
  ally: [],
  ambassador: [...expelling, "recall", "fetch", "deny", "how-long"],
  away: ["throw", "expel", "expelled"],
  ban: ["entry", "diplomat", "who", "which", "did", "was"],
  ceiling: ["staff", "diplomat"],
  close: ["consulate", "diplomat", "institution"],
  consulate: ["close"],
  contacts: ["sever", "cut"],
  cut: ["staff", "diplomat", "relations", "consulate", "contacts"],
  deny: ["accreditation", "diplomat", "entry"],
  deport: ["diplomat"],
  draw: ["map", "timeline"],
  entry: ["ban", "deny"],
  fetch: ["ambassador"],
  institution: ["close"],
  leave: ["how-long", "how-soon"],
  person: expelling,
  relations: ["sever", "downgrade", "cut"],
  "same-day": [],
  sever: ["relations", "contacts"],
  staff: ["cut", "expel", "expelled", "recall"],
  throw: ["away", "in-return"],
  where: ["close", "consulate", "number"],
};

/** The words without a place, as typed: those of no list, people where nobody speaks, and words without their companion. */
export const leftOverIn = (clause: Clause): readonly string[] =>
  clause.tokens.filter((token, at) => isLeftOver(clause, token, at)).map(({ typed }) => typed);

function isLeftOver({ tokens, has }: Clause, token: Token, at: number): boolean {
  switch (token.kind) {
    case "unknown":
      return !has("consulate", "close");
    case "person":
      return true;
    case "word":
      return isWordLeft({ tokens, has }, token.sense, at);
    case "number":
      return isNumberLeft(tokens, at);
    case "days":
      return !has("leave", "how-long", "how-soon");
    case "name":
    case "wave":
    case "time":
      return false;
    case "ordinal":
      return !has("most", "fewest", "who", "which", "number", "list");
  }
}

/** "how many shares", "how many maps": nobody expelled these. */
const notCounted: readonly Sense[] = [
  "number",
  "list",
  "map",
  "timeline",
  "sources",
  "share",
  "total",
];

function isWordLeft({ tokens, has }: Clause, sense: Sense, at: number): boolean {
  if (sense === "event") return !tokens.some(({ kind }) => kind === "wave");
  if (sense === "without" || sense === "outside") return true;
  if (sense === "when") return isSecondClause(tokens, at);
  // "with or without NATO" is no exclusion, which is taken out before.
  if (sense === "with") return isSense(tokens[at + 1], "or");
  if (notCounted.includes(sense) && isSense(tokens[at - 1], "how-many", "which")) return true;
  if (timeWords.includes(sense)) return !isBeforeEvent(tokens, at) && !isBetweenNames(tokens, at);
  const needed = companions[sense];
  return (
    needed !== undefined &&
    tokens[at + 1]?.kind !== "number" &&
    !has(...needed) &&
    !isBesideToken({ tokens }, sense)
  );
}

/** "why was Seattle closed", "the ceiling at NATO", "gave seven days": beside a place, a name, or a time. */
const isBesideToken = ({ tokens }: Pick<Clause, "tokens">, sense: Sense): boolean =>
  (sense === "close" && tokens.some(({ kind }) => kind === "unknown")) ||
  (sense === "ceiling" && tokens.some(({ kind }) => kind === "name")) ||
  (sense === "leave" && tokens.some(({ kind }) => kind === "days"));

/** A second number; and one beside "how many", but for how many actors expelled that many, or of the size of a list. */
function isNumberLeft(tokens: readonly Token[], at: number): boolean {
  const isSecond = tokens.slice(0, at).some(({ kind }) => kind === "number");
  const isSize = tokens.some((token) =>
    isSense(token, "most", "fewest", "first", "last", "top", "country", "member"),
  );
  const isCounted = tokens.some((token) => isSense(token, "how-many")) && !isSize;
  return isSecond || isCounted;
}

/** Without a time behind them, they ask about an order that is not read: "before Ireland". */
const timeWords: readonly Sense[] = ["before", "after", "since", "until", "between", "during"];

/** "after Salisbury", "after the poisoning". */
const isBeforeEvent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.kind === "wave" || isSense(tokens[at + 1], "event");

/** "between India and Pakistan". */
const isBetweenNames = (tokens: readonly Token[], at: number): boolean =>
  isSense(tokens[at], "between") &&
  tokens[at + 1]?.kind === "name" &&
  isSense(tokens[at + 2], "and") &&
  tokens[at + 3]?.kind === "name";

/** "did Russia answer when Luxembourg expelled one": a second clause, and not the question when. */
const isSecondClause = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && !isSense(tokens[at - 1], "and") && isSense(tokens[0], "did", "was", "how-many", "who");
