/** Remembers what may be used once, until it would have expired anyway. */
import type { Database } from "./database-schema.ts";

export async function spend(
  database: Database,
  { id, expiresAt, now }: { id: string; expiresAt: number; now: number },
): Promise<boolean> {
  await database.deleteFrom("spent").where("expires_at", "<", now).execute();
  const spent = await database
    .insertInto("spent")
    .values({ id, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return spent !== undefined;
}
