/** Adds bars of block characters to a table that replaces a picture. */
import type { Block, Column, Line } from "../../answer/answer.ts";

type Table = Extract<Block, { kind: "table" }>;

/** In characters; shorter where several columns have bars. */
const maxBarLength = 24;
const maxSharedBarLength = 14;

export function withTextBars(block: Block): Block {
  if (block.kind !== "table") return block;
  const largest = Math.max(
    ...block.columns.flatMap((column, index) => numbersIn(block, column, index)),
  );
  const { columns, rows } = block;
  const hasSeveral = columns.filter(({ hasBars }) => hasBars).length > 1;
  const scale = (hasSeveral ? maxSharedBarLength : maxBarLength) / largest;
  return {
    ...block,
    columns: columns.flatMap((column) =>
      column.hasBars ? [column, { heading: "", align: "left" } as const] : [column],
    ),
    rows: rows.map((row) =>
      row.flatMap((cell, index) => (columns[index]?.hasBars ? [cell, barOf(cell, scale)] : [cell])),
    ),
  };
}

function numbersIn({ rows }: Table, { hasBars }: Column, index: number): readonly number[] {
  return hasBars ? rows.map((row) => numberIn(row[index] ?? [])) : [];
}

function numberIn(cell: Line): number {
  const count = cell.find((inline) => inline.kind === "count");
  return count?.kind === "count" ? count.value : 0;
}

/** Bars end in eighths of a character, so that a small number still has one. */
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** @param scale characters per unit */
function barOf(cell: Line, scale: number): Line {
  const value = numberIn(cell);
  const length = Math.max(Math.round(value * scale * 8), value > 0 ? 1 : 0);
  const text = "█".repeat(Math.floor(length / 8)) + (eighths[length % 8] ?? "");
  return text === "" ? [] : [{ kind: "text", text }];
}
