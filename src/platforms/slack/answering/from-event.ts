/** Converts an event of Slack to the question that it asks. */
import type { Ask } from "../../../answer/ask.ts";
import { parseAskText } from "../../ask-text.ts";
import type { CommandNames } from "../command-names.ts";
import { withCanonicalCommand } from "../command-names.ts";
import type { SentEvent } from "../payload-schemas.ts";
import { decodeMessageText } from "../rendering/escape.ts";
import { readBlocks } from "./message-text.ts";

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

export type IncomingQuestion = Exclude<IncomingEvent, { kind: "home" }>;

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
