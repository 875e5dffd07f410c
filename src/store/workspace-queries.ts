/** What workspaces want otherwise. */
import type { Database } from "./database-schema.ts";
import type { InstallTarget, Settings } from "./store.ts";
import { keyOf, targetColumns } from "./target-columns.ts";

export async function findSettings(database: Database, place: InstallTarget): Promise<Settings> {
  const row = await database
    .selectFrom("settings")
    .select(["audience", "locale"])
    .where((row) => row.and(keyOf(place)))
    .executeTakeFirst();
  const audience = row?.audience;
  return {
    ...((audience === "everyone" || audience === "asker") && { audience }),
    ...(typeof row?.locale === "string" && { locale: row.locale }),
  };
}

export async function keepSettings(
  database: Database,
  place: InstallTarget,
  { audience, locale }: Settings,
): Promise<void> {
  const row = { ...targetColumns(place), audience: audience ?? null, locale: locale ?? null };
  await database
    .insertInto("settings")
    .values(row)
    .onConflict((conflict) => conflict.columns(["kind", "id"]).doUpdateSet(row))
    .execute();
}

/* merged: Deletes what is kept of a place. */

/** What was installed after `until` stays, and its settings: word of an end may come late. */
export async function deleteInstallation(
  database: Database,
  place: InstallTarget,
  until: number,
): Promise<boolean> {
  return database.transaction().execute(async (whole) => {
    const forgotten = await whole
      .deleteFrom("installations")
      .where((row) => row.and(keyOf(place)))
      .where("installed_at", "<=", until)
      .returning("id")
      .executeTakeFirst();
    const stays = await whole
      .selectFrom("installations")
      .select("id")
      .where((row) => row.and(keyOf(place)))
      .executeTakeFirst();
    if (stays === undefined) await forgetSettings(whole, place);
    return forgotten !== undefined;
  });
}

async function forgetSettings(database: Database, place: InstallTarget): Promise<void> {
  switch (place.kind) {
    case "team":
      await database
        .deleteFrom("settings")
        .where((row) => row.and(keyOf(place)))
        .execute();
      return;
    case "enterprise":
      // And those of its workspaces, but where the bot was installed in one by itself.
      await database
        .deleteFrom("settings")
        .where("enterprise", "=", place.enterprise)
        .where("id", "not in", (row) =>
          row.selectFrom("installations").select("installations.id").where("kind", "=", "team"),
        )
        .execute();
  }
}

/* merged: Remembers what may be used once, until it would have expired anyway. */

export async function consumeNonce(
  database: Database,
  { id, expiresAt, now }: { id: string; expiresAt: number; now: number },
): Promise<boolean> {
  await database.deleteFrom("used_nonces").where("expires_at", "<", now).execute();
  const inserted = await database
    .insertInto("used_nonces")
    .values({ id, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}
