/** What an embed is put together of: pieces, each small enough for any place in it, none ever cut. */
import { orBlank, splitText, zeroWidthSpace } from "../../text-limits.ts";
import { embedLimits, rowsOnPage } from "../limits.ts";

export interface TextChunk {
  readonly kind: "text";
  readonly text: string;
  /** The rest of what could not stand in one piece. */
  readonly continues: boolean;
  /** How many rows, lines or quotes it holds. */
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

/** A running text, broken between words where it is longer than a piece may be. */
export function textChunks(text: string, items = 1): readonly TextChunk[] {
  if (text.trim() === "") return [];
  return splitText(text, embedLimits.fieldValue).map((part, at) => ({
    kind: "text",
    text: part,
    continues: at > 0,
    items: at > 0 ? 0 : items,
  }));
}

/** Rows as one text, in as few pieces as they fit into; each row stays whole. */
export function rowChunks(rows: readonly string[], frame: Delimiters = bare): readonly TextChunk[] {
  const room = embedLimits.fieldValue - frame.open.length - frame.close.length;
  return grouped(rows, room).map((group, at) => ({
    kind: "text",
    text: `${frame.open}${group.join("\n")}${frame.close}`,
    continues: at > 0,
    items: group.length,
  }));
}

/** What stands around each piece of rows: a code block has to be closed and opened again. */
export interface Delimiters {
  readonly open: string;
  readonly close: string;
}

const bare: Delimiters = { open: "", close: "" };

/** A label with its value: one field, or several where the value is long. */
export function fieldChunks(name: string, value: string, inline = false): readonly FieldChunk[] {
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

function grouped(rows: readonly string[], room: number): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let left = -1;
  for (const row of rows.flatMap((each) => splitText(each, room))) {
    const group = groups.at(-1);
    if (group !== undefined && group.length < rowsOnPage && left >= row.length + 1) {
      group.push(row);
      left -= row.length + 1;
    } else {
      groups.push([row]);
      left = room - row.length;
    }
  }
  return groups;
}
