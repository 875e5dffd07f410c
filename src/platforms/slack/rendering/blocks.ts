/** Renders each kind of block, and the sources of an answer, as chunks of a Slack message. */

import type { Block, Fact, Line, Source } from "../../../answer/answer.ts";
import type { Words } from "../../../words/words.ts";
import { sum } from "../../paginate.ts";
import { toPlainText } from "../../plain-text.ts";
import { printable } from "../../printable.ts";
import { shownLines } from "../../shown-lines.ts";
import { sourceLine } from "../../source-line.ts";
import { splitText } from "../../text-limits.ts";
import { maxShortFact, sectionLimits, tableLimits } from "../limits.ts";
import type { RichElement } from "./block-kit.ts";
import { escapeMrkdwn } from "./escape.ts";
import type { ChunkOptions, MessageChunk, TableCell, TableHead } from "./message-pages.ts";
import { richChunk } from "./message-pages.ts";
import { toMrkdwn } from "./mrkdwn.ts";
import type { PictureBlock } from "./picture.ts";
import { resolvePicture, unavailableNotice } from "./picture.ts";
import { joinTexts, sizeOf, textElements, toRichText, toSections } from "./rich-text.ts";

export function toMessageChunks(block: Block, options: ChunkOptions): readonly MessageChunk[] {
  const { locale } = options;
  switch (block.kind) {
    case "paragraph":
      return paragraphChunks(block.line, locale);
    case "facts":
      return block.facts.flatMap((fact) => factChunks(fact, locale));
    case "table":
      return tableChunks(block, options);
    case "list":
      return shownLines(block).flatMap((line) => lineChunks(toRichText(line, locale)));
    case "quote":
      return quoteChunks(block, locale);
    case "picture":
      return pictureChunks(block, options);
  }
}

/** Of the blocks in a picture's place, one table may stand as one. */
function pictureChunks(block: PictureBlock, options: ChunkOptions): readonly MessageChunk[] {
  const { locale, isTable } = options;
  const { instead } = block;
  const picture = resolvePicture(block, options);
  if (picture.kind === "shown") return [{ kind: "image", image: picture.block, items: 0 }];
  const table = instead.findIndex(({ kind }) => kind === "table");
  const words = instead.flatMap((each, at) =>
    toMessageChunks(each, { ...options, isTable: isTable && at === table }),
  );
  return [...words, ...unavailableNotice(picture.why, words.length > 0, locale)];
}

function paragraphChunks(line: Line, locale: string): readonly MessageChunk[] {
  if (toPlainText(line, locale).trim() === "") return [];
  return toSections(toRichText(line, locale)).map((part, at) =>
    richChunk([part], at === 0 ? 1 : 0),
  );
}

/**
 * A line of a list, in several sections where it is long.
 *
 * @param items 0 for a line that is not counted
 */
export function lineChunks(elements: readonly RichElement[], items = 1): readonly MessageChunk[] {
  return toSections(elements).map((section, at) => ({
    kind: "line",
    section,
    items: at === 0 ? items : 0,
  }));
}

/** Short facts stand side by side; a long one, or one whose text could be read as markup, has the whole width. */
function factChunks({ label, value }: Fact, locale: string): readonly MessageChunk[] {
  const field = fieldText({ label, value }, locale);
  if (field !== undefined) return [{ kind: "field", text: field, items: 1 }];
  const heading = [...textElements(label, true), { type: "text", text: "\n" } as const];
  return toSections(toRichText(value, locale), heading).map((part, at) =>
    richChunk([part], at === 0 ? 1 : 0),
  );
}

function fieldText({ label, value }: Fact, locale: string): string | undefined {
  const name = toMrkdwn([{ kind: "text", text: label.trim() }], locale);
  const text = toMrkdwn(value, locale)?.trim();
  if (!name || !text || toPlainText(value, locale).length > maxShortFact) return undefined;
  const field = `*${name}*\n${text}`;
  return field.length <= sectionLimits.fieldText ? field : undefined;
}

