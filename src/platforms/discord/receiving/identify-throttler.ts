/**
 * One IDENTIFY at a time for each of `max_concurrency`. discord.js's own throttler waits on when the
 * connection closes meanwhile, and the IDENTIFY then goes out on the next one, where it may be the
 * second (node_modules/@discordjs/ws, SimpleIdentifyThrottler); this one gives its turn up.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { IIdentifyThrottler } from "discord.js";

export class IdentifyThrottler implements IIdentifyThrottler {
  readonly #concurrency: number;
  readonly #between: number;
  /** When the next may go, by `shardId % max_concurrency`. */
  readonly #next = new Map<number, number>();

  constructor(concurrency: number, between: number) {
    this.#concurrency = Math.max(1, concurrency);
    this.#between = between;
  }

  /** Rejects only when the signal aborts: then, and only then, discord.js sends nothing. */
  async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    const key = shardId % this.#concurrency;
    const now = performance.now();
    const turn = Math.max(now, this.#next.get(key) ?? now);
    this.#next.set(key, turn + this.#between);
    if (turn > now) await sleep(turn - now, undefined, { signal });
  }
}
