/** How the tables came to be what they are. A migration that was ever released is never changed. */
import type { Kysely, Migration } from "kysely";
import { Migrator } from "kysely";
import type { Database } from "./database-schema.ts";

/** In the order of their names. */
const migrations: Readonly<Record<string, Migration>> = {
  "001-installations": { up: createFirstTables },
};

async function createFirstTables(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("installations")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("enterprise", "text", (column) => column.notNull())
    .addColumn("app", "text", (column) => column.notNull())
    .addColumn("bot_user", "text", (column) => column.notNull())
    .addColumn("scopes", "text", (column) => column.notNull())
    .addColumn("installed_at", "bigint", (column) => column.notNull())
    .addColumn("installer", "text")
    .addColumn("tokens", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("refresh_lock_until", "bigint", (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint("installations_place", ["kind", "id"])
    .execute();
  await schema
    .createTable("settings")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("enterprise", "text", (column) => column.notNull())
    .addColumn("audience", "text")
    .addColumn("locale", "text")
    .addPrimaryKeyConstraint("settings_place", ["kind", "id"])
    .execute();
  await schema
    .createTable("used_nonces")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
}

/* merged: Brings the tables up to date. Several processes may do so at once. */

export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
