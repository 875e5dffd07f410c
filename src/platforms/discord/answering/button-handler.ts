/** Handles a press on one of our buttons: in place for the person who asked, privately for everybody else. */
import type { Ask } from "../../../answer/ask.ts";
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import type { WithoutReference } from "../../event-log-entry.ts";
import { eventMeta } from "../../event-log-entry.ts";
import { interactionResponseType } from "../api-constants.ts";
import type { ButtonAction } from "../custom-id.ts";
import type { Interaction } from "../payload-schemas.ts";
import { findPendingPicture } from "../rendering/picture-attachment.ts";
import { serializeCallback, serializeReply } from "../rendering/serialize-callback.ts";
import type { Message } from "../rendering/to-discord.ts";
import { toErrorMessage, toErrorMessageWithHelp } from "../rendering/to-discord.ts";
import type { InteractionResponse } from "../response-types.ts";
import type { PressedMessage, Sender } from "./from-discord.ts";
import { senderOf } from "./from-discord.ts";

type Response = WithoutReference<InteractionResponse>;

interface ButtonContext {
  readonly bot: Bot;
  readonly interaction: Interaction;
  readonly words: Words;
  readonly sender: Sender;
}

/** @param action undefined for a code that can't be read */
export function handleButton(
  bot: Bot,
  interaction: Interaction,
  action: ButtonAction | undefined,
  on: PressedMessage,
): Response {
  const words = wordsFor(interaction.locale);
  const context = { bot, interaction, words, sender: senderOf(interaction) };
  switch (action?.kind) {
    case "ask":
      return askAgain(context, withLocale(action.ask, interaction), action.part, on);
    case "share":
      return shareAnswer(context, withLocale(action.ask, interaction));
    case "delete":
      return deleteAnswer(context, action.asker, on);
    case "too-long":
      return errorResponse("too-long", toErrorMessage(words.trouble.tooLongForButton, words));
    case "menu":
    case undefined:
      return errorResponse(
        "invalid-button",
        toErrorMessageWithHelp(words.trouble.oldButton, bot.reply(makeAsk("help")), words),
      );
  }
}

/** An error is for its asker alone: it never takes the place of an answer that others see. */
function askAgain(
  { bot, sender }: ButtonContext,
  question: Ask,
  part: number,
  on: PressedMessage,
): Response {
  const reply = bot.reply(question);
  const meta = eventMeta(bot, "button", reply);
  const isAskers = on.isEphemeral || (sender.id === on.asker && sender.id !== "");
  if (isAskers && (on.isEphemeral || reply.answer.audience === "everyone")) {
    const sharedBy = on.isShared ? sender.name : undefined;
    const options = { isEphemeral: on.isEphemeral, asker: sender.id, part, sharedBy };
    const json = serializeReply("update", reply, options);
    return {
      json,
      meta,
      replacedMessage: on.message,
      ...findPendingPicture("update", reply, options),
    };
  }
  const options = { isEphemeral: true, part };
  const json = serializeReply("message", reply, options);
  return { json, meta, ...findPendingPicture("message", reply, options) };
}

function shareAnswer({ bot, interaction, words, sender }: ButtonContext, question: Ask): Response {
  const blocked = missingSendPermission(interaction);
  if (blocked !== undefined) {
    const { mayNotPost, youMayNotPost } = words.trouble;
    const message = blocked === "bot" ? mayNotPost : youMayNotPost;
    return errorResponse("share-refused", toErrorMessage(message, words));
  }
  const reply = bot.reply(withoutPrivate(question));
  const options =
    reply.answer.tone === "trouble"
      ? { isEphemeral: true }
      : { isEphemeral: false, asker: sender.id, sharedBy: sender.name };
  const json = serializeReply("message", reply, options);
  const meta = eventMeta(bot, "share", reply);
  return { json, meta, ...findPendingPicture("message", reply, options) };
}

/** Others read the answer now: its further pages are for them as well. */
const withoutPrivate = (question: Ask): Ask => ({
  ...question,
  typed: question.typed.filter(({ option }) => option !== "private"),
});

function deleteAnswer(
  { words, sender }: ButtonContext,
  asker: string,
  on: PressedMessage,
): Response {
  if (sender.id !== asker)
    return errorResponse("delete-refused", toErrorMessage(words.trouble.notYours, words));
  const json = serializeCallback({ type: interactionResponseType.deferredUpdate });
  return {
    json,
    meta: { event: "delete" },
    shouldDeleteMessage: true,
    replacedMessage: on.message,
  };
}

function errorResponse(event: string, data: Message): Response {
  return {
    json: serializeCallback({ type: interactionResponseType.message, data }),
    meta: { event },
  };
}

/** A button carries no language: the answer has that of the person who presses it. */
const withLocale = (question: Ask, { locale }: Interaction): Ask =>
  locale === undefined ? question : { ...question, locale };

/** Permissions to post in the channel of an interaction. https://discord.com/developers/docs/topics/permissions */
const sendMessages = 1n << 11n;
const sendInThreads = 1n << 38n;
/** Without it, what a user-installed app answers is shown to its user alone. */
const useExternalApps = 1n << 50n;

/** Types of channels that are threads. https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const threadTypes = [10, 11, 12];

/** @returns who may not post for everybody to see, if anybody */
function missingSendPermission(interaction: Interaction): "asker" | "bot" | undefined {
  const { guild_id: guild, member, app_permissions: app, channel } = interaction;
  if (guild === undefined) return undefined;
  const send = threadTypes.includes(channel?.type ?? 0) ? sendInThreads : sendMessages;
  if (!hasPermission(member?.permissions, send)) return "asker";
  const isInstalledHere = interaction.authorizing_integration_owners?.["0"] !== undefined;
  const canPost = isInstalledHere
    ? hasPermission(app, send)
    : hasPermission(member?.permissions, useExternalApps);
  return canPost ? undefined : "bot";
}

/** Permissions that Discord does not name count as given: it refuses by itself. */
function hasPermission(permissions: string | undefined, bit: bigint): boolean {
  if (permissions === undefined || !/^\d+$/.test(permissions)) return true;
  return (BigInt(permissions) & bit) !== 0n;
}
