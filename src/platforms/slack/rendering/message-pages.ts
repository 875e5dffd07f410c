/**
 * Paginates an answer into Slack messages. Blocks of an answer become chunks, each small enough for any message and none
 * ever cut; chunks fill a page until one of Slack's limits is reached; neighbours of a kind become one Slack block.
 */
import type { Column } from "../../../answer/answer.ts";
import type { NonEmpty } from "../../paginate.ts";
import { maxRowsPerPage, paginateAnswer, sum } from "../../paginate.ts";
import { messageLimits, sectionLimits, tableLimits } from "../limits.ts";
import type {
  ImageBlock,
  RichElement,
  RichPart,
  RichSection,
  RichText,
  SlackBlock,
} from "./block-kit.ts";
import type { ChartBlock } from "./chart.ts";
import { mrkdwnObject } from "./mrkdwn.ts";
import type { PictureLocator } from "./picture-source.ts";
import { sizeOf } from "./rich-text.ts";

interface ChunkItems {
  /** Facts, rows, lines or quotes in it. */
  readonly items: number;
}

export type MessageChunk =
  | (ChunkItems & { readonly kind: "rich"; readonly parts: readonly RichPart[] })
  /** A line of a list. */
  | (ChunkItems & { readonly kind: "line"; readonly section: RichSection })
  /** A row of a table; those of the same table have the same one. */
  | (ChunkItems & {
      readonly kind: "row";
      readonly head: TableHead;
      readonly cells: readonly TableCell[];
    })
  /** A label and a value, side by side with others. */
  | (ChunkItems & { readonly kind: "field"; readonly text: string })
  | (ChunkItems & { readonly kind: "image"; readonly image: ImageBlock | ChartBlock })
  /** Small print. */
  | (ChunkItems & { readonly kind: "small"; readonly text: string });

/** How the blocks of an answer become chunks. */
export interface ChunkOptions {
  readonly locale: string;
  /** Does a table stand as one? A message holds one table, a view none. */
  readonly isTable: boolean;
  readonly pictureAt: PictureLocator;
  /** Are bars a chart of Slack's, where they fit? */
  readonly hasCharts: boolean;
}

export type TableCell = readonly RichElement[];

export interface TableHead {
  readonly columns: readonly Column[];
  readonly headings: readonly TableCell[];
}

export const richChunk = (parts: readonly RichPart[], items = 1): MessageChunk => ({
  kind: "rich",
  parts,
  items,
});

/** @returns characters that a reader sees */
function chunkSize(chunk: MessageChunk): number {
  switch (chunk.kind) {
    case "rich":
      return sum(chunk.parts.map(partSize));
    case "line":
      return sizeOf(chunk.section.elements);
    case "row":
      return sum(chunk.cells.map(sizeOf));
    case "image":
      return 0;
    case "field":
    case "small":
      return chunk.text.length;
  }
}

function partSize(part: RichPart): number {
  switch (part.type) {
    case "rich_text_section":
    case "rich_text_quote":
      return sizeOf(part.elements);
    case "rich_text_list":
      return sum(part.elements.map(partSize));
  }
}

/** The part of one message between title and buttons. */
export interface MessagePage {
  readonly blocks: readonly SlackBlock[];
  /** Facts, rows, lines and quotes on the pages after it. */
  readonly remaining: number;
}

/** Blocks and characters left for title, buttons, menus and small print; a view has as many more blocks. */
const otherBlocks = 10;
const otherText = 1000;

/** @param tail the sources: at the end of each page, as long as there is room for them */
export function paginateMessage(
  chunks: readonly MessageChunk[],
  tail: readonly MessageChunk[],
): NonEmpty<MessagePage> {
  return paginateAnswer(chunks.map(measure), tail.map(measure), {
    isShortTail: (end) => textOf(end) <= messageLimits.all / 3 && countBlocks(end) <= 10,
    fitsAbove(end) {
      const text = messageLimits.all - otherText - textOf(end);
      const blocks = messageLimits.blocks - otherBlocks - countBlocks(end);
      return (group) => fits(group, { text, blocks });
    },
    toPage: (group) => ({ blocks: toSlackBlocks(group.map(({ chunk }) => chunk)) }),
  });
}

