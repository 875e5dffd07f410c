/** Tables: as Slack's own where one may stand, else a line a row. */
import type { Block, Line } from "../../../answer/answer.ts";
import { table as limits } from "../limits.ts";
import type { Cell, ChunkOptions, MessageChunk, TableHead } from "./message-chunks.ts";
import { richPiece } from "./message-chunks.ts";
import { joinedTexts, richText, sections, sizeOf, textElements } from "./rich-text.ts";

type Table = Extract<Block, { kind: "table" }>;

export function tablePieces(
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

const cellOf = (cell: Line, locale: string): Cell =>
  cell.length === 0 ? [] : joinedTexts(richText(cell, locale));

function lineRows(
  headings: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): readonly MessageChunk[] {
  const heading = inOneLine(headings);
  return [
    ...(heading.length === 0 ? [] : sections(heading).map((part) => richPiece([part], 0))),
    ...rows.flatMap((row) =>
      sections(inOneLine(row)).map(
        (section, at): MessageChunk => ({ kind: "line", section, items: at === 0 ? 1 : 0 }),
      ),
    ),
  ];
}

/** `60 · United States`. */
function inOneLine(cells: readonly Cell[]): Cell {
  return cells
    .filter((cell) => cell.some((element) => element.type !== "text" || element.text.trim() !== ""))
    .flatMap((cell, at) => (at === 0 ? cell : [{ type: "text" as const, text: " · " }, ...cell]));
}
