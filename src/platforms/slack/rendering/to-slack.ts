/** Renders a reply as a Slack message, or as the blocks of a view. */
import type { Answer } from "../../../answer/answer.ts";
import type { Ask } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { formatAskText } from "../../ask-text.ts";
import type { AnswerActions, FollowUpCode } from "../../controls.ts";
import { answerControls, followUpControls } from "../../controls.ts";
import { isShareable } from "../../error-reply.ts";
import { flagEmoji } from "../../format-values.ts";
import type { NonEmpty } from "../../paginate.ts";
import { pageAt } from "../../paginate.ts";
import { inlineToPlainText, toPlainText } from "../../plain-text.ts";
import { renderingCache } from "../../rendering-cache.ts";
import type { ButtonAction } from "../button-value.ts";
import { encodeButtonValue } from "../button-value.ts";
import { buttonLimits, headerLimits, maxButtons, optionLimits } from "../limits.ts";
import { actionBlocks, footerBlocks } from "./actions.ts";
import type { Message, SlackBlock } from "./block-kit.ts";
import { lineChunks, sourceChunks, toMessageChunks } from "./blocks.ts";
import { escapeMrkdwn, toTextObject } from "./escape.ts";
import type { ChunkOptions, MessageChunk, MessagePage } from "./message-pages.ts";
import { paginateMessage, richChunk } from "./message-pages.ts";
import { summaryOf } from "./notification-text.ts";
import { hasTable, pictureBlockOf, pictureRequestOf } from "./picture.ts";
import type { PictureLocator } from "./picture-source.ts";
import { noPictures } from "./picture-source.ts";
import { textElements, toRichText, toSections } from "./rich-text.ts";

export interface MessageOptions {
  /** Does only the asker see it? */
  readonly isEphemeral: boolean;
  /** Page of an answer, from 1; beyond the last, the last. */
  readonly part?: number;
  /** Name of the person who shows a private answer to everybody. */
  readonly sharedBy?: string | undefined;
  /** Is it for a view? That takes no tables, and its answers are shared otherwise. */
  readonly isInView?: boolean;
  /** Without it, answers are in words. */
  readonly pictureAt?: PictureLocator | undefined;
  /** Are bars a chart of Slack's, where they fit? */
  readonly hasCharts?: boolean | undefined;
}

