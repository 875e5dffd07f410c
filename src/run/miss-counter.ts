/** Counts questions that had no answer: in memory, and from there once a minute into the store, where there is one. */
import type { Miss } from "../count-misses.ts";
import type { Log } from "../platforms/log.ts";
import { english } from "../words/english.ts";

/** The store, as far as it is needed. */
export interface MissStore {
  readonly addMisses: (misses: readonly CountedMiss[]) => Promise<void>;
}

interface CountedMiss extends Miss {
  readonly count: number;
}

interface DatedMiss extends CountedMiss {
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

export interface MissCounterOptions {
  /** Without it what was counted is gone when the process ends. */
  readonly store?: MissStore | undefined;
  readonly log: Log;
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
}

/** Somebody may ask on purpose what has no answer: further questions are not counted. */
const maxMisses = 1000;

const flushIntervalMs = 60_000;

const maxAgeMs = 30 * 24 * 60 * 60_000;

export class MissCounter {
  readonly #store: MissStore | undefined;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout | undefined;
  #misses = new Map<string, DatedMiss>();

  constructor({ store, log, now = Date.now }: MissCounterOptions) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
    this.#timer = store && setInterval(() => void this.flush(), flushIntervalMs).unref();
  }

  add({ words, outcome }: Miss, count = 1): void {
    const key = `${outcome} ${words}`;
    const known = this.#misses.get(key);
    if (known === undefined && this.#misses.size >= maxMisses) return;
    const lastAt = this.#now();
    this.#misses.set(key, { words, outcome, count: (known?.count ?? 0) + count, lastAt });
  }

  /** What is counted in memory, the most frequent first. */
  list(): readonly CountedMiss[] {
    this.#deleteOld();
    return [...this.#misses.values()]
      .map(({ lastAt: _, ...miss }) => miss)
      .sort((one, other) => other.count - one.count);
  }

  /** Moves what is counted into the store; what can't be stored stays for the next time. Never rejects. */
  async flush(): Promise<void> {
    const misses = this.list();
    if (this.#store === undefined) return;
    this.#misses = new Map();
    try {
      await this.#store.addMisses(misses);
    } catch (error) {
      for (const { count, ...miss } of misses) this.add(miss, count);
      const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      this.#log.warn({ event: "misses", reason }, english.commandLine.misses.notStored);
    }
  }

  /** Never rejects. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  #deleteOld(): void {
    const oldest = this.#now() - maxAgeMs;
    for (const [key, { lastAt }] of this.#misses) if (lastAt < oldest) this.#misses.delete(key);
  }
}
