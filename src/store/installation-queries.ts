/** The installations: each change is one statement, and so needs no transaction to be whole. */

import type { Database } from "./database-schema.ts";
import { fromRow, sealTokens, toRow } from "./installation-row.ts";
import type { Keys } from "./keys.ts";
import type { Installation, Kept, Place, Tokens } from "./store.ts";
import { keyOf } from "./target-columns.ts";

export async function findInstallation(
  database: Database,
  keys: Keys,
  place: Place,
): Promise<Kept | undefined> {
  const row = await database
    .selectFrom("installations")
    .selectAll()
    .where((row) => row.and(keyOf(place)))
    .executeTakeFirst();
  return row === undefined ? undefined : fromRow(keys, row);
}

export async function keepInstallation(
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
  { place, edition, tokens }: { place: Place; edition: string; tokens: Tokens },
): Promise<boolean> {
  const renewed = await database
    .updateTable("installations")
    .set({ ...sealTokens(keys, tokens, place), turn_until: 0 })
    .where((row) => row.and(keyOf(place)))
    .where("edition", "=", edition)
    .returning("id")
    .executeTakeFirst();
  return renewed !== undefined;
}

export async function takeTurn(
  database: Database,
  { place, edition, until, now }: { place: Place; edition: string; until: number; now: number },
): Promise<boolean> {
  const taken = await database
    .updateTable("installations")
    .set({ turn_until: until })
    .where((row) => row.and(keyOf(place)))
    .where("edition", "=", edition)
    .where("turn_until", "<=", now)
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}
