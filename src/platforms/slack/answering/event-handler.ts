/** What is answered to whoever mentions the bot, writes to it directly, or opens its page. */

import { wordsFor } from "../../../words/words.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { SentEvent } from "../payload-schemas.ts";
import type { Message } from "../rendering/to-slack.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep } from "../response-steps.ts";
import { toChannelMessage } from "../response-steps.ts";
import { homeView } from "../views/app-home.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import type { ConversationRef, IncomingEvent } from "./from-event.ts";
import { fromEvent } from "./from-event.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import {
  pictureOptionsFor,
  updateWithPicture,
  uploadSteps,
  withFallback,
} from "./picture-steps.ts";

/** @returns nothing where nobody asks us */
export function handleEvent(
  asking: HandlerContext,
  event: SentEvent,
  wishes: WorkspacePreferences,
): HandlerResult | undefined {
  const heard = fromEvent(event, asking);
  switch (heard?.kind) {
    case undefined:
      return undefined;
    case "home": {
      const view = homeView(asking.bot, { ...asking, wishes }, wordsFor(asking.locale));
      return { steps: [{ kind: "publish-home", user: heard.user, view }], meta: { event: "home" } };
    }
    case "mention":
      return asking.mentions ? answered(asking, heard) : undefined;
    case "direct-message":
      return asking.directMessages ? answered(asking, heard) : undefined;
  }
}

/** Where others read along, what went wrong is told to the asker alone. */
function answered(
  asking: HandlerContext,
  { kind, asked, at }: Exclude<IncomingEvent, { kind: "home" }>,
): HandlerResult {
  const { bot } = asking;
  const reply = bot.reply(asked);
  const isUsage = reply.answer.audience === "asker" || reply.outcome === "help";
  const isPrivate = kind === "mention" && isUsage;
  const step = withFallback(reply, pictureOptionsFor(asking, isPrivate), (pictured) => {
    const message = toSlack(reply, { ephemeral: isPrivate, ...pictured });
    return isPrivate ? toAsker(message, at) : toConversation(message, kind, at);
  });
  const followUpSteps = isPrivate
    ? []
    : uploadSteps(reply, asking, updateWithPicture(reply, asking));
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
