/** A reply as a message of Slack's, or as what a view shows. */
import type { Answer } from "../../../answer/answer.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { formatAskText } from "../../ask-text.ts";
import { isShareable } from "../../error-reply.ts";
import { flagEmoji } from "../../format-values.ts";
import { inlineToPlainText, toPlainText } from "../../plain-text.ts";
import { headerLimits } from "../limits.ts";
import type { CodedNext } from "./actions.ts";
import { actionBlocks, coded } from "./actions.ts";
import type { SlackBlock } from "./block-kit.ts";
import { toMessageChunks } from "./blocks.ts";
import { escapeMrkdwn, toTextObject } from "./escape.ts";
import { footerBlocks } from "./footer.ts";
import type { ChunkOptions, MessageChunk } from "./message-chunks.ts";
import { richChunk } from "./message-chunks.ts";
import { summaryOf } from "./notification-text.ts";
import type { MessagePage } from "./paginate-message.ts";
import { paginateMessage } from "./paginate-message.ts";
import { hasTable, pictureBlockOf, pictureRequestOf } from "./picture.ts";
import type { PictureLocator, PictureSource } from "./picture-source.ts";
import { noPictures } from "./picture-source.ts";
import { textElements, toRichText, toSections } from "./rich-text.ts";
import { sourceChunks } from "./sources.ts";

/** https://docs.slack.dev/reference/messaging/payload, and what a response says of itself */
export interface Message {
  readonly response_type: "ephemeral" | "in_channel";
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** The sources are what is said, not what is to be looked at. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export interface MessageOptions {
  /** Does only the asker see it? */
  readonly ephemeral: boolean;
  /** Of an answer in several parts, from 1; beyond the last, the last. */
  readonly part?: number;
  /** The name of whoever shows a private answer to everybody. */
  readonly sharedBy?: string | undefined;
  /** A view takes no tables, and what it shows is shared otherwise. */
  readonly inView?: boolean;
  /** Without it, answers are in words. */
  readonly pictureAt?: PictureLocator | undefined;
  /** Are bars a chart of Slack's, where they fit? */
  readonly charts?: boolean | undefined;
}

export function toSlack(reply: Reply, showing: MessageOptions): Message {
  return {
    response_type: showing.ephemeral ? "ephemeral" : "in_channel",
    text: summaryOf(reply.answer, wordsFor(reply.ask.locale)),
    blocks: answerBlocks(reply, showing),
    unfurl_links: false,
    unfurl_media: false,
  };
}

export function answerBlocks(reply: Reply, showing: MessageOptions): readonly SlackBlock[] {
  const { ask: asked, answer } = reply;
  const words = wordsFor(asked.locale);
  const next = coded(answer.followUps);
  const head = headerOf(answer, words);
  const parts = partsIn(answer, next, { words, showing, hasHeader: head.length > 0 });
  const part = Math.min(showing.part ?? 1, parts.length);
  const { blocks, remaining } = parts[part - 1] ?? nothing;
  const mayShare = showing.ephemeral && !showing.inView && isShareable(reply);
  const place = { asked, part, parts: parts.length, remaining };
  return [
    ...head,
    ...blocks,
    ...footerBlocks(remaining, showing, words),
    ...actionBlocks(next, { place, share: mayShare ? asked : undefined }, words),
  ];
}

const nothing: MessagePage = { blocks: [], remaining: 0 };

interface Drawn {
  readonly words: Words;
  readonly showing: MessageOptions;
  readonly hasHeader: boolean;
}

function partsIn(
  answer: Answer,
  next: readonly CodedNext[],
  { words, showing, hasHeader }: Drawn,
): readonly MessagePage[] {
  const { inView = false, pictureAt = noPictures, charts = false } = showing;
  const drawing: ChunkOptions = { locale: words.locale, asTable: !inView, pictureAt, charts };
  const table = inView ? -1 : answer.blocks.findIndex((block) => hasTable(block, drawing));
  const pieces = [
    ...(hasHeader ? [] : longTitle(answer, words)),
    ...answer.blocks.flatMap((block, at) =>
      toMessageChunks(block, { ...drawing, asTable: at === table }),
    ),
    ...inWords(next, words),
  ];
  return paginateMessage(pieces, sourceChunks(answer.sources, words));
}

const titleOf = ({ title }: Answer, { locale }: Words): string => toPlainText(title, locale).trim();

/** Slack makes its own emoji of them, where nothing else in the title looks like one. */
const withFlags = ({ title }: Answer, { locale }: Words): string =>
  title
    .map((inline) => {
      const shown = inlineToPlainText(inline, locale);
      return inline.kind === "country" ? `${flagEmoji(inline.code)} ${shown}` : shown;
    })
    .join("")
    .trim();

function headerOf(answer: Answer, words: Words): readonly SlackBlock[] {
  const title = withFlags(answer, words);
  const isShort = title !== "" && escapeMrkdwn(title).length <= headerLimits.text;
  return isShort ? [{ type: "header", text: toTextObject(title, headerLimits.text) }] : [];
}

/** A longer one is no header, but stands out all the same. */
function longTitle(answer: Answer, words: Words): readonly MessageChunk[] {
  if (titleOf(answer, words) === "") return [];
  const elements = toRichText(answer.title, words.locale).map((element) =>
    element.type === "emoji" ? element : { ...element, style: { bold: true } as const },
  );
  return toSections(elements).map((part) => richChunk([part], 0));
}

/** Questions that no button can carry, to be typed; they stand at the answer's end. */
function inWords(next: readonly CodedNext[], { buttons }: Words): readonly MessageChunk[] {
  const lines = next.filter(({ code }) => code === undefined).map(({ ask }) => formatAskText(ask));
  if (lines.length === 0) return [];
  return [
    richChunk(toSections(textElements(buttons.askFurther, true)), 0),
    ...lines.flatMap((line) =>
      toSections(textElements(line)).map(
        (section, at): MessageChunk => ({ kind: "line", section, items: at === 0 ? 1 : 0 }),
      ),
    ),
  ];
}

/* merged:
 * Messages of replies. An answer takes longer to write than to find; so it is kept as it was written, for as long as the
 * reply itself is, and the same question is not written again.
 */

const messages = new WeakMap<Reply, Map<string, Message>>();

/** Of one reply: for all or for one, and its first parts. */
const maxMessages = 12;

export function cachedMessage(
  reply: Reply,
  {
    ephemeral,
    part = 1,
    pictureAt = noPictures,
    charts,
  }: Omit<MessageOptions, "sharedBy" | "inView">,
): Message {
  const known = messages.get(reply) ?? new Map<string, Message>();
  messages.set(reply, known);
  const key = JSON.stringify([ephemeral, part, charts, pictureOf(reply, pictureAt)]);
  const message = known.get(key) ?? toSlack(reply, { ephemeral, part, pictureAt, charts });
  if (known.size < maxMessages) known.set(key, message);
  return message;
}

/** In each workspace it is another file. */
function pictureOf(reply: Reply, pictureAt: PictureLocator): PictureSource | undefined {
  const block = pictureBlockOf(reply);
  return block && pictureAt(pictureRequestOf(block, reply));
}
