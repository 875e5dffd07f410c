/** Limits how often something is done within a minute, for each key: in memory, and over several processes where they share a store. */
import { RateLimiterMemory } from "rate-limiter-flexible";

const windowSeconds = 60;

export interface TooMany {
  readonly max: number;
  readonly retryAfterSeconds: number;
}

/** Counts what all processes do. */
export interface SharedCounts {
  /**
   * Counts one more for the key. Never rejects.
   * @returns in how many seconds the key is free again, where it was one too many by now
   */
  readonly count: (key: string, max: number) => Promise<number | undefined>;
}

export interface RateLimitOptions {
  /** Apart from those of other limits in the shared counts. */
  readonly name: string;
  readonly max: number;
  readonly shared?: SharedCounts | undefined;
}

export class RateLimit {
  readonly #options: RateLimitOptions;
  /** A key is forgotten when its minute is over. */
  readonly #memory: RateLimiterMemory;

  constructor(options: RateLimitOptions) {
    this.#options = options;
    this.#memory = new RateLimiterMemory({ points: options.max, duration: windowSeconds });
  }

  /**
   * Counts one more. The memory decides, so that nobody waits for a database; where that has counted too many by all
   * processes together, the memory refuses from then on. Never rejects.
   *
   * @returns undefined where it may be done
   */
  async take(key: string): Promise<TooMany | undefined> {
    const { max } = this.#options;
    const { consumedPoints, msBeforeNext } = await this.#memory.penalty(key);
    if (consumedPoints > max)
      return { max, retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
    void this.#countForAll(key);
    return undefined;
  }

  async #countForAll(key: string): Promise<void> {
    const { shared, name, max } = this.#options;
    const seconds = await shared?.count(`${name} ${key}`, max);
    if (seconds !== undefined) await this.#memory.block(key, seconds);
  }
}
