/** Handles an event: a mention of the bot, a message to it, or a visit to its App Home. */
import { wordsFor } from "../../../words/words.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { SentEvent } from "../payload-schemas.ts";
import type { Message } from "../rendering/block-kit.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep } from "../response-steps.ts";
import { toChannelMessage } from "../response-steps.ts";
import { homeView } from "../views/app-home.ts";
import { earlierQuestions, historyRequestFor } from "./earlier-questions.ts";
import type { ConversationRef, IncomingQuestion } from "./from-event.ts";
import { fromEvent } from "./from-event.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import {
  messagePicturesFor,
  updateWithPicture,
  uploadSteps,
  withFallback,
} from "./picture-steps.ts";

/**
 * @param history earlier messages, where they were read
 * @returns undefined where the event is not for the bot
 */
export function handleEvent(
  context: HandlerContext,
  event: SentEvent,
  history?: readonly unknown[],
): HandlerResult | undefined {
  const incoming = fromEvent(event, context);
  switch (incoming?.kind) {
    case undefined:
      return undefined;
    case "home": {
      const view = homeView(context.bot, context, wordsFor(context.locale));
      return {
        steps: [{ kind: "publish-home", user: incoming.user, view }],
        meta: { event: "home" },
      };
    }
    case "mention":
      return context.hasMentions ? answerQuestion(context, incoming, history) : undefined;
    case "direct-message":
      return context.hasDirectMessages ? answerQuestion(context, incoming, history) : undefined;
  }
}

/** Answers it as it stands where the messages that it needs were not read. */
function answerQuestion(
  context: HandlerContext,
  incoming: IncomingQuestion,
  history: readonly unknown[] | undefined,
): HandlerResult {
  const { bot } = context;
  if (history !== undefined) {
    const earlier = earlierQuestions(context, incoming, history);
    return answerIn(context, {
      ...incoming,
      question: bot.continueAsk(incoming.question, earlier),
    });
  }
  const needs = historyRequestFor(bot, incoming);
  return { ...answerIn(context, incoming), ...(needs !== undefined && { needs }) };
}

/** Where others read along, an error is for the asker alone. */
function answerIn(
  context: HandlerContext,
  { kind, question, at }: IncomingQuestion,
): HandlerResult {
  const { bot } = context;
  const reply = bot.reply(question);
  const isUsage = reply.answer.audience === "asker" || reply.outcome === "help";
  const isPrivate = kind === "mention" && isUsage;
  const step = withFallback(reply, messagePicturesFor(context, isPrivate), (picture) => {
    const message = toSlack(reply, { isEphemeral: isPrivate, ...picture });
    return isPrivate ? toAsker(message, at) : toConversation(message, kind, at);
  });
  const followUpSteps = isPrivate
    ? []
    : uploadSteps(reply, context, updateWithPicture(reply, context));
  return { steps: [step], followUpSteps, meta: eventMeta(bot, kind, reply) };
}

export function toAsker(message: Message, { user, channel, thread }: ConversationRef): CallStep {
  return { kind: "post-ephemeral", body: { ...toChannelMessage(message, channel, thread), user } };
}

/** To a mention, in the thread under it; in a conversation of two there is no need for one. */
function toConversation(
  message: Message,
  kind: "mention" | "direct-message",
  { channel, thread, ts }: ConversationRef,
): CallStep {
  const under = thread ?? (kind === "mention" ? ts : undefined);
  return { kind: "post-message", body: toChannelMessage(message, channel, under) };
}
