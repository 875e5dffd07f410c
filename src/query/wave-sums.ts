/** Says of a wave what may be added up in it, and how much that is. */
import type { Book } from "../book/book.ts";
import { isCountry } from "../book/members.ts";
import type { Act, Wave } from "../book/wave.ts";
import { headline } from "./headline.ts";
import { leftOutTest } from "./left-out.ts";
import type { WaveSides } from "./wave-sides.ts";
import { findSides, makeSideTest } from "./wave-sides.ts";

/** Why no sum is given. */
export type NoSum =
  /** Of both sides: an expulsion and its answer are not added. */
  | { readonly kind: "both-sides" }
  | { readonly kind: "incomplete" }
  | { readonly kind: "unpublished"; readonly by: readonly string[] }
  | { readonly kind: "counted-twice" };

export type SumOfActs =
  | { readonly kind: "sum"; readonly value: number; readonly actors: readonly string[] }
  | NoSum;

/**
 * The sum of expulsions of one side of a wave. None is given where that side is not whole on record, where one of them has
 * no published number, or where the same people are in two of the numbers.
 *
 * @param acts expulsions of one side, of the wave
 */
export function sumActs(wave: Wave, acts: readonly Act[]): SumOfActs {
  const isInReturn = makeSideTest(wave);
  const isBack = acts.every(isInReturn);
  if (!isBack && acts.some(isInReturn)) return { kind: "both-sides" };
  if (wave.complete !== "both" && wave.complete !== (isBack ? "in-return" : "expulsions"))
    return { kind: "incomplete" };
  const unpublished = acts.filter(({ count }) => count === undefined);
  if (unpublished.length > 0)
    return { kind: "unpublished", by: [...new Set(unpublished.flatMap(({ by }) => by))] };
  const actors = [...new Set(acts.flatMap(({ by }) => by))];
  const isShared = wave.countedTwice.some(
    ({ by }) => by.filter((code) => actors.includes(code)).length > 1,
  );
  if (isShared) return { kind: "counted-twice" };
  return { kind: "sum", value: acts.reduce((sum, { count = 0 }) => sum + count, 0), actors };
}

/** Of which sides a sum is claimed: of those that the record has in full, and nobody in two of the numbers. */
export function claimedSums(
  wave: Wave,
  { announced, inReturn }: WaveSides,
): Readonly<Record<"announced" | "inReturn", boolean>> {
  const isSummed = (acts: readonly Act[]) => acts.length > 0 && sumActs(wave, acts).kind === "sum";
  return { announced: isSummed(announced), inReturn: isSummed(inReturn) };
}

/** What a wave is in one row of a list. */
export interface WaveSummary {
  readonly wave: Wave;
  /** Who acted first, or at all where nobody expelled anybody. */
  readonly by: readonly string[];
  /** Of all countries; none where no sum is given. */
  readonly total: number | undefined;
}

/** @param without actors that are left out */
export function summarizeWave(
  book: Book,
  wave: Wave,
  without: readonly string[] = [],
): WaveSummary {
  const isLeftOut = leftOutTest(book, without, wave.membership);
  const all = wave.acts.filter((act) => !act.by.some(isLeftOut));
  const acts = findSides(wave).announced;
  const rows = wave.article === undefined ? acts : headline(wave).rows;
  const listed = rows.filter((act) => !act.by.some(isLeftOut));
  const by = new Set((listed.length > 0 ? listed : all).flatMap((act) => act.by));
  const countries = listed.filter((act) => act.by.every((code) => isCountry(book, code)));
  const sum = countries.length === 0 ? undefined : sumActs(wave, countries);
  return { wave, by: [...by], total: sum?.kind === "sum" ? sum.value : undefined };
}
