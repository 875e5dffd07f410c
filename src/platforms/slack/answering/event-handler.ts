/** What is answered to whoever mentions the bot, writes to it directly, or opens its page. */

import { wordsFor } from "../../../words/words.ts";
import { toldOf } from "../../event-log-entry.ts";
import type { SentEvent } from "../payload-schemas.ts";
import type { Message } from "../rendering/to-slack.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { SentStep } from "../response-steps.ts";
import { posted } from "../response-steps.ts";
import { homeView } from "../views/app-home.ts";
import type { Wishes } from "../workspaces.ts";
import type { Conversation, Heard } from "./from-event.ts";
import { fromEvent } from "./from-event.ts";
import type { Answered, Asking } from "./handler-context.ts";
import { changed, illustrated, picturesFor, surely } from "./picture-steps.ts";

/** @returns nothing where nobody asks us */
export function answerHeard(
  asking: Asking,
  event: SentEvent,
  wishes: Wishes,
): Answered | undefined {
  const heard = fromEvent(event, asking);
  switch (heard?.kind) {
    case undefined:
      return undefined;
    case "home": {
      const view = homeView(asking.bot, { ...asking, wishes }, wordsFor(asking.locale));
      return { steps: [{ kind: "publish-home", user: heard.user, view }], told: { event: "home" } };
    }
    case "mention":
      return asking.mentions ? answered(asking, heard) : undefined;
    case "direct-message":
      return asking.directMessages ? answered(asking, heard) : undefined;
  }
}

/** Where others read along, what went wrong is told to the asker alone. */
function answered(asking: Asking, { kind, asked, at }: Exclude<Heard, { kind: "home" }>): Answered {
  const { bot } = asking;
  const reply = bot.reply(asked);
  const isUsage = reply.answer.audience === "asker" || reply.outcome === "help";
  const isPrivate = kind === "mention" && isUsage;
  const step = surely(reply, picturesFor(asking, isPrivate), (pictured) => {
    const message = toSlack(reply, { hidden: isPrivate, ...pictured });
    return isPrivate ? toAsker(message, at) : toConversation(message, kind, at);
  });
  const afterwards = isPrivate ? [] : illustrated(reply, asking, changed(reply, asking));
  return { steps: [step], afterwards, told: toldOf(bot, kind, reply) };
}

export function toAsker(message: Message, { user, channel, thread }: Conversation): SentStep {
  return { kind: "post-ephemeral", body: { ...posted(message, channel, thread), user } };
}

/** To a mention, in the thread under it; in a conversation of two there is no need for one. */
function toConversation(
  message: Message,
  kind: "mention" | "direct-message",
  { channel, thread, ts }: Conversation,
): SentStep {
  const under = thread ?? (kind === "mention" ? ts : undefined);
  return { kind: "post-message", body: posted(message, channel, under) };
}
