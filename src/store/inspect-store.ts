/** Inspects the store without creating or changing anything: is it there, are its tables up to date, are its keys known? */
import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely } from "kysely";
import { countUnreadable, dialectFor, toFailure } from "./connect.ts";
import type { Tables } from "./database-schema.ts";
import { pendingMigrations } from "./database-schema.ts";
import { readKeys } from "./encryption.ts";
import { filePathOf } from "./sqlite-dialect.ts";
import type { StoreOpenError, StoreSettings } from "./store.ts";
import { toUnwritable } from "./unwritable-file-error.ts";

export type StoreInspection =
  /** It is made by the next start. */
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "failed"; readonly error: StoreOpenError }
  /** So many migrations are yet to run; the keys are looked at when none is. */
  | { readonly kind: "outdated"; readonly migrations: number }
  | { readonly kind: "ready" };

/** Never rejects. */
export async function inspectStore({ url, keys: text }: StoreSettings): Promise<StoreInspection> {
  const keys = readKeys(text);
  if (keys.kind !== "keys") return { kind: "failed", error: keys };
  const createDialect = dialectFor(url);
  if (createDialect === undefined) return { kind: "failed", error: { kind: "bad-url" } };
  try {
    const missing = url.startsWith("file:") ? findMissing(filePathOf(url)) : undefined;
    if (missing !== undefined) return missing;
    const database = new Kysely<Tables>({ dialect: await createDialect(url) });
    try {
      const migrations = await pendingMigrations(database);
      if (migrations > 0) return { kind: "outdated", migrations };
      const installations = await countUnreadable({ database, keys });
      if (installations === 0) return { kind: "ready" };
      return { kind: "failed", error: { kind: "wrong-key", installations } };
    } finally {
      await database.destroy();
    }
  } catch (error) {
    return toFailure(error);
  }
}

/** @throws UnwritableFileError where it could not be made there */
function findMissing(path: string): StoreInspection | undefined {
  if (existsSync(path)) return undefined;
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw toUnwritable(error, path) ?? error;
  }
  return { kind: "missing", path };
}
