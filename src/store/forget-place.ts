/** Deletes what is kept of a place. */

import type { Database } from "./database-schema.ts";
import type { Place } from "./store.ts";
import { keyOf } from "./target-columns.ts";

/** What was installed after `until` stays, and its settings: word of an end may come late. */
export async function forgetPlace(
  database: Database,
  place: Place,
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

async function forgetSettings(database: Database, place: Place): Promise<void> {
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
