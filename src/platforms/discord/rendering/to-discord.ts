/**
 * Renders a reply as a Discord message: its main line as the text, one embed with a page of the answer where there is more, and
 * the controls under it. The main line is no embed's title: embeds are in no notification, and a user may switch them off.
 */
import type { Answer } from "../../../answer/answer.ts";
import type { Ask } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { formatAskText } from "../../ask-text.ts";
import type { AnswerActions, ButtonControl, FollowUpCode } from "../../controls.ts";
import { answerControls, followUpControls } from "../../controls.ts";
import { errorReply, errorReplyWithHelp, isShareable } from "../../error-reply.ts";
import type { NonEmpty } from "../../paginate.ts";
import { pageAt } from "../../paginate.ts";
import { printable } from "../../printable.ts";
import { orBlank, truncate, zeroWidthSpace } from "../../text-limits.ts";
import { messageFlag, noMentions } from "../api-constants.ts";
import { encodeCustomId, isTooLong } from "../custom-id.ts";
import { componentLimits, embedLimits } from "../limits.ts";
import { toEmbedChunks, toSourceFields } from "./blocks.ts";
import type { ActionRow } from "./components.ts";
import { toActionRows } from "./components.ts";
import type { EmbedChunk, EmbedField, EmbedPage } from "./embed-pages.ts";
import { paginateEmbeds, toFieldChunks, toTextChunks } from "./embed-pages.ts";
import { escapeMarkdown } from "./markdown.ts";
import { splitAnswer } from "./message-content.ts";

/** https://discord.com/developers/docs/resources/message#create-message */
export interface Message {
  /** Empty rather than missing, or an update would keep the text of the message before. */
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly ActionRow[];
  readonly flags?: number;
  readonly allowed_mentions: typeof noMentions;
}

export interface Embed {
  readonly description?: string;
  readonly color: number;
  readonly fields?: readonly EmbedField[];
  readonly footer?: { readonly text: string };
}

export interface MessageOptions {
  /** Does only the asker see it? */
  readonly isEphemeral: boolean;
  /** Id of the user who may delete a public answer. */
  readonly asker?: string | undefined;
  /** Page of an answer, from 1; beyond the last, the last. */
  readonly part?: number;
  /** Name of the person who shows a private answer to everybody. */
  readonly sharedBy?: string | undefined;
  /** Why the answer's picture is not in it. */
  readonly missingPicture?: "busy" | "failed" | undefined;
}

/** Blue, grey and amber, readable on Discord's dark and light ground. */
export const embedColours = {
  plain: 0x3b6ea8,
  nothing: 0x80848e,
  trouble: 0xd98e04,
} satisfies Record<Answer["tone"], number>;

export function toDiscord(reply: Reply, options: MessageOptions): Message {
  const { ask, answer } = reply;
  const words = wordsFor(ask.locale);
  const followUps = answer.followUps.map(toFollowUpCode);
  const { content, pages } = paginateReply(reply, followUps, words);
  const { page, part } = pageAt(pages, options.part);
  const actions = actionsFor(reply, options, words);
  const position = { ask, part, parts: pages.length, remaining: page.remaining };
  const footer = footerText(page, { ...options, canRetry: actions.again !== undefined }, words);
  const embeds = toEmbeds(page, footer, embedColours[answer.tone]);
  return {
    content: embeds.length === 0 ? orBlank(content) : content,
    embeds,
    components: toActionRows(
      followUpControls(followUps, controlLimits),
      answerControls(position, actions, words),
      words,
    ),
    ...(options.isEphemeral && { flags: messageFlag.ephemeral }),
    allowed_mentions: noMentions,
  };
}

/** @param message what could not be done, as a private message */
export const toErrorMessage = (message: string, words: Words): Message =>
  toDiscord(errorReply(message, words), { isEphemeral: true });

/** The same above what can be asked. */
export const toErrorMessageWithHelp = (message: string, help: Reply, words: Words): Message =>
  toDiscord(errorReplyWithHelp(message, help, words), { isEphemeral: true });

const controlLimits = {
  maxButtons: componentLimits.buttonsInRow,
  maxOptions: componentLimits.selectOptions,
};

