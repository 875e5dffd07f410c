/** Finds the wave in which a claim that nobody acted can be told: one that the record has in full. */
import type { Book } from "../../book/book.ts";
import type { Wave } from "../../book/wave.ts";
import type { Claim } from "../../reading/claim.ts";
import type { ClaimedTime } from "./claimed-time.ts";

export function sideOf(book: Book, claim: Claim, time: ClaimedTime | undefined): Wave | undefined {
  if (time === undefined || !isWithinYear(time)) return undefined;
  const from = claim.of[0]?.codes[0];
  const isBack = claim.by.some(({ codes }) => codes[0] === book.wave.target);
  return book.waves
    .filter((wave) => wave.acts.some((act) => time.includes({ wave, act })))
    .filter((wave) => (from === undefined ? wave === book.wave : wave.target === from || isBack))
    .find(
      (wave) => wave.complete === "both" || wave.complete === (isBack ? "in-return" : "expulsions"),
    );
}

/** Of a longer time, what the record has in full is only a part. */
export const isWithinYear = ({ period }: ClaimedTime): boolean =>
  period === undefined || period.from.slice(0, 4) === period.to.slice(0, 4);
