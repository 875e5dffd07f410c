/**
 * Finds what a person asked before in a direct message, where the next continues it: "and France?". Slack tells it to an app
 * that may read direct messages; in channels it does not, without a scope that no answer needs. Nothing is kept.
 */
import type { Ask } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { CommandNames } from "../command-names.ts";
import type { SentEvent } from "../payload-schemas.ts";
import { eventSchema } from "../payload-schemas.ts";
import type { HistoryRequest } from "../response-steps.ts";
import type { IncomingQuestion } from "./from-event.ts";
import { fromEvent } from "./from-event.ts";

/** @returns undefined where the question stands alone, or Slack does not tell what came before */
export function historyRequestFor(
  bot: Bot,
  { kind, question, at }: IncomingQuestion,
): HistoryRequest | undefined {
  if (kind !== "direct-message" || !bot.isContinuing(question)) return undefined;
  const { channel, ts: before, thread } = at;
  return { channel, before, thread };
}

interface HistoryContext {
  readonly bot: Bot;
  readonly locale: string;
  readonly commandNames: CommandNames;
}

/**
 * @param at the place of the message that continues them
 * @param history messages of the same conversation, in any order
 * @returns oldest first: the last question that stands alone, and what continued it
 */
export function earlierQuestions(
  context: HistoryContext,
  { at }: IncomingQuestion,
  history: readonly unknown[],
): readonly Ask[] {
  const older = history
    .flatMap((raw) => toEvent(raw, at.channel) ?? [])
    .filter(({ user, ts }) => user === at.user && Number(ts) < Number(at.ts))
    .sort((one, other) => Number(other.ts) - Number(one.ts));
  const earlier: Ask[] = [];
  for (const each of older) {
    const incoming = fromEvent(each, context);
    if (incoming?.kind !== "direct-message") continue;
    earlier.unshift(incoming.question);
    if (!context.bot.isContinuing(incoming.question)) break;
  }
  return earlier;
}

/** A message that is read back does not say where it stands. */
function toEvent(raw: unknown, channel: string): SentEvent | undefined {
  const event = { ...Object(raw), channel, channel_type: "im" };
  return eventSchema.safeParse({ event }).data?.event;
}