export function toSlack(reply: Reply, options: MessageOptions): Message {
  return {
    response_type: options.isEphemeral ? "ephemeral" : "in_channel",
    text: summaryOf(reply.answer, wordsFor(reply.ask.locale)),
    blocks: answerBlocks(reply, options),
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Renderings kept of one reply: for all or for one, and its first pages. */
const cached = renderingCache<Message>(12);

/** The same, kept for as long as the reply itself is: an answer takes longer to render than to find. */
export function cachedMessage(
  reply: Reply,
  {
    isEphemeral,
    part = 1,
    pictureAt = noPictures,
    hasCharts,
  }: Omit<MessageOptions, "sharedBy" | "isInView">,
): Message {
  const block = pictureBlockOf(reply);
  // In each workspace the picture is another file.
  const source = block && pictureAt(pictureRequestOf(block, reply));
  const key = JSON.stringify([isEphemeral, part, hasCharts, source]);
  return cached(reply, key, () => toSlack(reply, { isEphemeral, part, pictureAt, hasCharts }));
}

export function answerBlocks(reply: Reply, options: MessageOptions): readonly SlackBlock[] {
  const { ask, answer } = reply;
  const words = wordsFor(ask.locale);
  const followUps = toFollowUpCodes(answer.followUps);
  const title = headerBlocks(answer, words);
  const chunks = [
    ...(title.length > 0 ? [] : longTitle(answer, words)),
    ...bodyChunks(answer, options, words),
    ...typedFollowUps(followUps, words),
  ];
  const pages: NonEmpty<MessagePage> = paginateMessage(chunks, sourceChunks(answer.sources, words));
  const { page, part } = pageAt(pages, options.part);
  const { remaining } = page;
  const position = { ask, part, parts: pages.length, remaining };
  return [
    ...title,
    ...page.blocks,
    ...footerBlocks(remaining, options.sharedBy, words),
    ...actionBlocks(
      followUpControls(followUps, { maxButtons, maxOptions: optionLimits.count }),
      answerControls(position, actionsFor(reply, options, words), words),
      words,
    ),
  ];
}

/** @returns each with its code: that of a button, or of a menu where there are too many for buttons */
function toFollowUpCodes(followUps: Answer["followUps"]): readonly FollowUpCode[] {
  const maxLength = followUps.length > maxButtons ? optionLimits.value : buttonLimits.value;
  return followUps.map((followUp, at) => ({
    ...followUp,
    code:
      at < optionLimits.count ? encodeButtonValue(askAction(followUp.ask), maxLength) : undefined,
  }));
}

const askAction = (ask: Ask, part = 1): ButtonAction => ({ kind: "ask", ask, part });

function actionsFor(
  reply: Reply,
  { isEphemeral, isInView = false }: MessageOptions,
  { slack }: Words,
): AnswerActions {
  const { ask } = reply;
  const canShare = isEphemeral && !isInView && isShareable(reply);
  const share = canShare ? encodeButtonValue({ kind: "share", ask }) : undefined;
  return {
    toPage: (part) => encodeButtonValue(askAction(ask, part)),
    ...(share !== undefined && { share: { label: slack.share, code: share } }),
  };
}

/** A message holds one table, a view none. */
function bodyChunks(
  { blocks }: Answer,
  { isInView = false, pictureAt = noPictures, hasCharts = false }: MessageOptions,
  { locale }: Words,
): readonly MessageChunk[] {
  const options: ChunkOptions = { locale, isTable: !isInView, pictureAt, hasCharts };
  const table = isInView ? -1 : blocks.findIndex((block) => hasTable(block, options));
  return blocks.flatMap((block, at) =>
    toMessageChunks(block, { ...options, isTable: at === table }),
  );
}

const titleOf = ({ title }: Answer, { locale }: Words): string => toPlainText(title, locale).trim();

/** Slack shows its own emoji for flags, where nothing else in the title looks like one. */
const titleWithFlags = ({ title }: Answer, { locale }: Words): string =>
  title
    .map((inline) => {
      const text = inlineToPlainText(inline, locale);
      return inline.kind === "country" ? `${flagEmoji(inline.code)} ${text}` : text;
    })
    .join("")
    .trim();

function headerBlocks(answer: Answer, words: Words): readonly SlackBlock[] {
  const title = titleWithFlags(answer, words);
  const isShort = title !== "" && escapeMrkdwn(title).length <= headerLimits.text;
  return isShort ? [{ type: "header", text: toTextObject(title, headerLimits.text) }] : [];
}

/** A title that is too long for a header stands out all the same. */
function longTitle(answer: Answer, words: Words): readonly MessageChunk[] {
  if (titleOf(answer, words) === "") return [];
  const elements = toRichText(answer.title, words.locale).map((element) =>
    element.type === "emoji" ? element : { ...element, style: { bold: true } as const },
  );
  return toSections(elements).map((part) => richChunk([part], 0));
}

/** Questions that no button can carry, to be typed; they stand at the answer's end. */
function typedFollowUps(
  followUps: readonly FollowUpCode[],
  { buttons }: Words,
): readonly MessageChunk[] {
  const lines = followUps
    .filter(({ code }) => code === undefined)
    .map(({ ask }) => formatAskText(ask));
  if (lines.length === 0) return [];
  return [
    richChunk(toSections(textElements(buttons.askFurther, true)), 0),
    ...lines.flatMap((line) => lineChunks(textElements(line))),
  ];
}
