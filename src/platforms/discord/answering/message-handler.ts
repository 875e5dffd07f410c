/** What a message is answered that mentions the bot, or is written to it directly: a reply that pings nobody. */
import type { Ask } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Bot } from "../../../bot.ts";
import { wordsFor } from "../../../words/words.ts";
import type { WithoutReference } from "../../event-log-entry.ts";
import { eventMeta } from "../../event-log-entry.ts";
import { componentType, noMentions } from "../api-constants.ts";
import { encodeCustomId, isTooLong } from "../custom-id.ts";
import type { SentMessage } from "../payload-schemas.ts";
import { button } from "../rendering/components.ts";
import { pendingPicture } from "../rendering/picture-attachment.ts";
import type { Message } from "../rendering/to-discord.ts";
import { toDiscord } from "../rendering/to-discord.ts";
import type { MessageReply } from "../response-types.ts";
import { fromMessage } from "./from-discord.ts";

/** @returns nothing where nobody asks us */
export function handleMessage(
  bot: Bot,
  message: SentMessage,
  self: string,
  locale: string,
): WithoutReference<MessageReply> | undefined {
  const asked = fromMessage(message, self, locale);
  if (asked === undefined) return undefined;
  const reply = bot.reply(asked);
  const isAmongUs = message.guild_id === undefined;
  const isForAll = isAmongUs || reply.answer.audience === "everyone";
  const asker = message.author.id;
  const meta = eventMeta(bot, isAmongUs ? "direct-message" : "mention", reply);
  if (!isForAll) return { ...toMessageReply(message, sealed(reply, asked, asker)), meta };
  const showing = { ephemeral: false, asker };
  const answered = toMessageReply(message, toDiscord(reply, showing));
  return { ...answered, meta, ...pendingPicture("message", reply, showing) };
}

export function toMessageReply(
  { id, channel_id: channel }: SentMessage,
  { flags: _, ...shown }: Message,
): Omit<MessageReply, "meta"> {
  return {
    channel,
    body: {
      ...shown,
      message_reference: { message_id: id, fail_if_not_exists: false },
      allowed_mentions: { ...noMentions, replied_user: false },
    },
  };
}

/** A message has no private answer, but a button has: whoever presses it reads, and nobody else. */
function sealed({ answer }: Reply, asked: Ask, asker: string): Message {
  const { buttons } = wordsFor(asked.locale);
  const isTrouble = answer.tone === "trouble";
  const code = encodeCustomId({ kind: "ask", asked, part: 1 }, 0);
  const message = isTrouble ? buttons.troubleForOne : buttons.openForOne;
  const open = button(isTrouble ? buttons.seeWhy : buttons.open, code);
  const remove = button(
    buttons.delete,
    encodeCustomId({ kind: "delete", asker, shared: false }, 0),
  );
  return {
    content: isTooLong(code) ? buttons.tooLongHere : message,
    embeds: [],
    components: [
      { type: componentType.row, components: isTooLong(code) ? [remove] : [open, remove] },
    ],
    allowed_mentions: noMentions,
  };
}
