/** How bars are set into a space: as large as they fit, their names on one line or two. */
import type { Bar } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import { brokenAt } from "../fit-text.ts";
import type { Tools } from "../tools.ts";

export interface BarRow {
  readonly bar: Bar;
  readonly lines: readonly string[];
  readonly height: number;
}

/** The smallest can still be read on a phone. */
const sizes = [30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20];

export function rowsFitting(tools: Tools, bars: readonly Bar[], space: Box) {
  const tried = sizes.map((size) => ({
    size,
    rows: bars.map((bar) => rowOf(tools, bar, size, space.width)),
  }));
  const smallest = tried.at(-1) ?? { size: 20, rows: [] };
  const fits = ({ rows }: { readonly rows: readonly BarRow[] }) =>
    rows.reduce((sum, { height }) => sum + height, 0) + rows.length * 6 <= space.height;
  return tried.find(fits) ?? smallest;
}

function rowOf(tools: Tools, bar: Bar, size: number, width: number): BarRow {
  const lines = brokenAt(tools, tools.plain(bar.label), { width, size, weight: 400 });
  return { bar, lines, height: size * (lines.length * 1.22 + 0.08 + 1.06) };
}
