/** Writes what else is on record of an actor in one line: "40 in 2022, 3 in 2021, and 4 more". */
import type { FollowUp, Line } from "../../answer/answer.ts";
import { makeAsk } from "../../answer/ask.ts";
import { joinLines, line } from "../../answer/builders.ts";
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { actorsFoundBy, findActs } from "../../query/find-acts.ts";
import { actorOf, textFor } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";

/** So many are told; of the others, how many. */
const maxTold = 2;

/** The expulsions by an actor in other waves than those that are told already, the latest first. */
export function otherExpulsions(
  { book, asOf, from }: CommandContext,
  code: string,
  told: Iterable<Wave>,
): readonly FoundAct[] {
  const waves = new Set(Array.from(told, ({ id }) => id));
  const of = from === undefined ? undefined : actorsFoundBy(book, from.codes[0]);
  return findActs(book, { by: actorsFoundBy(book, code), of, asOf }).filter(
    ({ act, wave }) => act.kind === "expelled" && !waves.has(wave.id),
  );
}

/** Nothing where there is no other. */
export function otherActsLine(context: CommandContext, others: readonly FoundAct[]): Line {
  const { words, book } = context;
  const told = others.slice(0, maxTold).map(({ act, wave }) => {
    const year = act.on.slice(0, 4);
    const of = actorOf({ book, wave }, act.of[0]);
    return act.of[0] === book.wave.target || act.of.length > 1
      ? words.acts.other(act.count, year)
      : words.acts.otherOf(act.count, of, year);
  });
  const left = others.length - told.length;
  const named = joinLines(told, ", ");
  return left === 0 ? named : line`${named}, and ${words.acts.andMore(left)}`;
}

/** The button to all acts of an actor; none where all are told. */
export function otherActsFollowUp(
  { words, book, command }: CommandContext,
  code: string,
  others: readonly FoundAct[],
): readonly FollowUp[] {
  if (others.length === 0) return [];
  const ask = makeAsk(command === "total" ? "total" : "expelled", textFor(book, code), {
    wave: "all",
  });
  return [{ label: words.catalogue.next.otherWaves, ask }];
}
