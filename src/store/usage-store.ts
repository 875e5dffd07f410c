/** Keeps what is counted of all processes in the store's database: questions asked in vain, and limits of a minute (in Postgres). */
import { createHmac } from "node:crypto";
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { openDatabase } from "./connect.ts";
import type { Database } from "./database-schema.ts";
import { retryWhileBusy } from "./retry-busy.ts";

export interface CountedMiss {
  readonly words: string;
  readonly outcome: string;
  readonly count: number;
}

export interface KeptMiss extends CountedMiss {
  /** The last day on which it was asked. */
  readonly lastDay: string;
}

/** Today and the 29 days before it. */
const maxMissDays = 30;

const dayMs = 24 * 60 * 60_000;

const limitSeconds = 60;

export interface UsageStoreOptions {
  /** As `STORE_URL`; never logged: it may hold a password. */
  readonly url: string;
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
}

export class UsageStore {
  readonly #url: string;
  readonly #now: () => number;
  #opening: Promise<Database> | undefined;

  constructor({ url, now = Date.now }: UsageStoreOptions) {
    this.#url = url;
    this.#now = now;
  }

  /** Do several processes share it? */
  get isShared(): boolean {
    return this.#url.startsWith("postgres");
  }

  /** Adds to what was counted today, and deletes what is older than 30 days, and limits that are over. Rejects where the database does. */
  async addMisses(misses: readonly CountedMiss[]): Promise<void> {
    const database = await this.#open();
    const day = this.#dayBefore(0);
    await retryWhileBusy(async () => {
      for (const miss of misses) await addMiss(database, day, miss);
      await database
        .deleteFrom("misses")
        .where("day", "<=", this.#dayBefore(maxMissDays))
        .execute();
      await database.deleteFrom("rate_limits").where("expire", "<", this.#now()).execute();
    });
  }

  /** The most frequent first. Rejects where the database does. */
  async listMisses(): Promise<readonly KeptMiss[]> {
    const database = await this.#open();
    const rows = await database
      .selectFrom("misses")
      .select(({ fn }) => [
        "words",
        "outcome",
        fn.sum("count").as("count"),
        fn.max("day").as("day"),
      ])
      .where("day", ">", this.#dayBefore(maxMissDays))
      .groupBy(["words", "outcome"])
      .execute();
    return rows
      .map(({ words, outcome, count, day }) => ({
        words,
        outcome,
        count: Number(count),
        lastDay: day,
      }))
      .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
  }

  /**
   * Counts one more within the minute, of all processes together.
   * @returns in how many seconds the key is free again, where it is one too many by now. Rejects where the database does.
   */
  async countWithinLimit(key: string, max: number): Promise<number | undefined> {
    const limiter = limiterOf(await this.#open());
    const { consumedPoints, msBeforeNext } = await limiter.penalty(this.#hash(key));
    return consumedPoints > max ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : undefined;
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    await opening?.then(
      (database) => database.destroy(),
      () => undefined,
    );
  }

  /** Ids can be guessed, and so could a plain hash of them: the store's address, with its password, is the key. */
  #hash(key: string): string {
    return createHmac("sha256", this.#url).update(key).digest("base64url");
  }

  /** After a failure the next call tries again. */
  #open(): Promise<Database> {
    this.#opening ??= openDatabase(this.#url).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  #dayBefore(days: number): string {
    return new Date(this.#now() - days * dayMs).toISOString().slice(0, 10);
  }
}

async function addMiss(
  database: Database,
  day: string,
  { words, outcome, count }: CountedMiss,
): Promise<void> {
  await database
    .insertInto("misses")
    .values({ day, words, outcome, count })
    .onConflict((conflict) =>
      conflict.columns(["day", "words", "outcome"]).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref("misses.count"), "+", count),
      })),
    )
    .execute();
}

const limiterOf = (database: Database): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: {
      query: ({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) =>
        database.executeQuery(CompiledQuery.raw(text, [...values])),
    },
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: "",
    points: 1,
    duration: limitSeconds,
  });
