/** How bars are set into a space: as large as they fit, their names beside them, or above them where one is long. */
import type { Bar } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { wrapText } from "../fit-text.ts";

export interface BarRow {
  readonly bar: Bar;
  readonly lines: readonly string[];
  /** The base line of the first. */
  readonly nameY: number;
  /** For the bar, and what stands behind it. */
  readonly box: Box;
}

export interface BarRows {
  /** Of the letters. */
  readonly size: number;
  readonly rows: readonly BarRow[];
}

export function rowsIn(tools: DrawingContext, bars: readonly Bar[], space: Box): BarRows {
  return namesBeside(tools, bars, space) ?? namesAbove(tools, bars, space);
}

/** From one row to the next, and a bar's thickness: two bars shall not be beams. */
const max = { pitch: 140, thickness: 72 } as const;

const sizesBeside = [36, 34, 32, 30, 28, 26];

/** What names may take of the width, and what is left free behind them. */
const column = { max: 0.36, gap: 20 } as const;

function namesBeside(tools: DrawingContext, bars: readonly Bar[], space: Box): BarRows | undefined {
  const names = bars.map(({ label }) => tools.plain(label));
  const pitch = Math.min(space.height / bars.length, max.pitch);
  const widthAt = (size: number): number =>
    Math.max(...names.map((name) => tools.widthOf(name, size, 400))) + column.gap;
  const size = sizesBeside.find(
    (each) => each <= pitch * 0.68 && widthAt(each) <= space.width * column.max,
  );
  if (size === undefined) return undefined;
  const taken = widthAt(size);
  const height = Math.min(pitch * 0.66, max.thickness);
  const top = space.y + (space.height - pitch * bars.length) / 2;
  const rows = bars.map((bar, at) => {
    const middle = top + pitch * (at + 0.5);
    const box = { x: space.x + taken, y: middle - height / 2, width: space.width - taken, height };
    return { bar, lines: [names[at] ?? ""], nameY: middle + size * 0.36, box };
  });
  return { size, rows };
}

/** The smallest can still be read on a phone. */
const sizesAbove = [30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20];

/** Of the letters' size: a line of a name, and below the last of them the bar. */
const share = { line: 1.22, under: 0.08, bar: 1.06 } as const;

/** Between two rows, at least and at most. */
const spare = { least: 6, max: 34 } as const;

function namesAbove(tools: DrawingContext, bars: readonly Bar[], space: Box): BarRows {
  const tried = sizesAbove.map((size) => ({ size, tall: tallAt(tools, bars, space.width, size) }));
  const smallest = tried.at(-1) ?? { size: 20, tall: [] };
  const heightOf = (tall: readonly Tall[]) => tall.reduce((sum, { height }) => sum + height, 0);
  const fits = ({ tall }: { readonly tall: readonly Tall[] }) =>
    heightOf(tall) + tall.length * spare.least <= space.height;
  const { size, tall } = tried.find(fits) ?? smallest;
  const between = Math.min((space.height - heightOf(tall)) / Math.max(tall.length, 1), spare.max);
  let { y } = space;
  const rows = tall.map(({ bar, lines, height }) => {
    const nameY = y + size * 0.95;
    const barY = y + size * (lines.length * share.line + share.under);
    y += height + between;
    return { bar, lines, nameY, box: { ...space, y: barY, height: size * share.bar } };
  });
  return { size, rows };
}

interface Tall extends Pick<BarRow, "bar" | "lines"> {
  readonly height: number;
}

const tallAt = (
  tools: DrawingContext,
  bars: readonly Bar[],
  width: number,
  size: number,
): readonly Tall[] =>
  bars.map((bar) => {
    const lines = wrapText(tools, tools.plain(bar.label), { width, size, weight: 400 });
    const height = size * (lines.length * share.line + share.under + share.bar);
    return { bar, lines, height };
  });

/** The base line of a further line of a name. */
export const lineBelow = (nameY: number, size: number, at: number): number =>
  nameY + size * at * share.line;
