/** What a message is answered that mentions the bot, or is written to it directly: a reply that pings nobody. */
import type { Ask } from "../../answer/ask.ts";
import { ask } from "../../answer/ask.ts";
import type { Reply } from "../../answer/reply.ts";
import type { Bot } from "../../bot.ts";
import { wordsFor } from "../../words/words.ts";
import type { Unreferenced } from "../told.ts";
import { toldOf } from "../told.ts";
import { isTooLong, toButtonCode } from "./button-code.ts";
import type { SentMessage } from "./event.ts";
import { fromMessage } from "./from-discord.ts";
import { buttonStyle, componentKind, pingsNobody } from "./protocol.ts";
import type { MessageReply } from "./responses.ts";
import type { Message } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

/** @returns nothing where nobody asks us */
export function answerMessage(
  bot: Bot,
  message: SentMessage,
  self: string,
  locale: string,
): Unreferenced<MessageReply> | undefined {
  const asked = fromMessage(message, self, locale);
  if (asked === undefined) return undefined;
  const reply = bot.reply(asked);
  const isAmongUs = message.guild_id === undefined;
  const isForAll = isAmongUs || reply.answer.audience === "everyone";
  const asker = message.author.id;
  const shown = isForAll ? toDiscord(reply, { hidden: false, asker }) : sealed(reply, asked, asker);
  const event = isAmongUs ? "direct-message" : "mention";
  return { ...inReplyTo(message, shown), told: toldOf(bot, event, reply) };
}

export function inReplyTo(
  { id, channel_id: channel }: SentMessage,
  { flags: _, ...shown }: Message,
): Omit<MessageReply, "told"> {
  return {
    channel,
    body: {
      ...shown,
      message_reference: { message_id: id, fail_if_not_exists: false },
      allowed_mentions: { ...pingsNobody, replied_user: false },
    },
  };
}

/** A message has no private answer, but a button has: whoever asked opens it, and nobody else reads what it is. */
function sealed({ answer }: Reply, asked: Ask, asker: string): Message {
  const { buttons } = wordsFor(asked.locale);
  const isTrouble = answer.tone === "trouble";
  const own = toButtonCode({ kind: "ask", asked, part: 1 }, 0);
  const help = toButtonCode({ kind: "ask", asked: ask("help"), part: 1 }, 0);
  const button = (label: string, code: string) =>
    ({ type: componentKind.button, style: buttonStyle.secondary, label, custom_id: code }) as const;
  return {
    content: isTrouble ? buttons.troubleForOne : buttons.openForOne,
    embeds: [],
    components: [
      {
        type: componentKind.row,
        components: [
          button(isTrouble ? buttons.seeWhy : buttons.open, isTooLong(own) ? help : own),
          button(buttons.delete, toButtonCode({ kind: "delete", asker }, 0)),
        ],
      },
    ],
    allowed_mentions: pingsNobody,
  };
}
