/** Lays cells out beside each other, in columns that fit the width together. */
import type { Row, Span } from "./styled-text.ts";
import { span, widthOf } from "./styled-text.ts";
import { wrap } from "./wrap.ts";

export type Cell = readonly Span[];

export interface Layout {
  readonly widths: readonly number[];
  /** Whether a column ends at its right edge, as numbers do. */
  readonly right: readonly boolean[];
}

/** The space between two columns. */
export const gap = 2;
/** Narrower columns can't be read. */
const narrowest = 6;

/** The widths of the columns: the widest give way first. Nothing where they can't fit. */
export function fitColumns(rows: readonly (readonly Cell[])[], width: number) {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map((row) => widthOf(row[index] ?? []))),
  );
  let excess = sum(widths) + gap * (columns - 1) - width;
  for (; excess > 0; excess -= 1) {
    const max = Math.max(...widths);
    if (max <= narrowest) return undefined;
    widths[widths.lastIndexOf(max)] = max - 1;
  }
  return widths;
}

/** One row of cells: as many rows of the screen as its fullest cell needs. */
export function layOut(cells: readonly Cell[], { widths, right }: Layout): readonly Row[] {
  const wrapped = widths.map((width, index) => wrap(cells[index] ?? [], width));
  const height = Math.max(1, ...wrapped.map((rows) => rows.length));
  return Array.from({ length: height }, (_, line) =>
    widths.flatMap((width, index) => {
      const row = wrapped[index]?.[line] ?? [];
      const padded = pad(row, width, right[index] ?? false);
      return index === 0 ? padded : [span(" ".repeat(gap)), ...padded];
    }),
  );
}

function pad(row: Row, width: number, right: boolean): Row {
  const space = span(" ".repeat(Math.max(0, width - widthOf(row))));
  return right ? [space, ...row] : [...row, space];
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
