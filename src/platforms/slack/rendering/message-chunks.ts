/** What a message is put together of: pieces, each small enough for any message, none ever cut. */
import type { Column } from "../../../answer/answer.ts";
import { sum } from "../../paginate.ts";
import type { ImageBlock, RichElement, RichPart, RichSection } from "./block-kit.ts";
import type { ChartBlock } from "./chart.ts";
import type { PictureLocator } from "./picture-source.ts";
import { sizeOf } from "./rich-text.ts";

interface Counted {
  /** How many facts, rows, lines or quotes it holds. */
  readonly items: number;
}

export type MessageChunk =
  | (Counted & { readonly kind: "rich"; readonly parts: readonly RichPart[] })
  /** A line of a list. */
  | (Counted & { readonly kind: "line"; readonly section: RichSection })
  /** A row of a table; those of the same table have the same one. */
  | (Counted & {
      readonly kind: "row";
      readonly of: TableHead;
      readonly cells: readonly TableCell[];
    })
  /** A label and a value, side by side with others. */
  | (Counted & { readonly kind: "field"; readonly text: string })
  | (Counted & { readonly kind: "image"; readonly image: ImageBlock | ChartBlock })
  /** Small print. */
  | (Counted & { readonly kind: "small"; readonly text: string });

/** How an answer's blocks are drawn. */
export interface ChunkOptions {
  readonly locale: string;
  /** Does a table stand as one? A message holds one table, a view none. */
  readonly asTable: boolean;
  readonly pictureAt: PictureLocator;
  /** Are bars a chart of Slack's, where they fit? */
  readonly charts: boolean;
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

/** How many characters a reader sees of it. */
export function chunkSize(piece: MessageChunk): number {
  switch (piece.kind) {
    case "rich":
      return sum(piece.parts.map(partSize));
    case "line":
      return sizeOf(piece.section.elements);
    case "row":
      return sum(piece.cells.map(sizeOf));
    case "image":
      return 0;
    case "field":
    case "small":
      return piece.text.length;
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
