/** Answers what Discord sends, over the gateway and over HTTP alike: interactions, and messages to the bot. */
import type { Ask } from "../../../answer/ask.ts";
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import type { WithoutReference } from "../../event-log-entry.ts";
import { eventMeta } from "../../event-log-entry.ts";
import { handlePayload, withReference } from "../../handle-payload.ts";
import type { Log } from "../../log.ts";
import { Throttle } from "../../throttle.ts";
import { interactionResponseType, interactionType } from "../api-constants.ts";
import type { Interaction, SentMessage } from "../payload-schemas.ts";
import { interactionSchema, messageSchema } from "../payload-schemas.ts";
import { toChoices } from "../rendering/autocomplete-choices.ts";
import { findPendingPicture } from "../rendering/picture-attachment.ts";
import { serializeCallback, serializeReply } from "../rendering/serialize-callback.ts";
import type { Message } from "../rendering/to-discord.ts";
import { toErrorMessage, toErrorMessageWithHelp } from "../rendering/to-discord.ts";
import type { InteractionCallback, InteractionResponse, MessageReply } from "../response-types.ts";
import { handleButton } from "./button-handler.ts";
import type { BotIdentity } from "./from-discord.ts";
import { fromInteraction, senderOf } from "./from-discord.ts";
import { handleMessage, toMessageReply } from "./message-handler.ts";

export interface Responder {
  /** For an interaction as Discord sends it, over the gateway or HTTP. Never throws. */
  readonly toInteraction: (raw: unknown) => InteractionResponse;
  /** For a message as the gateway sends it; undefined where it isn't addressed to the bot. Never throws. */
  readonly toMessage: (
    raw: unknown,
    self: BotIdentity,
    /** The messages before it as Discord sends them, newest first; a reply that needs them says so. */
    history?: readonly unknown[],
  ) => MessageReply | undefined;
  /** Tells the asker, and nobody else, why there is no answer. Never throws. */
  readonly refuse: (raw: unknown, refusal?: Refusal) => InteractionResponse;
  /** The same to a message, whose reply everybody sees; undefined for one that is malformed. */
  readonly refuseMessage: (raw: unknown, refusal: Refusal) => MessageReply | undefined;
}

/** Why something is not answered. */
export interface Refusal {
  readonly outcome: "ending" | "limited";
  readonly message: (words: Words) => string;
}

/** The bot is shutting down. */
const endingRefusal: Refusal = {
  outcome: "ending",
  message: ({ trouble }) => trouble.ending,
};

type Response = WithoutReference<InteractionResponse>;

/** @param locale for interactions that name none, and for messages */
export function makeResponder(bot: Bot, log: Log, locale: string): Responder {
  const context = { platform: "discord", log };
  const roleReplies = new Throttle(60_000);
  return {
    toInteraction: (raw) =>
      handlePayload(context, raw, {
        schema: interactionSchema,
        handle: (interaction) =>
          handleInteraction(bot, { ...interaction, locale: interaction.locale ?? locale }),
        toErrorResult: (reference) =>
          errorResponse(raw, locale, (words) => words.trouble.bug(reference)),
      }),
    toMessage: (raw, self, history) =>
      handlePayload<SentMessage, WithoutReference<MessageReply> | undefined>(context, raw, {
        schema: messageSchema,
        handle: (message) =>
          handleMessage(
            { bot, self, locale, roleReplies, history: history?.flatMap(toSentMessage) },
            message,
          ),
        toErrorResult: (reference, message) =>
          errorReplyTo(message, locale, ({ trouble }) => trouble.bug(reference)),
      }),
    refuse: (raw, { outcome, message } = endingRefusal) => {
      const { meta, ...response } = errorResponse(raw, locale, message);
      return withReference({ ...response, meta: { ...meta, outcome } });
    },
    refuseMessage: (raw, refusal) =>
      withReference(refuseMessage(messageSchema.safeParse(raw).data, locale, refusal)),
  };
}

/** A message that can't be read is none. */
const toSentMessage = (raw: unknown): SentMessage | [] => messageSchema.safeParse(raw).data ?? [];

function handleInteraction(bot: Bot, interaction: Interaction): Response {
  const event = fromInteraction(interaction);
  switch (event.kind) {
    case "command":
    case "look-up":
    case "verify":
      return answer(bot, event.kind, event.question, senderOf(interaction).id);
    case "completion":
      return complete(bot, event.question, event.option);
    case "button":
      return handleButton(bot, interaction, event.action, event.on);
    case "unknown":
      return answerWithHelp(bot, interaction);
  }
}

function answer(bot: Bot, event: string, question: Ask, asker: string): Response {
  const reply = bot.reply(question);
  const options = { isEphemeral: reply.answer.audience === "asker", asker };
  return {
    json: serializeReply("message", reply, options),
    meta: eventMeta(bot, event, reply),
    ...findPendingPicture("message", reply, options),
  };
}

function complete(bot: Bot, question: Ask, option: string): Response {
  const { command } = question;
  const choices = toChoices(bot.suggest(question, option));
  const outcome = choices.length > 0 ? "offered" : "nothing";
  return {
    json: serializeCallback({
      type: interactionResponseType.autocompleteResult,
      data: { choices },
    }),
    meta: eventMeta(bot, "completion", { command, outcome }),
  };
}

/** An interaction of a kind that we don't know gets an answer too: without one it would time out. */
function answerWithHelp(bot: Bot, { locale }: Interaction): Response {
  const words = wordsFor(locale);
  const data = toErrorMessageWithHelp(
    words.trouble.unknownEvent,
    bot.reply(makeAsk("help")),
    words,
  );
  return {
    json: serializeCallback({ type: interactionResponseType.message, data }),
    meta: { event: "unknown" },
  };
}

/** A private message in the place of an answer; while somebody types, no choices. */
function errorResponse(
  raw: unknown,
  defaultLocale: string,
  message: (words: Words) => string,
): Response {
  const { type = 0, locale = defaultLocale } =
    interactionSchema.partial().safeParse(raw).data ?? {};
  const words = wordsFor(locale);
  const callback = errorCallback(type, toErrorMessage(message(words), words));
  return { json: serializeCallback(callback), meta: { event: "error-reply" } };
}

function errorCallback(type: number, data: Message): InteractionCallback {
  if (type === interactionType.autocomplete) {
    return { type: interactionResponseType.autocompleteResult, data: { choices: [] } };
  }
  return { type: interactionResponseType.message, data };
}

/** A message can't be answered to one person alone: the reply names nobody. */
function errorReplyTo(
  sent: SentMessage | undefined,
  locale: string,
  message: (words: Words) => string,
): WithoutReference<MessageReply> | undefined {
  if (sent === undefined) return undefined;
  const words = wordsFor(locale);
  const reply = toMessageReply(sent, toErrorMessage(message(words), words));
  return { ...reply, meta: { event: "error-reply" } };
}

function refuseMessage(
  sent: SentMessage | undefined,
  locale: string,
  { outcome, message }: Refusal,
): WithoutReference<MessageReply> | undefined {
  const reply = errorReplyTo(sent, locale, message);
  return reply && { ...reply, meta: { ...reply.meta, outcome } };
}
