/** Handles a message that mentions the bot, or is written to it directly: with a reply that pings nobody. */
import type { Ask } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Bot } from "../../../bot.ts";
import { wordsFor } from "../../../words/words.ts";
import type { WithoutReference } from "../../event-log-entry.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { Throttle } from "../../throttle.ts";
import { componentType, noMentions } from "../api-constants.ts";
import { encodeCustomId, isTooLong } from "../custom-id.ts";
import type { SentMessage } from "../payload-schemas.ts";
import { toButton } from "../rendering/components.ts";
import { findPendingPicture } from "../rendering/picture-attachment.ts";
import type { Message } from "../rendering/to-discord.ts";
import { makeDeleteOption, toDiscord } from "../rendering/to-discord.ts";
import type { MessageReply } from "../response-types.ts";
import { earlierQuestions, historyRequestFor } from "./earlier-questions.ts";
import type { BotIdentity } from "./from-discord.ts";
import { fromMessage } from "./from-discord.ts";

export interface MessageContext {
  readonly bot: Bot;
  readonly self: BotIdentity;
  readonly locale: string;
  /** By channel: how often a mention of the bot's role is answered. */
  readonly roleReplies: Throttle;
  /** The messages before it, newest first, where they were read. */
  readonly history: readonly SentMessage[] | undefined;
}

/** @returns undefined where the message is not for the bot */
export function handleMessage(
  context: MessageContext,
  message: SentMessage,
): WithoutReference<MessageReply> | undefined {
  const { self, locale, roleReplies } = context;
  const incoming = fromMessage(message, self, locale);
  switch (incoming?.kind) {
    case undefined:
      return undefined;
    case "question": {
      return answerQuestion(context, message, incoming.question);
    }
    case "role-mention":
      return roleReplies.tryAcquire(message.channel_id)
        ? explainRoleMention(context, message)
        : undefined;
  }
}

/** Answers it as it stands where the messages that it needs were not read. */
function answerQuestion(
  context: MessageContext,
  message: SentMessage,
  typed: Ask,
): WithoutReference<MessageReply> {
  const { bot, history } = context;
  if (history !== undefined) {
    const earlier = earlierQuestions(context, message, history);
    return answerMessage(context, message, bot.continueAsk(typed, earlier));
  }
  const needs = bot.isContinuing(typed) ? historyRequestFor(message, context.self) : undefined;
  return { ...answerMessage(context, message, typed), ...(needs !== undefined && { needs }) };
}

function answerMessage(
  { bot }: MessageContext,
  message: SentMessage,
  question: Ask,
): WithoutReference<MessageReply> {
  const reply = bot.reply(question);
  const isDirect = message.guild_id === undefined;
  const meta = eventMeta(bot, isDirect ? "direct-message" : "mention", reply);
  const asker = message.author.id;
  if (!isDirect && reply.answer.audience !== "everyone")
    return { ...toMessageReply(message, privateAnswerButton(reply, question, asker)), meta };
  const options = { isEphemeral: false, asker };
  const answer = toMessageReply(message, toDiscord(reply, options));
  return { ...answer, meta, ...findPendingPicture("message", reply, options) };
}

function explainRoleMention(
  { self, locale }: MessageContext,
  message: SentMessage,
): WithoutReference<MessageReply> {
  const content = wordsFor(locale).discord.roleMentioned(`<@${self.user}>`);
  const said = { content, embeds: [], components: [], allowed_mentions: noMentions };
  return { ...toMessageReply(message, said), meta: { event: "role-mention" } };
}

export function toMessageReply(
  { id, channel_id: channel }: SentMessage,
  { flags: _, ...answer }: Message,
): Omit<MessageReply, "meta"> {
  return {
    channel,
    body: {
      ...answer,
      message_reference: { message_id: id, fail_if_not_exists: false },
      allowed_mentions: { ...noMentions, replied_user: false },
    },
  };
}

/** A reply to a message can't be private, but the answer to a button can: only the person who presses it sees that. */
function privateAnswerButton({ answer }: Reply, question: Ask, asker: string): Message {
  const { buttons } = wordsFor(question.locale);
  const isTrouble = answer.tone === "trouble";
  const code = encodeCustomId({ kind: "ask", ask: question, part: 1 }, 0);
  const content = isTrouble ? buttons.troubleForOne : buttons.openForOne;
  const label = isTrouble ? buttons.seeWhy : buttons.open;
  const open = toButton({ does: "ask", label, code });
  const remove = toButton({ does: "delete", ...makeDeleteOption(asker, false, buttons) });
  return {
    content: isTooLong(code) ? buttons.tooLongHere : content,
    embeds: [],
    components: [
      { type: componentType.row, components: isTooLong(code) ? [remove] : [open, remove] },
    ],
    allowed_mentions: noMentions,
  };
}
