/** Handles an event: a mention of the bot, a message to it, or a visit to its App Home. */
import type { Ask } from "../../../answer/ask.ts";
import { wordsFor } from "../../../words/words.ts";
import { parseAskText } from "../../ask-text.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { CommandNames } from "../command-names.ts";
import { withCanonicalCommand } from "../command-names.ts";
import type { SentEvent } from "../payload-schemas.ts";
import type { Message } from "../rendering/block-kit.ts";
import { decodeMessageText } from "../rendering/escape.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep } from "../response-steps.ts";
import { toChannelMessage } from "../response-steps.ts";
import { homeView } from "../views/app-home.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { readBlocks } from "./message-text.ts";
import {
  messagePicturesFor,
  updateWithPicture,
  uploadSteps,
  withFallback,
} from "./picture-steps.ts";

/** @returns undefined where the event is not for the bot */
export function handleEvent(context: HandlerContext, event: SentEvent): HandlerResult | undefined {
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
      return context.hasMentions ? answerIn(context, incoming) : undefined;
    case "direct-message":
      return context.hasDirectMessages ? answerIn(context, incoming) : undefined;
  }
}

/** Where others read along, an error is for the asker alone. */
function answerIn(
  context: HandlerContext,
  { kind, question, at }: Exclude<IncomingEvent, { kind: "home" }>,
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

export type IncomingEvent =
  | {
      readonly kind: "mention" | "direct-message";
      readonly question: Ask;
      readonly at: ConversationRef;
    }
  | { readonly kind: "home"; readonly user: string };

/** The place of a message to the bot. */
export interface ConversationRef {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** The thread's first message, where it is one. */
  readonly thread: string | undefined;
}

/** @returns undefined for an event that is not for the bot: a bot's message, our own among them, an edit, a join */
export function fromEvent(
  event: SentEvent,
  { locale, commandNames }: { readonly locale: string; readonly commandNames: CommandNames },
): IncomingEvent | undefined {
  const { type, user, bot_id: bot, subtype, channel, ts, thread_ts: thread } = event;
  if (type === "app_home_opened" && user !== undefined) {
    return event.tab === "messages" ? undefined : { kind: "home", user };
  }
  const kind = kindOf(event);
  const isOurs = bot === undefined && subtype === undefined;
  if (kind === undefined || !isOurs || !user || !channel || !ts) return undefined;
  const question = parseAskText(withCanonicalCommand(wordsIn(event), commandNames), locale);
  return { kind, question, at: { user, channel, ts, thread } };
}

/** The words of a person may stand in blocks alone. */
const wordsIn = ({ text = "", blocks }: SentEvent): string =>
  decodeMessageText(text) || readBlocks(blocks).trim();

function kindOf({
  type,
  channel_type: channel,
}: SentEvent): "mention" | "direct-message" | undefined {
  if (type === "app_mention") return "mention";
  return type === "message" && channel === "im" ? "direct-message" : undefined;
}
