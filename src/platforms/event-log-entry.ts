/** What may be told of an event afterwards. */
import type { Reply } from "../answer/reply.ts";
import type { Bot } from "../bot.ts";
import type { Entry } from "./log.ts";

export interface EventMeta {
  readonly event: string;
  readonly command?: string;
  readonly outcome?: string;
  readonly reference: string;
}

/** The same, before anybody has given it a reference. */
export type WithoutReference<Of extends { readonly meta: EventMeta }> = Omit<Of, "meta"> & {
  readonly meta: Omit<EventMeta, "reference">;
};

/** Of a command that is none, what was typed as one stays out of the log. */
export function eventMeta(
  bot: Bot,
  event: string,
  { command, outcome }: Pick<Reply, "command"> & { readonly outcome: string },
): Omit<EventMeta, "reference"> {
  const isOurs = bot.commands().some(({ name }) => name === command);
  return isOurs ? { event, command, outcome } : { event, outcome };
}

/* merged: What the log has of an event that was answered: the same for every platform and way in. */

/** @param began by `performance.now()` */
export const eventLogEntry = (platform: string, meta: EventMeta, startedAt: number): Entry => ({
  platform,
  ...meta,
  milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
});