/** So many follow-up questions fit into the menus, with a row left for the answer's own buttons. */
const maxFollowUps = (componentLimits.rows - 1) * componentLimits.selectOptions;

/** A question that is too long keeps its button, which says so. */
const toFollowUpCode = (followUp: Answer["followUps"][number], at: number): FollowUpCode => ({
  ...followUp,
  code: at < maxFollowUps ? encodeAskButton(followUp.ask, 1, at) : undefined,
});

const encodeAskButton = (ask: Ask, part: number, slot: number): string =>
  encodeCustomId({ kind: "ask", ask, part }, slot);

/** Room for the footer, in characters. */
const footerRoom = 250;

interface ContentAndPages {
  readonly content: string;
  readonly pages: NonEmpty<EmbedPage>;
}

function paginateReply(
  reply: Reply,
  followUps: readonly FollowUpCode[],
  words: Words,
): ContentAndPages {
  const { content, rest, blocks } = splitAnswer(reply, words.locale);
  const chunks = [
    ...rest.flatMap((text) => toTextChunks(text, 0)),
    ...blocks.flatMap((block) => toEmbedChunks(block, words.locale)),
    ...typedFollowUps(followUps, words),
  ];
  const room = embedLimits.all - footerRoom;
  const pages = paginateEmbeds(chunks, toSourceFields(reply.answer.sources, words), room);
  return { content, pages };
}

/** Questions that no button can carry, to be typed; they stand at the answer's end. */
function typedFollowUps(
  followUps: readonly FollowUpCode[],
  { buttons }: Words,
): readonly EmbedChunk[] {
  const lines = followUps
    .filter(({ code }) => code === undefined || isTooLong(code))
    .map(({ ask }) => escapeMarkdown(formatAskText(ask)));
  return lines.length === 0 ? [] : toFieldChunks(buttons.askFurther, lines.join("\n"));
}

function actionsFor(
  reply: Reply,
  { isEphemeral, asker, sharedBy, missingPicture }: MessageOptions,
  { buttons, pictures }: Words,
): AnswerActions {
  const { ask } = reply;
  const again = missingPicture && encodeAskButton(ask, 1, maxFollowUps);
  const isShared = sharedBy !== undefined;
  return {
    toPage: (part) => encodeAskButton(ask, part, maxFollowUps + part),
    ...(again !== undefined &&
      !isTooLong(again) && { again: { label: pictures.missing.show, code: again } }),
    ...(isEphemeral &&
      isShareable(reply) && {
        share: { label: buttons.share, code: encodeCustomId({ kind: "share", ask }, 0) },
      }),
    ...(!isEphemeral &&
      asker !== undefined && { delete: makeDeleteOption(asker, isShared, buttons) }),
  };
}

/** The button for deleting a public answer, which only its asker may press. */
export const makeDeleteOption = (
  asker: string,
  isShared: boolean,
  buttons: Words["buttons"],
): Pick<ButtonControl, "label" | "code"> => ({
  label: buttons.delete,
  code: encodeCustomId({ kind: "delete", asker, isShared }, 0),
});

/** @returns none where it would be an empty box */
function toEmbeds(
  { description, fields }: EmbedPage,
  footer: string,
  color: number,
): readonly Embed[] {
  const isEmpty = description === "" && fields.length === 0;
  if (isEmpty && footer === "") return [];
  const embed = {
    ...((description !== "" || isEmpty) && { description: description || zeroWidthSpace }),
    color,
    ...(fields.length > 0 && { fields }),
    ...(footer !== "" && { footer: { text: footer } }),
  };
  return [embed];
}

/** How much is left, why the picture is missing, and who shared the answer. */
function footerText(
  { remaining }: EmbedPage,
  {
    sharedBy,
    missingPicture,
    canRetry,
  }: Pick<MessageOptions, "sharedBy" | "missingPicture"> & { readonly canRetry: boolean },
  { buttons, pictures }: Words,
): string {
  const lines = [
    ...(remaining > 0 ? [buttons.andMore(remaining)] : []),
    ...(missingPicture === undefined ? [] : [pictures.missing[missingPicture](canRetry)]),
    ...(sharedBy === undefined ? [] : [buttons.shared(truncate(printable(sharedBy), 100))]),
  ];
  return lines.join(" · ");
}
