/** The titles over lists of waves, with the years from the first to the last. */
import type { Line } from "../../answer/answer.ts";
import type { Wave } from "../../book/wave.ts";
import type { CommandContext } from "../draft/command.ts";

/** "286 events on record, 1971 to 2026". */
export const allWavesTitle = ({ book, words }: CommandContext): Line =>
  words.waves.titleAll(book.waves.length, yearsOf(book.waves));

/** "14 events on record with Canada, 1978 to 2024". */
export function wavesTitle({ words }: CommandContext, found: readonly Wave[], about: Line): Line {
  return found.length === 0
    ? words.waves.titleNone(about)
    : words.waves.titleOf(found.length, about, yearsOf(found));
}

function yearsOf(waves: readonly Wave[]): readonly [string, string] {
  const years = waves.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).sort();
  return [years[0] ?? "", years.at(-1) ?? ""];
}
