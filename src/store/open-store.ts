/** Opens the store: a file or Postgres, whatever the address says. */
import type { Dialect } from "kysely";
import { Kysely } from "kysely";
import type { Database, Tables } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import { readKeys } from "./encryption.ts";
import { makeStore } from "./make-store.ts";
import { migrate } from "./migrations.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { retryWhileBusy } from "./retry-busy.ts";
import { fileDialect } from "./sqlite-dialect.ts";
import type { Store, StoreOpenError } from "./store.ts";
import { errorReason } from "./store-error.ts";

export interface StoreSettings {
  /** `file:data.db` or `postgres://…`. Never logged: it may hold a password. */
  readonly url: string;
  /** Keys of 32 bytes, as base64 or hexadecimal digits, the current one first, between commas. */
  readonly keys: string | undefined;
  /** In milliseconds. */
  readonly now?: () => number;
}

export type Opened =
  | { readonly kind: "open"; readonly store: Store }
  | { readonly kind: "failed"; readonly trouble: StoreOpenError };

/** Never rejects. What is empty or old is brought up to date. */
export async function openStore(settings: StoreSettings): Promise<Opened> {
  const keys = readKeys(settings.keys);
  if (keys.kind !== "keys") return failed(keys);
  const makeDialect = dialectFor(settings.url);
  if (makeDialect === undefined) return failed({ kind: "bad-url" });
  try {
    const dialect = await retryWhileBusy(() => makeDialect(settings.url));
    return await openOver(new Kysely({ dialect }), keys, settings);
  } catch (error) {
    return unreachable(error);
  }
}

function dialectFor(url: string): ((url: string) => Promise<Dialect>) | undefined {
  if (/^file:./.test(url)) return fileDialect;
  if (/^postgres(ql)?:\/\/./.test(url) && URL.canParse(url)) return postgresDialect;
  return undefined;
}

async function openOver(
  database: Database,
  keys: Keys,
  { now = Date.now }: StoreSettings,
): Promise<Opened> {
  try {
    await retryWhileBusy(() => migrate(database));
    const installations = await unreadable(database, keys);
    if (installations === 0) return { kind: "open", store: makeStore(database, keys, now) };
    await database.destroy();
    return failed({ kind: "wrong-key", installations });
  } catch (error) {
    await database.destroy();
    return unreachable(error);
  }
}

/** How many installations none of the keys is for. */
async function unreadable(database: Kysely<Tables>, { byId }: Keys): Promise<number> {
  const { count } = await database
    .selectFrom("installations")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("key", "not in", [...byId.keys()])
    .executeTakeFirstOrThrow();
  return Number(count);
}

const failed = (trouble: StoreOpenError): Opened => ({ kind: "failed", trouble });

const unreachable = (error: unknown): Opened =>
  failed({ kind: "unreachable", reason: errorReason(error) });
