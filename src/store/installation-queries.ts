/**
 * Queries on the installations. Each change is one statement, so it needs no transaction to be
 * atomic.
 */
import type { StoreConnection } from "./connect.ts";
import { encryptedColumns, fromRow, reencryptedColumns, toRow } from "./installation-row.ts";
import type { Installation, InstallTarget, StoredInstallation, Tokens } from "./store.ts";
import { targetKey } from "./target-columns.ts";

export async function findInstallation(
  { database, keys }: StoreConnection,
  target: InstallTarget,
): Promise<StoredInstallation | undefined> {
  const row = await database
    .selectFrom("installations")
    .selectAll()
    .where((row) => row.and(targetKey(target)))
    .executeTakeFirst();
  return row === undefined ? undefined : fromRow(keys, row);
}

export async function saveInstallation(
  { database, keys }: StoreConnection,
  installation: Installation,
): Promise<void> {
  const row = toRow(keys, installation);
  await database
    .insertInto("installations")
    .values(row)
    .onConflict((conflict) => conflict.columns(["kind", "id"]).doUpdateSet(row))
    .execute();
}

export async function updateTokens(
  { database, keys }: StoreConnection,
  target: InstallTarget,
  version: string,
  tokens: Tokens,
): Promise<boolean> {
  const updated = await database
    .updateTable("installations")
    .set({ ...encryptedColumns(keys, tokens, target), refresh_lock_until: 0 })
    .where((row) => row.and(targetKey(target)))
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return updated !== undefined;
}

export async function acquireRefreshLock(
  { database, now }: StoreConnection,
  target: InstallTarget,
  version: string,
  until: number,
): Promise<boolean> {
  const locked = await database
    .updateTable("installations")
    .set({ refresh_lock_until: until })
    .where((row) => row.and(targetKey(target)))
    .where("version", "=", version)
    .where("refresh_lock_until", "<=", now())
    .returning("id")
    .executeTakeFirst();
  return locked !== undefined;
}

/** Encrypts with the current key what older keys encrypted. @returns how many installations */
export async function rotateKeys(connection: StoreConnection): Promise<number> {
  const { database, keys } = connection;
  const rows = await database
    .selectFrom("installations")
    .selectAll()
    .where("key", "!=", keys.current.id)
    .execute();
  if (rows.length === 0) return 0;
  let rotated = 0;
  for (const row of rows) {
    // The version stays, so that a process that is refreshing these tokens can still save the new
    // ones.
    const changed = await database
      .updateTable("installations")
      .set(reencryptedColumns(keys, row))
      .where("version", "=", row.version)
      .where("tokens", "=", row.tokens)
      .returning("id")
      .executeTakeFirst();
    if (changed !== undefined) rotated += 1;
  }
  // A row that changed meanwhile may have been encrypted by a process that has older keys only.
  return rotated + (rotated < rows.length ? await rotateKeys(connection) : 0);
}
