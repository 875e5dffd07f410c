/** From an event in a conversation to what is asked. */
import type { Ask } from "../../../answer/ask.ts";
import { parseAskText } from "../../ask-text.ts";
import type { CommandNames } from "../command-names.ts";
import { withCanonicalCommand } from "../command-names.ts";
import type { SentEvent } from "../payload-schemas.ts";
import { decodeMessageText } from "../rendering/escape.ts";

export type IncomingEvent =
  | {
      readonly kind: "mention" | "direct-message";
      readonly asked: Ask;
      readonly at: ConversationRef;
    }
  | { readonly kind: "home"; readonly user: string };

/** Where somebody spoke to us. */
export interface ConversationRef {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** The thread's first message, where it is one. */
  readonly thread: string | undefined;
}

/** @returns nothing where nobody asks us: a bot's, an edit, a join, our own */
export function fromEvent(
  event: SentEvent,
  { locale, commandNames }: { readonly locale: string; readonly commandNames: CommandNames },
): IncomingEvent | undefined {
  const { type, user, bot_id: bot, subtype, channel, ts, thread_ts: thread, text = "" } = event;
  if (type === "app_home_opened" && user !== undefined) {
    return event.tab === "messages" ? undefined : { kind: "home", user };
  }
  const kind = kindOf(event);
  const isOurs = bot === undefined && subtype === undefined;
  if (kind === undefined || !isOurs || !user || !channel || !ts) return undefined;
  const asked = parseAskText(withCanonicalCommand(decodeMessageText(text), commandNames), locale);
  return { kind, asked, at: { user, channel, ts, thread } };
}

function kindOf({
  type,
  channel_type: channel,
}: SentEvent): "mention" | "direct-message" | undefined {
  if (type === "app_mention") return "mention";
  return type === "message" && channel === "im" ? "direct-message" : undefined;
}
