/** Renders the picture of an answer: as an image or chart block, as a message of its own, or as a notice on why there is none. */
import type { Block } from "../../../answer/answer.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { altText } from "../../alt-text.ts";
import type { PictureRequest } from "../../picture-renderer.ts";
import { imageLimits } from "../limits.ts";
import { textMessage } from "../response-steps.ts";
import type { ImageBlock, Message } from "./block-kit.ts";
import type { ChartBlock } from "./chart.ts";
import { toChartBlock } from "./chart.ts";
import type { ChunkOptions, MessageChunk } from "./message-pages.ts";
import { toSlackBlocks } from "./message-pages.ts";
import { summaryOf } from "./notification-text.ts";
import type { PictureSource, PictureUnavailable } from "./picture-source.ts";

export type PictureBlock = Extract<Block, { kind: "picture" }>;

export type PictureResult =
  | { readonly kind: "shown"; readonly block: ImageBlock | ChartBlock }
  | { readonly kind: "none"; readonly why: PictureUnavailable };

export function resolvePicture(
  { picture, alt }: Pick<PictureBlock, "picture" | "alt">,
  { locale, pictureAt, hasCharts }: ChunkOptions,
): PictureResult {
  const chart = hasCharts ? toChartBlock(picture, wordsFor(locale)) : undefined;
  if (chart !== undefined) return { kind: "shown", block: chart };
  const source = pictureAt(requestOf(picture, locale));
  if (source.kind === "none") return source;
  return { kind: "shown", block: toImageBlock(source, alt, wordsFor(locale)) };
}

function toImageBlock(
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

/** In the light theme, which is Slack's default. */
const requestOf = (picture: PictureBlock["picture"], locale: string): PictureRequest => ({
  picture,
  theme: "light",
  locale,
});

/**
 * Errors, and how to have pictures at all, are always said; how to see this one, only where words stand in its place.
 *
 * @param hasWords does something stand in the place of the picture?
 */
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

/** Would the block show a table? A message holds one: the first, be it in the place of a picture. */
export function hasTable(block: Block, options: ChunkOptions): boolean {
  if (block.kind !== "picture") return block.kind === "table";
  const isTableInstead = block.instead.some(({ kind }) => kind === "table");
  return isTableInstead && resolvePicture(block, options).kind === "none";
}

export function pictureBlockOf({ answer }: Reply): PictureBlock | undefined {
  return answer.blocks.find((block) => block.kind === "picture");
}

export const pictureRequestOf = ({ picture }: PictureBlock, { ask }: Reply): PictureRequest =>
  requestOf(picture, wordsFor(ask.locale).locale);

/**
 * A picture below the words that it belongs to; or, to the asker alone, why there is none.
 *
 * @returns undefined where there is nothing to say
 */
export function pictureMessage(reply: Reply, source: PictureSource): Message | undefined {
  const block = pictureBlockOf(reply);
  const words = wordsFor(reply.ask.locale);
  const summary = summaryOf(reply.answer, words);
  if (block === undefined) return undefined;
  if (source.kind !== "none") {
    const image = toImageBlock(source, block.alt, words);
    return { ...textMessage(summary, [image]), response_type: "in_channel" };
  }
  const why = unavailableNotice(source.why, true, words.locale);
  return why.length === 0 ? undefined : textMessage(summary, toSlackBlocks(why));
}
