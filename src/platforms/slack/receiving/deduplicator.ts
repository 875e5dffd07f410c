/** What came a short while ago, so that nothing is answered twice. */
import { LRUCache } from "lru-cache";

/** Slack's second retry comes a minute after the first, and the last five minutes after that: https://docs.slack.dev/apis/events-api#retries */
const kept = 15 * 60_000;
const max = 20_000;

export class Deduplicator {
  readonly #ids: LRUCache<string, true>;

  /** @param now in milliseconds, from whenever */
  constructor(now: () => number = () => performance.now()) {
    this.#ids = new LRUCache({ max: max, ttl: kept, ttlResolution: 0, perf: { now } });
  }

  /** @returns whether any of them came before; from now on all of them did */
  isDuplicate(ids: readonly string[]): boolean {
    const found = ids.some((id) => this.#ids.has(id));
    for (const id of ids) this.#ids.set(id, true);
    return found;
  }

  /** They are to come again. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#ids.delete(id);
  }
}
