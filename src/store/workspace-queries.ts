/** What workspaces want otherwise. */

import type { Database } from "./database-schema.ts";
import type { Place, Settings } from "./store.ts";
import { columnsOf, keyOf } from "./target-columns.ts";

export async function findSettings(database: Database, place: Place): Promise<Settings> {
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
  place: Place,
  { audience, locale }: Settings,
): Promise<void> {
  const row = { ...columnsOf(place), audience: audience ?? null, locale: locale ?? null };
  await database
    .insertInto("settings")
    .values(row)
    .onConflict((conflict) => conflict.columns(["kind", "id"]).doUpdateSet(row))
    .execute();
}
