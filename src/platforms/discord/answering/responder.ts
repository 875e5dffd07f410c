/** What Discord is answered, for whatever it sends: the one place where both ways in meet. */
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import type { Log } from "../../log.ts";
import { newReference } from "../../log.ts";
import { interactionResponseType, interactionType } from "../api-constants.ts";
import { interactionSchema, messageSchema } from "../payload-schemas.ts";
import { serializeCallback } from "../rendering/serialize-callback.ts";
import type { Message } from "../rendering/to-discord.ts";
import { toErrorMessage } from "../rendering/to-discord.ts";
import type { InteractionCallback, InteractionResponse, MessageReply } from "../response-types.ts";
import { handleInteraction } from "./interaction-handler.ts";
import { handleMessage, toMessageReply } from "./message-handler.ts";

export interface Responder {
  /** For an interaction as Discord sends it, over the gateway or HTTP. Never throws. */
  readonly toInteraction: (raw: unknown) => InteractionResponse;
  /** For a message as the gateway sends it; nothing where it isn't addressed to the bot. Never throws. */
  readonly toMessage: (raw: unknown, self: string) => MessageReply | undefined;
  /** For an interaction that comes while the bot is ending. Never throws. */
  readonly refuse: (raw: unknown) => InteractionResponse;
}

/** @param locale for whoever names none */
export function makeResponder(bot: Bot, log: Log, locale: string): Responder {
  const answering = { bot, log, locale };
  return {
    toInteraction: (raw) => toInteraction(answering, raw),
    toMessage: (raw, self) => toMessage(answering, raw, self),
    refuse: (raw) => errorResponse(raw, locale, newReference(), (words) => words.trouble.ending),
  };
}

interface Answering {
  readonly bot: Bot;
  readonly log: Log;
  readonly locale: string;
}

function toInteraction({ bot, log, locale }: Answering, raw: unknown): InteractionResponse {
  const reference = newReference();
  try {
    const interaction = interactionSchema.parse(raw);
    interaction.locale ??= locale;
    const answered = handleInteraction(bot, interaction);
    return { ...answered, meta: { reference, ...answered.meta } };
  } catch (error) {
    // A bug of ours: the asker gets a reference, the log the rest, and the next question its answer.
    log.error({ platform: "discord", event: "bug", reference, err: error }, "bug");
    return errorResponse(raw, locale, reference, (words) => words.trouble.bug(reference));
  }
}

function toMessage(
  { bot, log, locale }: Answering,
  raw: unknown,
  self: string,
): MessageReply | undefined {
  const message = messageSchema.safeParse(raw).data;
  if (message === undefined) return undefined;
  const reference = newReference();
  try {
    const answered = handleMessage(bot, message, self, locale);
    return answered && { ...answered, meta: { reference, ...answered.meta } };
  } catch (error) {
    // As above; there is no way to tell one person alone, and the line says nothing about anybody.
    log.error({ platform: "discord", event: "bug", reference, err: error }, "bug");
    const words = wordsFor(locale);
    const apology = toMessageReply(message, toErrorMessage(words.trouble.bug(reference), words));
    return { ...apology, meta: { event: "bug", reference } };
  }
}

/** A private line in the place of an answer; to whoever is still typing, no choices. */
function errorResponse(
  raw: unknown,
  usual: string,
  reference: string,
  say: (words: Words) => string,
): InteractionResponse {
  const { type = 0, locale = usual } = interactionSchema.partial().safeParse(raw).data ?? {};
  const words = wordsFor(locale);
  return {
    json: serializeCallback(callbackFor(type, toErrorMessage(say(words), words))),
    meta: { event: "sorry", reference },
  };
}

function callbackFor(type: number, note: Message): InteractionCallback {
  if (type === interactionType.autocomplete) {
    return { type: interactionResponseType.autocompleteResult, data: { choices: [] } };
  }
  return { type: interactionResponseType.message, data: note };
}
