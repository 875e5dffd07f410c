/** The titles over lists of waves, with the years from the first to the last. */
import type { Line } from "../../answer/answer.ts";
import type { Wave } from "../../book/wave.ts";
import { wavesLeft } from "../../query/left-out.ts";
import { leftOut } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";

/** "286 events on record, 1971 to 2026". */
export function allWavesTitle(context: CommandContext): Line {
  const { book, words, without } = context;
  const waves = wavesLeft(book, without, book.waves);
  return words.waves.titleAll(waves.length, yearsOf(waves), leftOut(context));
}

/** "14 events on record with Canada, 1978 to 2024". */
export function wavesTitle(context: CommandContext, found: readonly Wave[], named: Line): Line {
  const { words, selection } = context;
  const about = [...named, ...words.names.leavingOut(leftOut(context))];
  if (found.length === 0) return words.waves.titleNone(about);
  return selection.kind === "period"
    ? words.waves.titleOf(found.length, about)
    : words.waves.titleBetween(found.length, about, yearsOf(found));
}

function yearsOf(waves: readonly Wave[]): readonly [string, string] {
  const years = waves.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).sort();
  return [years[0] ?? "", years.at(-1) ?? ""];
}
