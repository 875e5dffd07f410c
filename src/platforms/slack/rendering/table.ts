/** Tables: as Slack's own where one may stand, else a line a row. */
import type { Block, Line } from "../../../answer/answer.ts";
import { tableLimits as limits } from "../limits.ts";
import type { ChunkOptions, MessageChunk, TableCell, TableHead } from "./message-chunks.ts";
import { richChunk } from "./message-chunks.ts";
import { joinTexts, sizeOf, textElements, toRichText, toSections } from "./rich-text.ts";

type Table = Extract<Block, { kind: "table" }>;

export function tableChunks(
  table: Table,
  { locale, asTable }: ChunkOptions,
): readonly MessageChunk[] {
  const { columns } = table;
  if (table.rows.length === 0) return [];
  const rows = table.rows.map((row) => columns.map((_, at) => cellOf(row[at] ?? [], locale)));
  const headings = columns.map(({ heading }) => textElements(heading, true));
  const isSmall = [headings, ...rows].flat().every((cell) => sizeOf(cell) <= limits.cellText);
  if (!asTable || !isSmall || columns.length > limits.columns) return lineRows(headings, rows);
  const of: TableHead = { columns, headings };
  return rows.map((cells) => ({ kind: "row", of, cells, items: 1 }));
}

const cellOf = (cell: Line, locale: string): TableCell =>
  cell.length === 0 ? [] : joinTexts(toRichText(cell, locale));

function lineRows(
  headings: readonly TableCell[],
  rows: readonly (readonly TableCell[])[],
): readonly MessageChunk[] {
  const heading = inOneLine(headings);
  return [
    ...(heading.length === 0 ? [] : toSections(heading).map((part) => richChunk([part], 0))),
    ...rows.flatMap((row) =>
      toSections(inOneLine(row)).map(
        (section, at): MessageChunk => ({ kind: "line", section, items: at === 0 ? 1 : 0 }),
      ),
    ),
  ];
}

/** `60 · United States`. */
function inOneLine(cells: readonly TableCell[]): TableCell {
  return cells
    .filter((cell) => cell.some((element) => element.type !== "text" || element.text.trim() !== ""))
    .flatMap((cell, at) => (at === 0 ? cell : [{ type: "text" as const, text: " · " }, ...cell]));
}
