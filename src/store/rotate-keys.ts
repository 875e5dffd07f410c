/** Encrypts under the current key what older ones encrypted. */

import type { Database } from "./database-schema.ts";
import { resealed } from "./installation-row.ts";
import type { Keys } from "./keys.ts";

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
    // The edition stays: whoever is renewing these tokens just now can still keep the new ones.
    const changed = await database
      .updateTable("installations")
      .set(resealed(keys, row))
      .where("edition", "=", row.edition)
      .where("tokens", "=", row.tokens)
      .returning("id")
      .executeTakeFirst();
    if (changed !== undefined) rotated += 1;
  }
  // What changed meanwhile may have been encrypted by a process that has older keys only.
  return rotated + (rotated < rows.length ? await rotateKeys(database, keys) : 0);
}
