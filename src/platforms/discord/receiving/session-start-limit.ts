/** Reads `GET /gateway/bot`: the gateway's address, and the session start limit, which says how often the bot may still IDENTIFY. https://discord.com/developers/docs/events/gateway#get-gateway-bot */
import type { REST } from "discord.js";
import { RateLimitError, Routes } from "discord.js";
import * as z from "zod";
import { english } from "../../../words/english.ts";
import { withRequestSignal } from "../../abort-signals.ts";

import type { Log } from "../../log.ts";
import { backoffDelay, retry } from "../../retry.ts";
import { isUnauthorized, toLoggableError } from "../errors.ts";
import type { Timeouts } from "../timeouts.ts";

const gatewayBot = z.object({
  url: z.url({ protocol: /^wss?$/ }),
  shards: z.number(),
  session_start_limit: z.object({
    total: z.number(),
    remaining: z.number(),
    reset_after: z.number(),
    max_concurrency: z.number(),
  }),
});

export type GatewayBot = z.output<typeof gatewayBot>;

export interface SessionStartContext {
  readonly rest: REST;
  readonly log: Log;
  readonly timeouts: Timeouts;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

/** Discord resets the token of a bot that goes over its limit; of a usual limit the last few sessions are kept. */
const reservedOf = (total: number): number => (total >= 100 ? 5 : 0);

const strings = english.discord.operator;

/**
 * Waits until Discord answers, and the day's session start limit has room for as many IDENTIFYs as there are shards to start.
 * Rejects when the token is refused, or the signal aborts.
 *
 * @param shards how many are to start; by default as many as Discord recommends
 */
export async function waitForSessionStart(
  context: SessionStartContext,
  shards?: number,
): Promise<GatewayBot> {
  const { log, signal } = context;
  const gateway = await retry(() => requestGatewayBot(context), {
    signal,
    delayAfter({ shards: recommended, session_start_limit: limit }) {
      const { total, remaining, reset_after } = limit;
      if (remaining - reservedOf(total) >= (shards ?? recommended)) return undefined;
      const until = new Date(Date.now() + reset_after).toISOString();
      log.warn({ platform: "discord", remaining, total, until }, strings.sessionLimitReached);
      return reset_after + 1000 * Math.random();
    },
  });
  signal.throwIfAborted();
  return gateway;
}

type GatewayBotResult =
  | { readonly kind: "ok"; readonly gateway: GatewayBot }
  | { readonly kind: "failed"; readonly error: unknown };

/** Rejects when the token is refused, or the signal aborts. */
async function requestGatewayBot(context: SessionStartContext): Promise<GatewayBot> {
  const { log, timeouts, signal } = context;
  const result = await retry(() => attemptGatewayBot(context), {
    signal,
    delayAfter(last, failures) {
      if (last.kind === "ok" || isUnauthorized(last.error)) return undefined;
      const { error } = last;
      const backoffMs = backoffDelay(failures, timeouts);
      const retryAfterMs = error instanceof RateLimitError ? error.retryAfter : 0;
      const wait = Math.round(Math.max(backoffMs, retryAfterMs));
      const entry = { platform: "discord", ...toLoggableError(error), failures, wait };
      log.warn(entry, strings.unreachable);
      return wait;
    },
  });
  if (result.kind === "failed") throw result.error;
  return result.gateway;
}

async function attemptGatewayBot({ rest, signal }: SessionStartContext): Promise<GatewayBotResult> {
  try {
    const raw = await withRequestSignal([signal], (own) =>
      rest.get(Routes.gatewayBot(), { signal: own }),
    );
    return { kind: "ok", gateway: gatewayBot.parse(raw) };
  } catch (error) {
    return { kind: "failed", error };
  }
}
