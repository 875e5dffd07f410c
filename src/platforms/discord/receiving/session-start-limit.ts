/** `GET /gateway/bot`: where the gateway is, and how often the bot may still IDENTIFY. https://discord.com/developers/docs/events/gateway#get-gateway-bot */
import { setTimeout as sleep } from "node:timers/promises";
import type { REST } from "discord.js";
import { RateLimitError, Routes } from "discord.js";
import * as z from "zod";
import { english } from "../../../words/english.ts";
import { withRequestSignal } from "../../abort-signals.ts";
import { backoffDelay } from "../../backoff.ts";
import type { Log } from "../../log.ts";
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

/** Discord takes the token away from a bot that goes over its limit; of a usual one the last few are kept. */
const reserveOf = (total: number): number => (total >= 100 ? 5 : 0);

const strings = english.discord.operator;

/**
 * Waits until Discord answers, and the day's budget has room for as many IDENTIFYs as there are
 * shards to start.
 *
 * Rejects when the token is refused, or the signal aborts.
 *
 * @param starting how many; all that Discord recommends where it isn't told
 */
export async function waitForSessionStart(
  asking: SessionStartContext,
  starting?: number,
): Promise<GatewayBot> {
  const { log, signal } = asking;
  for (;;) {
    const meta = await askPatiently(asking);
    const { total, remaining, reset_after } = meta.session_start_limit;
    if (remaining - reserveOf(total) >= (starting ?? meta.shards)) return meta;
    const until = new Date(Date.now() + reset_after).toISOString();
    log.warn({ platform: "discord", remaining, total, until }, strings.budgetGone);
    await sleepLong(reset_after + 1000 * Math.random(), signal);
  }
}

async function askPatiently(asking: SessionStartContext): Promise<GatewayBot> {
  const { rest, log, timeouts, signal } = asking;
  for (let failures = 1; ; failures += 1) {
    try {
      const get = (own: AbortSignal) => rest.get(Routes.gatewayBot(), { signal: own });
      return gatewayBot.parse(await withRequestSignal([signal], get));
    } catch (error) {
      if (signal.aborted || isUnauthorized(error)) throw error;
      const wait = Math.round(Math.max(backoffDelay(failures, timeouts), askedFor(error)));
      log.warn(
        { platform: "discord", ...toLoggableError(error), failures, wait },
        strings.unreachable,
      );
      await sleepLong(wait, signal);
    }
  }
}

/** By a 429, in milliseconds. */
const askedFor = (error: unknown): number =>
  error instanceof RateLimitError ? error.retryAfter : 0;

/** Node's timers end at 2^31 ms: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
async function sleepLong(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(milliseconds, 2 ** 31 - 1), undefined, { signal });
}
