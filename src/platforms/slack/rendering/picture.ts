/** A picture as a piece of a message, or a word on why there is none. */
import type { Block } from "../../../answer/answer.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { altText } from "../../alt-text.ts";
import type { PictureRequest } from "../../picture-renderer.ts";
import { imageLimits } from "../limits.ts";
import type { ImageBlock } from "./block-kit.ts";
import type { ChartBlock } from "./chart.ts";
import { toChartBlock } from "./chart.ts";
import type { ChunkOptions, MessageChunk } from "./message-chunks.ts";
import type { PictureSource, PictureUnavailable } from "./picture-source.ts";

export type PictureBlock = Extract<Block, { kind: "picture" }>;

export type PictureResult =
  | { readonly kind: "shown"; readonly block: ImageBlock | ChartBlock }
  | { readonly kind: "none"; readonly why: PictureUnavailable };

export function resolvePicture(
  { picture, alt }: Pick<PictureBlock, "picture" | "alt">,
  { locale, pictureAt, charts }: ChunkOptions,
): PictureResult {
  const chart = charts ? toChartBlock(picture, wordsFor(locale)) : undefined;
  if (chart !== undefined) return { kind: "shown", block: chart };
  const source = pictureAt(wanted(picture, locale));
  if (source.kind === "none") return source;
  return { kind: "shown", block: toImageBlock(source, alt, wordsFor(locale)) };
}

export function toImageBlock(
  source: Exclude<PictureSource, { kind: "none" }>,
  alt: PictureBlock["alt"],
  words: Words,
): ImageBlock {
  const alt_text = altText(alt, imageLimits.altText, words);
  switch (source.kind) {
    case "address":
      return { type: "image", image_url: source.url, alt_text };
    case "file":
      return { type: "image", slack_file: { id: source.id }, alt_text };
  }
}

/** Light, as Slack is for whoever chose nothing else. */
const wanted = (picture: PictureBlock["picture"], locale: string): PictureRequest => ({
  picture,
  theme: "light",
  locale,
});

/** What went wrong, and how to have pictures at all, is always said; how to see this one, where something stands in its place. */
export function unavailableNotice(
  why: PictureUnavailable,
  hasWords: boolean,
  locale: string,
): readonly MessageChunk[] {
  const strings = wordsFor(locale).slack.noPicture;
  switch (why) {
    case "coming":
    case "unwanted":
      return [];
    case "busy":
    case "failed":
    case "off":
    case "not-allowed":
      return [{ kind: "small", text: strings[why], items: 0 }];
    case "private":
      return hasWords ? [{ kind: "small", text: strings[why], items: 0 }] : [];
  }
}

/** A message holds one table: the first, be it that in the place of a picture. */
export function hasTable(block: Block, drawing: ChunkOptions): boolean {
  if (block.kind !== "picture") return block.kind === "table";
  const isTableInstead = block.instead.some(({ kind }) => kind === "table");
  return isTableInstead && resolvePicture(block, drawing).kind === "none";
}

export function pictureBlockOf({ answer }: Reply): PictureBlock | undefined {
  return answer.blocks.find((block) => block.kind === "picture");
}

export const pictureRequestOf = (
  { picture }: PictureBlock,
  { ask: asked }: Reply,
): PictureRequest => wanted(picture, wordsFor(asked.locale).locale);