/** A chunk is measured once, however many pages it is tried on. */
interface ChunkSize {
  readonly chunk: MessageChunk;
  readonly size: number;
  readonly items: number;
}

const measure = (chunk: MessageChunk): ChunkSize => ({
  chunk,
  size: chunkSize(chunk),
  items: chunk.items,
});

const textOf = (chunks: readonly ChunkSize[]): number => sum(chunks.map(({ size }) => size));

const countBlocks = (chunks: readonly ChunkSize[]): number =>
  groupNeighbours(chunks.map(({ chunk }) => chunk)).length;

function fits(
  group: readonly ChunkSize[],
  room: { readonly text: number; readonly blocks: number },
): boolean {
  return (
    tableText(group) <= tableLimits.text &&
    sum(group.map(({ items }) => items)) <= maxRowsPerPage &&
    textOf(group) <= room.text &&
    (group.length <= room.blocks || countBlocks(group) <= room.blocks)
  );
}

/** A message has one table; its headings stand above each part of it. */
function tableText(group: readonly ChunkSize[]): number {
  const rows = group.filter(({ chunk }) => chunk.kind === "row");
  const [first] = rows;
  return first?.chunk.kind === "row"
    ? sum(first.chunk.head.headings.map(sizeOf)) + textOf(rows)
    : 0;
}

type ChunkOf<Kind extends MessageChunk["kind"]> = Extract<MessageChunk, { kind: Kind }>;

export function toSlackBlocks(chunks: readonly MessageChunk[]): readonly SlackBlock[] {
  return groupNeighbours(chunks).map(toBlock);
}

/** @returns neighbours that make one block, as one group each */
function groupNeighbours(chunks: readonly MessageChunk[]): readonly NonEmpty<MessageChunk>[] {
  const groups: [MessageChunk, ...MessageChunk[]][] = [];
  for (const chunk of chunks) {
    const group = groups.at(-1);
    if (group !== undefined && belongsTo(group, chunk)) group.push(chunk);
    else groups.push([chunk]);
  }
  return groups;
}

function belongsTo([first, ...others]: NonEmpty<MessageChunk>, chunk: MessageChunk): boolean {
  if (first.kind !== chunk.kind) return false;
  if (first.kind === "field") return others.length + 1 < sectionLimits.fields;
  return (
    first.kind === "line" ||
    (chunk.kind === "row" && first.kind === "row" && first.head === chunk.head)
  );
}

function toBlock(group: NonEmpty<MessageChunk>): SlackBlock {
  const [first] = group;
  switch (first.kind) {
    case "rich":
      return { type: "rich_text", elements: first.parts };
    case "line":
      return toList(group.flatMap((chunk) => (chunk.kind === "line" ? [chunk] : [])));
    case "row":
      return toTable(
        first.head,
        group.flatMap((chunk) => (chunk.kind === "row" ? [chunk] : [])),
      );
    case "field":
      return {
        type: "section",
        fields: group.flatMap((chunk) =>
          chunk.kind === "field" ? [mrkdwnObject(chunk.text)] : [],
        ),
      };
    case "image":
      return first.image;
    case "small":
      return { type: "context", elements: [mrkdwnObject(first.text)] };
  }
}

function toList(lines: readonly ChunkOf<"line">[]): RichText {
  const elements = lines.map(({ section: each }) => each);
  return { type: "rich_text", elements: [{ type: "rich_text_list", style: "bullet", elements }] };
}

/** Its headings stand above each part of it. */
function toTable({ columns, headings }: TableHead, rows: readonly ChunkOf<"row">[]): SlackBlock {
  const isHeaded = headings.some((heading) => heading.length > 0);
  const all = [...(isHeaded ? [headings] : []), ...rows.map(({ cells }) => cells)];
  return {
    type: "table",
    column_settings: columns.map(({ align }) => ({ align, is_wrapped: align === "left" })),
    rows: all.map((row) => row.map(toCell)),
  };
}

/** Slack takes no empty cell. */
function toCell(cell: TableCell): RichText {
  const elements = cell.length === 0 ? [{ type: "text", text: " " } as const] : cell;
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}
