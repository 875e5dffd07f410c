/**
 * Paginates an answer into embeds. Blocks become chunks, each small enough for any place in an embed and none ever cut;
 * chunks fill a page until one of Discord's limits is reached.
 */
import type { NonEmpty } from "../../paginate.ts";
import { maxRowsPerPage, paginateAnswer, sum } from "../../paginate.ts";
import { orBlank, splitText, zeroWidthSpace } from "../../text-limits.ts";
import { embedLimits } from "../limits.ts";

export interface TextChunk {
  readonly kind: "text";
  readonly text: string;
  /** Is it the rest of a text that was longer than a chunk may be? */
  readonly isContinued: boolean;
  /** Rows, lines or quotes in it. */
  readonly items: number;
}

export interface FieldChunk {
  readonly kind: "field";
  readonly name: string;
  readonly value: string;
  readonly inline: boolean;
  readonly items: number;
}

export type EmbedChunk = TextChunk | FieldChunk;

export type EmbedField = Omit<FieldChunk, "kind" | "items">;

/** The part of one embed above its footer. */
export interface EmbedPage {
  readonly description: string;
  readonly fields: readonly EmbedField[];
  /** Rows, lines and quotes on the pages after it. */
  readonly remaining: number;
}

/** Running text, broken between words where it is longer than a chunk may be. */
export function toTextChunks(text: string, items = 1): readonly TextChunk[] {
  if (text.trim() === "") return [];
  return splitText(text, embedLimits.fieldValue).map((part, at) => ({
    kind: "text",
    text: part,
    isContinued: at > 0,
    items: at > 0 ? 0 : items,
  }));
}

/** Rows as one text, in as few chunks as they fit into; each row stays whole. */
export function toRowChunks(
  rows: readonly string[],
  { open, close }: Delimiters = noDelimiters,
): readonly TextChunk[] {
  const room = embedLimits.fieldValue - open.length - close.length;
  return groupRows(rows, room).map((group, at) => ({
    kind: "text",
    text: `${open}${group.join("\n")}${close}`,
    isContinued: at > 0,
    items: group.length,
  }));
}

/** Text before and after the rows of each chunk: a code block has to be closed and opened again. */
export interface Delimiters {
  readonly open: string;
  readonly close: string;
}

const noDelimiters: Delimiters = { open: "", close: "" };

/** A label with its value: one field, or several where the value is long. */
export function toFieldChunks(name: string, value: string, inline = false): readonly FieldChunk[] {
  const label = name.length > embedLimits.fieldName ? zeroWidthSpace : orBlank(name);
  const whole = label === zeroWidthSpace && name.trim() !== "" ? `${name}\n${value}` : value;
  return splitText(orBlank(whole), embedLimits.fieldValue).map((part, at) => ({
    kind: "field",
    name: at === 0 ? label : zeroWidthSpace,
    value: part,
    inline,
    items: at === 0 ? 1 : 0,
  }));
}

function groupRows(rows: readonly string[], room: number): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let left = -1;
  for (const row of rows.flatMap((each) => splitText(each, room))) {
    const group = groups.at(-1);
    if (group !== undefined && group.length < maxRowsPerPage && left >= row.length + 1) {
      group.push(row);
      left -= row.length + 1;
    } else {
      groups.push([row]);
      left = room - row.length;
    }
  }
  return groups;
}

/**
 * @param room characters that the footer leaves of an embed
 * @param tail the sources: at the end of each page, as long as there is room for them
 */
export function paginateEmbeds(
  chunks: readonly EmbedChunk[],
  tail: readonly EmbedChunk[],
  room: number,
): NonEmpty<EmbedPage> {
  return paginateAnswer(chunks, tail, {
    isShortTail: (end) => sizeOf(end) <= room / 2 && end.length <= embedLimits.fields / 2,
    fitsAbove(end) {
      const left = room - sizeOf(end);
      return (group) => fits(group, left, embedLimits.fields - end.length);
    },
    toPage,
  });
}

function fits(group: readonly EmbedChunk[], room: number, maxFields: number): boolean {
  const { description, fields } = toPage(group);
  return (
    sizeOf(group) <= room &&
    description.length <= embedLimits.description &&
    fields.length <= maxFields &&
    sum(group.map(({ items }) => items)) <= maxRowsPerPage
  );
}

/** Texts stand in the description until a field comes; after it each is a field itself, for the order is the answer's. */
function toPage(chunks: readonly EmbedChunk[]): Omit<EmbedPage, "remaining"> {
  const first = chunks.findIndex(({ kind }) => kind === "field");
  const at = first === -1 ? chunks.length : first;
  return {
    description: chunks
      .slice(0, at)
      .filter((chunk) => chunk.kind === "text")
      .map(withSpaceBefore)
      .join(""),
    fields: chunks.slice(at).map(toField),
  };
}

function withSpaceBefore({ text, isContinued }: TextChunk, at: number): string {
  if (at === 0) return text;
  return isContinued ? `\n${text}` : `\n\n${text}`;
}

function toField(chunk: EmbedChunk): EmbedField {
  switch (chunk.kind) {
    case "text":
      return { name: zeroWidthSpace, value: chunk.text, inline: false };
    case "field":
      return { name: chunk.name, value: chunk.value, inline: chunk.inline };
  }
}

/** Characters, with the white space that may come to stand between. */
function sizeOf(chunks: readonly EmbedChunk[]): number {
  return sum(
    chunks.map((chunk) =>
      chunk.kind === "text" ? chunk.text.length + 2 : chunk.name.length + chunk.value.length,
    ),
  );
}
