/** Leaves actors out of sums and lists: "NATO without the United States". */
import type { Book } from "../book/book.ts";
import { membersOfAny } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";
import type { FoundAct } from "./find-acts.ts";
import { codesFoundBy } from "./find-acts.ts";

/** Is an actor left out on a day: named itself, a member of a group that is named, or a state that is gone and found by that name? */
export function leftOutTest(
  book: Book,
  without: readonly string[],
  day: string,
): (code: string) => boolean {
  const named = new Set(without.flatMap((code) => codesFoundBy(book, code)));
  const isMember = membersOfAny(book, without, day);
  return (code) => named.has(code) || isMember(code);
}

/** The waves in which somebody acted who is not left out. */
export const wavesLeft = (
  book: Book,
  without: readonly string[],
  waves: readonly Wave[],
): readonly Wave[] =>
  without.length === 0
    ? waves
    : waves.filter((wave) => {
        const isLeftOut = leftOutTest(book, without, wave.membership);
        return wave.acts.some(({ by }) => !by.some(isLeftOut));
      });

/** The acts in which nobody took part who is left out. */
export function actsLeft(
  book: Book,
  without: readonly string[],
  acts: readonly FoundAct[],
): readonly FoundAct[] {
  if (without.length === 0) return acts;
  const tests = new Map(
    [...new Set(acts.map(({ wave }) => wave))].map((wave: Wave) => [
      wave,
      leftOutTest(book, without, wave.membership),
    ]),
  );
  return acts.filter(({ wave, act }) => !act.by.some((code) => tests.get(wave)?.(code)));
}
