/** The installations: each change is one statement, and so needs no transaction to be whole. */
import type { Database } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import { encryptedColumns, fromRow, reencryptedColumns, toRow } from "./installation-row.ts";
import type { Installation, InstallTarget, StoredInstallation, Tokens } from "./store.ts";
import { keyOf } from "./target-columns.ts";

export async function findInstallation(
  database: Database,
  keys: Keys,
  place: InstallTarget,
): Promise<StoredInstallation | undefined> {
  const row = await database
    .selectFrom("installations")
    .selectAll()
    .where((row) => row.and(keyOf(place)))
    .executeTakeFirst();
  return row === undefined ? undefined : fromRow(keys, row);
}

export async function saveInstallation(
  database: Database,
  keys: Keys,
  installation: Installation,
): Promise<void> {
  const row = toRow(keys, installation);
  await database
    .insertInto("installations")
    .values(row)
    .onConflict((conflict) => conflict.columns(["kind", "id"]).doUpdateSet(row))
    .execute();
}

export async function renewTokens(
  database: Database,
  keys: Keys,
  { place, version, tokens }: { place: InstallTarget; version: string; tokens: Tokens },
): Promise<boolean> {
  const renewed = await database
    .updateTable("installations")
    .set({ ...encryptedColumns(keys, tokens, place), refresh_lock_until: 0 })
    .where((row) => row.and(keyOf(place)))
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return renewed !== undefined;
}

export async function acquireRefreshLock(
  database: Database,
  {
    place,
    version,
    until,
    now,
  }: { place: InstallTarget; version: string; until: number; now: number },
): Promise<boolean> {
  const taken = await database
    .updateTable("installations")
    .set({ refresh_lock_until: until })
    .where((row) => row.and(keyOf(place)))
    .where("version", "=", version)
    .where("refresh_lock_until", "<=", now)
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}

/* merged: Encrypts under the current key what older ones encrypted. */

/** @returns how many installations */
export async function rotateKeys(database: Database, keys: Keys): Promise<number> {
  const rows = await database
    .selectFrom("installations")
    .selectAll()
    .where("key", "!=", keys.current.id)
    .execute();
  if (rows.length === 0) return 0;
  let rotated = 0;
  for (const row of rows) {
    // The version stays: whoever is renewing these tokens just now can still keep the new ones.
    const changed = await database
      .updateTable("installations")
      .set(reencryptedColumns(keys, row))
      .where("version", "=", row.version)
      .where("tokens", "=", row.tokens)
      .returning("id")
      .executeTakeFirst();
    if (changed !== undefined) rotated += 1;
  }
  // What changed meanwhile may have been encrypted by a process that has older keys only.
  return rotated + (rotated < rows.length ? await rotateKeys(database, keys) : 0);
}
