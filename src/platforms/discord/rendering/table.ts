/** Tables: in a code block where that fits on a phone, else a line a row. */
import type { Block, Line } from "../../../answer/answer.ts";
import { toPlainText } from "../../plain-text.ts";
import { maxPhoneColumns } from "../limits.ts";
import type { TextChunk } from "./embed-chunks.ts";
import { rowChunks } from "./embed-chunks.ts";
import { escapeMarkdown, toBold, toMarkdown } from "./markdown.ts";

type Table = Extract<Block, { kind: "table" }>;

export function tableTexts(table: Table, locale: string): readonly TextChunk[] {
  if (table.rows.length === 0) return [];
  return codeRows(table, locale) ?? lineRows(table, locale);
}

const fence = { open: "```\n", close: "\n```" };
const gap = "  ";

/** Nothing where it would be too wide, or where a character's width can't be known. */
function codeRows({ columns, rows }: Table, locale: string): readonly TextChunk[] | undefined {
  const headings = columns.map(({ heading }) =>
    toPlainText([{ kind: "text", text: heading }], locale),
  );
  const cells = rows.map((row) => columns.map((_, at) => toPlainText(row[at] ?? [], locale)));
  const all = headings.some((heading) => heading !== "") ? [headings, ...cells] : cells;
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const width = widths.reduce((sum, each) => sum + each + gap.length, -gap.length);
  if (width > maxPhoneColumns || !all.flat().every(isPlain)) return undefined;
  const lines = all.map((row) =>
    row.map((cell, at) => padded(cell, widths[at] ?? 0, columns[at]?.align ?? "left")).join(gap),
  );
  const [first, ...others] = rowChunks(
    lines.map((each) => each.trimEnd()),
    fence,
  );
  const counted = first && { ...first, items: first.items - (all.length - cells.length) };
  return counted === undefined ? [] : [counted, ...others];
}

/** Letters of one column each, and no backtick that would end the block. */
const isPlain = (cell: string): boolean => /^[\p{Script=Latin}\d .,;:’'“”()%&/+–-]*$/u.test(cell);

function padded(cell: string, width: number, align: "left" | "right"): string {
  return align === "right" ? cell.padStart(width) : cell.padEnd(width);
}

/** `13` 🇺🇦 Ukraine: what is aligned to the right is a number, and stands out. */
function lineRows({ columns, rows }: Table, locale: string): readonly TextChunk[] {
  const headings = columns
    .map(({ heading }) => escapeMarkdown(heading))
    .filter((each) => each !== "");
  const widths = columns.map((_, at) =>
    Math.max(...rows.map((row) => toPlainText(row[at] ?? [], locale).length)),
  );
  const lines = rows.map((row) =>
    rowText(columns.map(({ align }, at) => cellOf(row[at] ?? [], align, widths[at] ?? 0, locale))),
  );
  const heading = headings.length > 0 ? [toBold(headings.join(" · "))] : [];
  const [first, ...others] = rowChunks([...heading, ...lines]);
  return first === undefined ? [] : [{ ...first, items: first.items - heading.length }, ...others];
}

interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
}

function cellOf(cell: Line, align: "left" | "right", width: number, locale: string): Cell {
  const text = toPlainText(cell, locale);
  if (align === "left" || text === "" || !isPlain(text)) {
    return { text: toMarkdown(cell, locale), isNumber: false };
  }
  return { text: `\`${text.padStart(width)}\``, isNumber: true };
}

/** A number needs no mark between itself and what it counts. */
function rowText(cells: readonly Cell[]): string {
  return cells
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, isNumber }, at, all) =>
      at === all.length - 1 ? text : `${text}${isNumber ? " " : " · "}`,
    )
    .join("");
}
