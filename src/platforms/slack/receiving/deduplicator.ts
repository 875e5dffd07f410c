/** Deduplicates requests that Slack retries, and edits of a message that was answered: keeps the ids of a day. */
import { LRUCache } from "lru-cache";

/** Slack retries within minutes, https://docs.slack.dev/apis/events-api#retries; people correct a message within hours. */
const ttlMs = 24 * 60 * 60_000;
const max = 20_000;

export class Deduplicator {
  readonly #ids: LRUCache<string, true>;

  /** @param now a clock in milliseconds, with any origin */
  constructor(now: () => number = () => performance.now()) {
    this.#ids = new LRUCache({ max, ttl: ttlMs, ttlResolution: 0, perf: { now } });
  }

  /** @returns whether any of them is known; from now on all of them are */
  isDuplicate(ids: readonly string[]): boolean {
    const isKnown = ids.some((id) => this.#ids.has(id));
    for (const id of ids) this.#ids.set(id, true);
    return isKnown;
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) this.#ids.delete(id);
  }
}
