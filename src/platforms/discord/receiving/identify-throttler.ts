/**
 * Identify throttler for discord.js: one IDENTIFY at a time for each of `max_concurrency`. discord.js's own waits on when the
 * connection closes meanwhile, and the IDENTIFY then goes out on the next one, where it may be the second
 * (node_modules/@discordjs/ws, SimpleIdentifyThrottler); this one stops waiting.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { IIdentifyThrottler } from "discord.js";

export class IdentifyThrottler implements IIdentifyThrottler {
  readonly #concurrency: number;
  readonly #intervalMs: number;
  /** When the next IDENTIFY is allowed, by `performance.now()`; for each `shardId % max_concurrency`. */
  readonly #nextAt = new Map<number, number>();

  constructor(concurrency: number, intervalMs: number) {
    this.#concurrency = Math.max(1, concurrency);
    this.#intervalMs = intervalMs;
  }

  /** Rejects only when the signal aborts: then, and only then, discord.js sends nothing. */
  async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    const key = shardId % this.#concurrency;
    const now = performance.now();
    const dueAt = Math.max(now, this.#nextAt.get(key) ?? now);
    this.#nextAt.set(key, dueAt + this.#intervalMs);
    if (dueAt > now) await sleep(dueAt - now, undefined, { signal });
  }
}
