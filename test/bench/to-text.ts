/** Figures as a table for the terminal. */
import type { Figure } from "./figure.ts";
import { columnsOf, headings } from "./figure.ts";

export function toText(figures: readonly Figure[]): string {
  const rows = [headings, ...figures.map(columnsOf)];
  const widths = headings.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}
