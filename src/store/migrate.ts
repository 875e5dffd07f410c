/** Brings the tables up to date. Several processes may do so at once. */
import { Migrator } from "kysely";
import type { Database } from "./database-schema.ts";
import { migrations } from "./migrations.ts";

export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
