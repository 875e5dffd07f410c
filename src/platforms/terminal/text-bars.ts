/** A table that stands in the place of a picture: its numbers are drawn as bars, made of letters. */
import type { Block, Column, Line } from "../../answer/answer.ts";

type Table = Extract<Block, { kind: "table" }>;

/** Letters of the longest bar, where there is one column of them; of two each is shorter. */
const longest = 24;
const shorter = 14;

export function withTextBars(block: Block): Block {
  if (block.kind !== "table") return block;
  const largest = Math.max(...block.columns.flatMap((column, at) => numbersIn(block, column, at)));
  const { columns, rows } = block;
  const letters = columns.filter(({ bars }) => bars).length > 1 ? shorter : longest;
  return {
    ...block,
    columns: columns.flatMap((column) =>
      column.bars ? [column, { heading: "", align: "left" } as const] : [column],
    ),
    rows: rows.map((row) =>
      row.flatMap((cell, at) =>
        columns[at]?.bars ? [cell, barOf(cell, letters / largest)] : [cell],
      ),
    ),
  };
}

function numbersIn({ rows }: Table, { bars }: Column, at: number): readonly number[] {
  return bars ? rows.map((row) => numberIn(row[at] ?? [])) : [];
}

function numberIn(cell: Line): number {
  const count = cell.find((inline) => inline.kind === "count");
  return count?.kind === "count" ? count.value : 0;
}

/** Eighths of a letter, so that a small number still has its bar. */
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** @param each letters that one is long */
function barOf(cell: Line, each: number): Line {
  const value = numberIn(cell);
  const length = Math.max(Math.round(value * each * 8), value > 0 ? 1 : 0);
  const text = "█".repeat(Math.floor(length / 8)) + (eighths[length % 8] ?? "");
  return text === "" ? [] : [{ kind: "text", text }];
}
