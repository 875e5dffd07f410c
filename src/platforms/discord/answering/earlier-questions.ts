/**
 * Finds what a person asked before, where a message continues it: "and France?". Discord tells it: the messages of a channel
 * can be read back, and those that mention the bot, or are written to it directly, come with their text. Nothing is kept.
 */
import type { Ask } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { SentMessage } from "../payload-schemas.ts";
import type { HistoryRequest } from "../response-types.ts";
import type { BotIdentity } from "./from-discord.ts";
import { fromMessage } from "./from-discord.ts";

interface HistoryContext {
  readonly bot: Bot;
  readonly self: BotIdentity;
  readonly locale: string;
}

/**
 * @param message continues an earlier question
 * @returns undefined where it replies to an answer to no question: to that of a command
 */
export function historyRequestFor(
  message: SentMessage,
  self: BotIdentity,
): HistoryRequest | undefined {
  const { channel_id: channel, id } = message;
  if (!isReplyToBot(message, self)) return { channel, before: id };
  const asked = answeredIdIn(message);
  return asked === undefined ? undefined : { channel, before: idAfter(asked) };
}

/**
 * @param message continues them
 * @param history the messages before it, newest first
 * @returns oldest first: the last question that stands alone, and what continued it
 */
export function earlierQuestions(
  { bot, self, locale }: HistoryContext,
  message: SentMessage,
  history: readonly SentMessage[],
): readonly Ask[] {
  const asker = askerOf(message, history, self);
  const earlier: Ask[] = [];
  for (const each of history) {
    if (isCommandReply(each, asker)) break;
    const incoming =
      each.author.id === asker ? fromMessage(inPlaceOf(each, message), self, locale) : undefined;
    if (incoming?.kind !== "question") continue;
    earlier.unshift(incoming.question);
    if (!bot.isContinuing(incoming.question)) break;
  }
  return earlier;
}

/** The reply to a command says nothing of what was typed, so that nothing before it is continued. */
const isCommandReply = ({ interaction_metadata: command }: SentMessage, asker: string): boolean =>
  command?.user.id === asker;

/** A message that is read back does not say which server it is of. */
const inPlaceOf = (each: SentMessage, { guild_id: guild }: SentMessage): SentMessage =>
  guild === undefined ? each : { ...each, guild_id: guild };

/** In a reply to an answer, the person who asked for that answer; else whose message it is. */
function askerOf(message: SentMessage, [first]: readonly SentMessage[], self: BotIdentity): string {
  const isAnswered = isReplyToBot(message, self) && first?.id === answeredIdIn(message);
  return isAnswered ? (first?.author.id ?? message.author.id) : message.author.id;
}

const isReplyToBot = (
  { referenced_message: replied }: SentMessage,
  { user }: BotIdentity,
): boolean => replied?.author.id === user;

/** Id of the question that the bot's message, which is replied to, is the answer to. */
const answeredIdIn = ({ referenced_message: replied }: SentMessage): string | undefined =>
  replied?.message_reference?.message_id;

/** Ids are numbers in the order of time: https://discord.com/developers/docs/reference#snowflakes */
const idAfter = (id: string): string => (/^\d{1,20}$/.test(id) ? String(BigInt(id) + 1n) : id);
