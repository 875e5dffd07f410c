/** The titles over lists of waves, with the years from the first to the last. */
import type { Line } from "../../answer/answer.ts";
import type { Wave } from "../../book/wave.ts";
import type { CommandContext } from "../draft/command.ts";

/** "286 events on record, 1971 to 2026". */
export const allWavesTitle = ({ book, words }: CommandContext): Line =>
  words.waves.titleAll(book.waves.length, yearsOf(book.waves));

/** "14 events on record with Canada, 1978 to 2024". */
export function wavesTitle(
  { words, selection }: CommandContext,
  found: readonly Wave[],
  about: Line,
): Line {
  if (found.length === 0) return words.waves.titleNone(about);
  return selection.kind === "period"
    ? words.waves.titleOf(found.length, about)
    : words.waves.titleBetween(found.length, about, yearsOf(found));
}

function yearsOf(waves: readonly Wave[]): readonly [string, string] {
  const years = waves.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).sort();
  return [years[0] ?? "", years.at(-1) ?? ""];
}
