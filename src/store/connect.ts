/**
 * Connects to the store's database, a SQLite file or Postgres, and brings its tables up to date.
 */
import type { Dialect } from "kysely";
import { Kysely } from "kysely";
import type { Database } from "./database-schema.ts";
import { migrate } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import { readKeys } from "./encryption.ts";
import { createPostgresDialect } from "./postgres-dialect.ts";
import { retryWhileBusy } from "./retry-busy.ts";
import { createSqliteDialect } from "./sqlite-dialect.ts";
import type { StoreOpenError, StoreSettings } from "./store.ts";
import { errorReason } from "./store-error.ts";
import { UnwritableFileError } from "./unwritable-file-error.ts";

/** The context of every query. */
export interface StoreConnection {
  readonly database: Database;
  readonly keys: Keys;
  readonly now: () => number;
}

export type ConnectResult =
  | { readonly kind: "open"; readonly connection: StoreConnection }
  | { readonly kind: "failed"; readonly error: StoreOpenError };

/** Creates the tables where they are missing. Never rejects. */
export async function connect({ url, keys: text, now }: StoreSettings): Promise<ConnectResult> {
  const keys = readKeys(text);
  if (keys.kind !== "keys") return failed(keys);
  const createDialect = dialectFor(url);
  if (createDialect === undefined) return failed({ kind: "bad-url" });
  try {
    const dialect = await retryWhileBusy(() => createDialect(url));
    return await prepare({ database: new Kysely({ dialect }), keys, now: now ?? Date.now });
  } catch (error) {
    return toFailure(error);
  }
}

/**
 * Opens the database for what needs no key, with its tables up to date.
 * @throws the database's own error where it can't be reached or written, or the address is none
 */
export async function openDatabase(url: string): Promise<Database> {
  const createDialect = dialectFor(url);
  if (createDialect === undefined) throw new Error("STORE_URL");
  const dialect = await retryWhileBusy(() => createDialect(url));
  const database: Database = new Kysely({ dialect });
  try {
    await retryWhileBusy(() => migrate(database));
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** @returns nothing for the address of another database */
export function dialectFor(url: string): ((url: string) => Promise<Dialect>) | undefined {
  if (/^file:./.test(url)) return createSqliteDialect;
  if (/^postgres(ql)?:\/\/./.test(url) && URL.canParse(url)) return createPostgresDialect;
  return undefined;
}

async function prepare(connection: StoreConnection): Promise<ConnectResult> {
  const { database } = connection;
  try {
    await retryWhileBusy(() => migrate(database));
    const installations = await countUnreadable(connection);
    if (installations === 0) return { kind: "open", connection };
    await database.destroy();
    return failed({ kind: "wrong-key", installations });
  } catch (error) {
    await database.destroy();
    return toFailure(error);
  }
}

/** Counts the installations that were encrypted with none of the keys. */
export async function countUnreadable({
  database,
  keys,
}: Pick<StoreConnection, "database" | "keys">): Promise<number> {
  const { count } = await database
    .selectFrom("installations")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("key", "not in", [...keys.byId.keys()])
    .executeTakeFirstOrThrow();
  return Number(count);
}

const failed = (error: StoreOpenError) => ({ kind: "failed", error }) as const;

export function toFailure(error: unknown): {
  readonly kind: "failed";
  readonly error: StoreOpenError;
} {
  if (error instanceof UnwritableFileError) {
    const { what, path, reason } = error;
    return failed({ kind: "unwritable", what, path, reason });
  }
  return failed({ kind: "unreachable", reason: errorReason(error) });
}