/** A quote is never shortened: a long one goes on in a quote of its own. Indirect speech stands without quotation marks. */
function quoteChunks(
  { text, isSpoken, credit }: Extract<Block, { kind: "quote" }>,
  locale: string,
): readonly MessageChunk[] {
  const message = isSpoken ? `“${printable(text)}”` : printable(text);
  const quotes = splitText(message, sectionLimits.text - 2).map((part) =>
    richChunk([{ type: "rich_text_quote", elements: textElements(part) }], 0),
  );
  const by = toSections(toRichText(credit, locale), [{ type: "text", text: "— " }]);
  const [signature, ...more] = by.map((part) => richChunk([part], 0));
  return [...quotes.slice(0, -1), ...joinQuote(quotes.at(-1), signature), ...more];
}

/** The end of a quote and its signature stand in one block. */
function joinQuote(
  quote: MessageChunk | undefined,
  signature: MessageChunk | undefined,
): readonly MessageChunk[] {
  const parts = [quote, signature].flatMap((chunk) => (chunk?.kind === "rich" ? chunk.parts : []));
  return [richChunk(parts)];
}

/** A table as Slack's own where one may stand; else a line for each row. */
function tableChunks(
  table: Extract<Block, { kind: "table" }>,
  { locale, isTable }: ChunkOptions,
): readonly MessageChunk[] {
  const { columns } = table;
  if (table.rows.length === 0) return [];
  const rows = table.rows.map((row) => columns.map((_, at) => cellOf(row[at] ?? [], locale)));
  const headings = columns.map(({ heading }) => textElements(heading, true));
  const isWide = columns.length > tableLimits.columns;
  if (!isTable || isWide || !rows.every((row) => fitsTable(headings, row)))
    return lineRows(headings, rows);
  const head: TableHead = { columns, headings };
  return rows.map((cells) => ({ kind: "row", head, cells, items: 1 }));
}

/** Headings and a row are the least that a table shows. */
const fitsTable = (headings: readonly TableCell[], row: readonly TableCell[]): boolean =>
  [...headings, ...row].every((cell) => sizeOf(cell) <= tableLimits.cellText) &&
  sum([...headings, ...row].map(sizeOf)) <= tableLimits.text;

const cellOf = (cell: Line, locale: string): TableCell =>
  cell.length === 0 ? [] : joinTexts(toRichText(cell, locale));

function lineRows(
  headings: readonly TableCell[],
  rows: readonly (readonly TableCell[])[],
): readonly MessageChunk[] {
  const heading = toOneLine(headings);
  return [
    ...(heading.length === 0 ? [] : toSections(heading).map((part) => richChunk([part], 0))),
    ...rows.flatMap((row) => lineChunks(toOneLine(row))),
  ];
}

/** `60 · United States`. */
function toOneLine(cells: readonly TableCell[]): TableCell {
  return cells
    .filter((cell) => cell.some((element) => element.type !== "text" || element.text.trim() !== ""))
    .flatMap((cell, at) => (at === 0 ? cell : [{ type: "text" as const, text: " · " }, ...cell]));
}

/** In small print as long as all of it can be written there; else in rich text. */
export function sourceChunks(sources: readonly Source[], words: Words): readonly MessageChunk[] {
  if (sources.length === 0) return [];
  const heading = words.sources.heading(sources.length);
  const lines = sources.map((source) => sourceLine(source, words));
  const small = lines
    .map((line) => toMrkdwn(line, words.locale))
    .filter((line) => line !== undefined)
    .filter((line) => line.length < sectionLimits.text / 2);
  return small.length === lines.length
    ? smallChunks(escapeMrkdwn(heading), small)
    : richChunks(heading, lines, words.locale);
}

function smallChunks(heading: string, lines: readonly string[]): readonly MessageChunk[] {
  const texts: string[] = [];
  const all = lines.length === 1 ? lines.map((line) => `${heading}: ${line}`) : [heading, ...lines];
  for (const line of all) {
    const last = texts.at(-1);
    const longer = `${last}\n${line}`;
    if (last === undefined || longer.length > sectionLimits.text) texts.push(line);
    else texts[texts.length - 1] = longer;
  }
  return texts.map((text) => ({ kind: "small", text, items: 0 }));
}

function richChunks(
  heading: string,
  lines: readonly Line[],
  locale: string,
): readonly MessageChunk[] {
  return [
    richChunk(toSections(textElements(heading, true)), 0),
    ...lines.flatMap((line) => lineChunks(toRichText(line, locale), 0)),
  ];
}
