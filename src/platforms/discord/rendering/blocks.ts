/** Renders each kind of block, and the sources of an answer, as chunks of an embed. */

import type { Block, Fact, Line, Source } from "../../../answer/answer.ts";
import type { Words } from "../../../words/words.ts";
import { sum } from "../../paginate.ts";
import { toPlainText } from "../../plain-text.ts";
import { shownLines } from "../../shown-lines.ts";
import { sourceLine } from "../../source-line.ts";
import { splitText, zeroWidthSpace } from "../../text-limits.ts";
import { embedLimits, maxCodeColumns } from "../limits.ts";
import type { EmbedChunk, TextChunk } from "./embed-pages.ts";
import { toFieldChunks, toRowChunks, toTextChunks } from "./embed-pages.ts";
import { escapeMarkdown, toBold, toMarkdown } from "./markdown.ts";

export function toEmbedChunks(block: Block, locale: string): readonly EmbedChunk[] {
  switch (block.kind) {
    case "paragraph":
      return toTextChunks(toMarkdown(block.line, locale));
    case "facts":
      return toFactChunks(block.facts, locale);
    case "table":
      return toTableChunks(block, locale);
    case "list":
      return toRowChunks(shownLines(block).map((line) => `• ${toMarkdown(line, locale)}`));
    case "quote":
      return toQuoteChunks(block, locale);
    case "picture":
      return block.instead.flatMap((each) => toEmbedChunks(each, locale));
  }
}

/** In characters: so many stand in a column of three without being broken often. */
const maxShortValue = 40;

/** Short facts stand beside each other, where at least two do. */
function toFactChunks(facts: readonly Fact[], locale: string): readonly EmbedChunk[] {
  const fields = facts.map(({ label, value: line }) => {
    const value = toMarkdown(line, locale);
    return { label: escapeMarkdown(label), value, isShort: value.length <= maxShortValue };
  });
  return fields.flatMap(({ label, value, isShort }, at) => {
    const isBeside = Boolean(fields[at - 1]?.isShort || fields[at + 1]?.isShort);
    return toFieldChunks(label, value, isShort && isBeside);
  });
}

/** Indirect speech stands without quotation marks: the words are nobody's own. */
function toQuoteChunks(
  { text, isSpoken, credit }: Extract<Block, { kind: "quote" }>,
  locale: string,
): readonly TextChunk[] {
  const message = isSpoken ? `“${escapeMarkdown(text)}”` : escapeMarkdown(text);
  const by = quoteRows(`— ${toMarkdown(credit, locale)}`);
  const parts = quoteRows(message);
  const last = parts.at(-1) ?? "";
  const isFitting = last.length + by.join("\n").length < embedLimits.fieldValue;
  const rows = isFitting ? [...parts.slice(0, -1), [last, ...by].join("\n")] : [...parts, ...by];
  return rows.map((row, at) => ({
    kind: "text",
    text: row,
    isContinued: at > 0,
    items: at > 0 ? 0 : 1,
  }));
}

const quoteRows = (text: string): readonly string[] =>
  splitText(text, embedLimits.fieldValue - 2).map((part) => `> ${part}`);

/** The last field of an answer: each source on a line with its link. */
export function toSourceFields(sources: readonly Source[], words: Words): readonly EmbedChunk[] {
  const rows = sources.map((source) => toMarkdown(sourceLine(source, words), words.locale));
  return toRowChunks(rows).map((chunk, at) => ({
    kind: "field",
    name: at === 0 ? words.sources.heading(sources.length) : zeroWidthSpace,
    value: chunk.text,
    inline: false,
    items: 0,
  }));
}

type Table = Extract<Block, { kind: "table" }>;

/** A table in a code block where that fits on a phone; else a line for each row. */
function toTableChunks(table: Table, locale: string): readonly TextChunk[] {
  if (table.rows.length === 0) return [];
  return codeRows(table, locale) ?? lineRows(table, locale);
}

const fence = { open: "```\n", close: "\n```" };
const gap = "  ";

/** @returns undefined where it would be too wide, or where a character's width can't be known */
function codeRows({ columns, rows }: Table, locale: string): readonly TextChunk[] | undefined {
  const headings = columns.map(({ heading }) =>
    toPlainText([{ kind: "text", text: heading }], locale),
  );
  const cells = rows.map((row) => columns.map((_, at) => toPlainText(row[at] ?? [], locale)));
  const all = headings.some((heading) => heading !== "") ? [headings, ...cells] : cells;
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const width = sum(widths) + gap.length * (widths.length - 1);
  if (width > maxCodeColumns || !all.flat().every(isPlain)) return undefined;
  const lines = all.map((row) =>
    row.map((cell, at) => padCell(cell, widths[at] ?? 0, columns[at]?.align ?? "left")).join(gap),
  );
  const [first, ...others] = toRowChunks(
    lines.map((each) => each.trimEnd()),
    fence,
  );
  if (first === undefined) return [];
  return [{ ...first, items: first.items - (all.length - cells.length) }, ...others];
}

/** Has it only letters of one column each, and no backtick that would end the block? */
const isPlain = (cell: string): boolean =>
  /^[\p{Script=Latin}\d\u00a0[\] .,;:’'“”()%&/+–-]*$/u.test(cell);

function padCell(cell: string, width: number, align: "left" | "right"): string {
  return align === "right" ? cell.padStart(width) : cell.padEnd(width);
}

/** `13` 🇺🇦 Ukraine: a cell that is aligned to the right is a number, and stands out. */
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
  const [first, ...others] = toRowChunks([...heading, ...lines]);
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
