/** Retries: repeats an attempt for as long as its result asks for another, after a fixed delay or exponential backoff. */
import { setTimeout as sleep } from "node:timers/promises";

export interface RetryOptions<Result> {
  /**
   * In how many milliseconds another attempt is due; nothing where the result is final.
   *
   * @param attempts how many there were, from 1
   */
  readonly delayAfter: (result: Result, attempts: number) => number | undefined;
  /** Ends the waiting: there is no further attempt. */
  readonly signal?: AbortSignal | undefined;
  /** Does the waiting keep the process running? By default it does. */
  readonly shouldKeepAlive?: boolean;
}

/**
 * Makes at least one attempt. Rejects only where an attempt does.
 *
 * @returns the last result: the final one, or whichever there was when the signal aborted
 */
export async function retry<Result>(
  attempt: (attempts: number) => Promise<Result>,
  { delayAfter, signal, shouldKeepAlive = true }: RetryOptions<Result>,
): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    const result = await attempt(attempts);
    const delayMs = signal?.aborted ? undefined : delayAfter(result, attempts);
    if (delayMs === undefined) return result;
    const ms = Math.min(delayMs, maxTimerMs);
    const isDue = await sleep(ms, true, { signal, ref: shouldKeepAlive }).catch(() => false);
    if (!isDue) return result;
  }
}

/** https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const maxTimerMs = 2 ** 31 - 1;

export interface BackoffOptions {
  /** The delay after the second failure in a row, after which each is twice as long … */
  readonly initialDelayMs: number;
  /** … up to this. */
  readonly maxDelayMs: number;
}

/**
 * Exponential backoff with jitter: half the initial delay after the first failure, the initial delay after the second, then
 * doubling. By chance up to a half shorter, so that many bots that lost a platform together don't come back together.
 *
 * @param failures in a row, from 1
 * @returns milliseconds
 */
export function backoffDelay(
  failures: number,
  { initialDelayMs, maxDelayMs }: BackoffOptions,
): number {
  const delayMs =
    failures <= 1 ? initialDelayMs / 2 : initialDelayMs * 2 ** Math.min(failures - 1, 30);
  return Math.min(delayMs, maxDelayMs) * (1 - Math.random() / 2);
}
