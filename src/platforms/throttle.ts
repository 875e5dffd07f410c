/** Limits how often something is done: once in an interval for each key, a channel for example. */

export class Throttle {
  readonly #intervalMs: number;
  /** By `performance.now()`, the oldest first. */
  readonly #lastAt = new Map<string, number>();

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** @returns whether it may be done now; if so, it counts as done */
  tryAcquire(key: string): boolean {
    const now = performance.now();
    for (const [oldest, at] of this.#lastAt) {
      if (now - at < this.#intervalMs) break;
      this.#lastAt.delete(oldest);
    }
    if (this.#lastAt.has(key)) return false;
    this.#lastAt.set(key, now);
    return true;
  }
}
