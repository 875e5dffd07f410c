/**
 * The tables, as types and as the migrations that create them; the same in SQLite and in Postgres.
 */
import type { ColumnType, Kysely, Migration, Selectable } from "kysely";
import { Migrator } from "kysely";
import type { TargetColumns } from "./target-columns.ts";

/** Milliseconds since 1970. Postgres returns a bigint as text. */
type Timestamp = ColumnType<number | string, number, number>;

interface InstallationsTable extends TargetColumns {
  readonly app: string;
  readonly bot_user: string;
  /** Separated by commas. */
  readonly scopes: string;
  readonly installed_at: Timestamp;
  readonly installer: string | null;
  /** Encrypted. */
  readonly tokens: string;
  /** The ID of the key that the tokens are encrypted with. */
  readonly key: string;
  /** Changes with every change of the tokens, but not when only their key changes. */
  readonly version: string;
  /** Until then one process is refreshing the tokens. */
  readonly refresh_lock_until: Timestamp;
}

interface SettingsTable extends TargetColumns {
  readonly audience: string | null;
  readonly locale: string | null;
}

interface UsedNoncesTable {
  readonly id: string;
  readonly expires_at: Timestamp;
}

/** What was asked in vain: on which day, how often. */
interface MissesTable {
  /** A day, as `2026-11-30`. */
  readonly day: string;
  readonly words: string;
  readonly outcome: string;
  readonly count: ColumnType<number | string, number, number>;
}

/** As rate-limiter-flexible writes it: node_modules/rate-limiter-flexible/lib/RateLimiterPostgres.js. */
interface RateLimitsTable {
  readonly key: string;
  readonly points: number;
  readonly expire: ColumnType<number | string | null, number, number>;
}

export interface Tables {
  readonly installations: InstallationsTable;
  readonly settings: SettingsTable;
  readonly used_nonces: UsedNoncesTable;
  readonly misses: MissesTable;
  readonly rate_limits: RateLimitsTable;
}

export type Database = Kysely<Tables>;
export type InstallationRow = Selectable<InstallationsTable>;

/** Creates the tables, or brings them up to date. Several processes may call it at once. */
export async function migrate(database: Database): Promise<void> {
  const { error } = await makeMigrator(database).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Counts the migrations that are yet to run. Changes nothing. */
export async function pendingMigrations(database: Database): Promise<number> {
  const all = await makeMigrator(database).getMigrations();
  return all.filter(({ executedAt }) => executedAt === undefined).length;
}

const makeMigrator = (database: Database): Migrator =>
  new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });

/** In the order of their names. A migration that has been released is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  "001-installations": { up: createFirstTables },
  "002-misses-and-limits": { up: createUsageTables },
};

async function createUsageTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("misses")
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("count", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("misses_key", ["day", "words", "outcome"])
    .execute();
  await schema
    .createTable("rate_limits")
    .addColumn("key", "varchar(255)", (column) => column.primaryKey())
    .addColumn("points", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("expire", "bigint")
    .execute();
}

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
    .addPrimaryKeyConstraint("installations_target", ["kind", "id"])
    .execute();
  await schema
    .createTable("settings")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("enterprise", "text", (column) => column.notNull())
    .addColumn("audience", "text")
    .addColumn("locale", "text")
    .addPrimaryKeyConstraint("settings_target", ["kind", "id"])
    .execute();
  await schema
    .createTable("used_nonces")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
}
