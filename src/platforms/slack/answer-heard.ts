/** What is answered to whoever mentions the bot, writes to it directly, or opens its page. */

import { wordsFor } from "../../words/words.ts";
import { toldOf } from "../event-log-entry.ts";
import type { Answered, Asking } from "./asking.ts";
import type { SentEvent } from "./event.ts";
import type { Conversation, Heard } from "./from-event.ts";
import { fromEvent } from "./from-event.ts";
import { homeView } from "./home.ts";
import { changed, illustrated, picturesFor, surely } from "./illustration.ts";
import type { SentStep } from "./responses.ts";
import { posted } from "./responses.ts";
import type { Message } from "./to-slack.ts";
import { toSlack } from "./to-slack.ts";
import type { Wishes } from "./wishes.ts";

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
