/** Lays cells out side by side, in columns that together fit the width of the screen. */
import type { Row, Span } from "./styled-text.ts";
import { span, widthOf } from "./styled-text.ts";
import { wrap } from "./wrap.ts";

export interface ColumnLayout {
  readonly width: number;
  readonly align: "left" | "right";
}

/** The space between two columns. */
export const columnGap = 2;
/** Narrower columns can't be read. */
const minColumnWidth = 6;

/** The widths of the columns; the widest are narrowed first. Undefined where they can't fit. */
export function fitColumns(
  rows: readonly (readonly Row[])[],
  width: number,
): readonly number[] | undefined {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map((row) => widthOf(row[index] ?? []))),
  );
  let excess = sum(widths) + columnGap * (columns - 1) - width;
  for (; excess > 0; excess -= 1) {
    const max = Math.max(...widths);
    if (max <= minColumnWidth) return undefined;
    widths[widths.lastIndexOf(max)] = max - 1;
  }
  return widths;
}

/** One row of cells, as many rows of the screen as its tallest cell needs. */
export function layOutCells(
  cells: readonly (readonly Span[])[],
  columns: readonly ColumnLayout[],
): readonly Row[] {
  const wrapped = columns.map(({ width }, index) => wrap(cells[index] ?? [], width));
  const height = Math.max(1, ...wrapped.map((rows) => rows.length));
  return Array.from({ length: height }, (_, line) =>
    columns.flatMap((column, index) => {
      const padded = pad(wrapped[index]?.[line] ?? [], column);
      return index === 0 ? padded : [span(" ".repeat(columnGap)), ...padded];
    }),
  );
}

function pad(row: Row, { width, align }: ColumnLayout): Row {
  const space = span(" ".repeat(Math.max(0, width - widthOf(row))));
  return align === "right" ? [space, ...row] : [...row, space];
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
