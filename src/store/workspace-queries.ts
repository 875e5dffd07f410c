/** Queries on a workspace's settings, on uninstalling it, and on the nonces of installing it. */
import type { StoreConnection } from "./connect.ts";
import type { Database } from "./database-schema.ts";
import type { InstallTarget, WorkspaceSettings } from "./store.ts";
import { targetColumns, targetKey } from "./target-columns.ts";

export async function findSettings(
  { database }: StoreConnection,
  target: InstallTarget,
): Promise<WorkspaceSettings> {
  const row = await database
    .selectFrom("settings")
    .select(["audience", "locale"])
    .where((row) => row.and(targetKey(target)))
    .executeTakeFirst();
  const audience = row?.audience;
  return {
    ...((audience === "everyone" || audience === "asker") && { audience }),
    ...(typeof row?.locale === "string" && { locale: row.locale }),
  };
}

export async function saveSettings(
  { database }: StoreConnection,
  target: InstallTarget,
  { audience, locale }: WorkspaceSettings,
): Promise<void> {
  const row = { ...targetColumns(target), audience: audience ?? null, locale: locale ?? null };
  await database
    .insertInto("settings")
    .values(row)
    .onConflict((conflict) => conflict.columns(["kind", "id"]).doUpdateSet(row))
    .execute();
}

/**
 * Deletes the installation, its tokens and its settings. An installation later than `until` stays,
 * with its settings: Slack may report an uninstall after the bot was installed again.
 */
export async function deleteInstallation(
  { database }: StoreConnection,
  target: InstallTarget,
  until: number,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const deleted = await transaction
      .deleteFrom("installations")
      .where((row) => row.and(targetKey(target)))
      .where("installed_at", "<=", until)
      .returning("id")
      .executeTakeFirst();
    const later = await transaction
      .selectFrom("installations")
      .select("id")
      .where((row) => row.and(targetKey(target)))
      .executeTakeFirst();
    if (later === undefined) await deleteSettings(transaction, target);
    return deleted !== undefined;
  });
}

async function deleteSettings(database: Database, target: InstallTarget): Promise<void> {
  switch (target.kind) {
    case "team":
      await database
        .deleteFrom("settings")
        .where((row) => row.and(targetKey(target)))
        .execute();
      return;
    case "enterprise":
      // Its workspaces' settings too, except for workspaces that installed the bot themselves.
      await database
        .deleteFrom("settings")
        .where("enterprise", "=", target.enterprise)
        .where("id", "not in", (row) =>
          row.selectFrom("installations").select("installations.id").where("kind", "=", "team"),
        )
        .execute();
  }
}

/**
 * Saves a nonce as used until it expires, and deletes expired ones.
 * @returns false where it was used before
 */
export async function consumeNonce(
  { database, now }: StoreConnection,
  id: string,
  expiresAt: number,
): Promise<boolean> {
  await database.deleteFrom("used_nonces").where("expires_at", "<", now()).execute();
  const inserted = await database
    .insertInto("used_nonces")
    .values({ id, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Asks for nothing, to see whether the database answers. */
export async function checkConnection({ database }: StoreConnection): Promise<void> {
  await database.selectFrom("used_nonces").select("id").limit(1).executeTakeFirst();
}
