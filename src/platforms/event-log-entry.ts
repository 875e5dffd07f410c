/** Metadata of a handled event for the log: kind, command, outcome. Never its content. */
import type { Reply } from "../answer/reply.ts";
import type { Bot } from "../bot.ts";
import type { Entry } from "./log.ts";

export interface EventMeta {
  readonly event: string;
  readonly command?: string;
  readonly outcome?: string;
  readonly reference: string;
}

/** The same before it has a reference. */
export type WithoutReference<Of extends { readonly meta: EventMeta }> = Omit<Of, "meta"> & {
  readonly meta: Omit<EventMeta, "reference">;
};

/** Leaves out a command that does not exist: it is text that somebody typed. */
export function eventMeta(
  bot: Bot,
  event: string,
  { command, outcome }: Pick<Reply, "command"> & { readonly outcome: string },
): Omit<EventMeta, "reference"> {
  const isOurs = bot.commands().some(({ name }) => name === command);
  return isOurs ? { event, command, outcome } : { event, outcome };
}

/**
 * The log entry of a handled event; the same on every platform.
 *
 * @param startedAt by `performance.now()`
 * @param acknowledgedAt by the same clock; left out where the answer itself is the acknowledgement, or there is none
 */
export const eventLogEntry = (
  platform: string,
  meta: EventMeta,
  startedAt: number,
  acknowledgedAt?: number,
): Entry => ({
  platform,
  ...meta,
  ...(acknowledgedAt !== undefined && { acknowledgedMs: toTenths(acknowledgedAt - startedAt) }),
  milliseconds: toTenths(performance.now() - startedAt),
});

const toTenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
