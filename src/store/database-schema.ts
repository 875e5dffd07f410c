/** The tables, the same in a file and in Postgres. */
import type { ColumnType, Kysely, Selectable } from "kysely";

/** Postgres gives a bigint as text. */
type Moment = ColumnType<number | string, number, number>;

interface InPlace {
  readonly kind: string;
  readonly id: string;
  /** Of a workspace that is one of an organisation's; else empty. */
  readonly enterprise: string;
}

interface InstallationsTable extends InPlace {
  readonly app: string;
  readonly bot_user: string;
  /** Between commas. */
  readonly scopes: string;
  readonly installed_at: Moment;
  readonly installer: string | null;
  readonly tokens: string;
  readonly key: string;
  readonly version: string;
  /** Somebody is renewing the tokens until then. */
  readonly refresh_lock_until: Moment;
}

interface SettingsTable extends InPlace {
  readonly audience: string | null;
  readonly locale: string | null;
}

interface UsedNoncesTable {
  readonly id: string;
  readonly expires_at: Moment;
}

export interface Tables {
  readonly installations: InstallationsTable;
  readonly settings: SettingsTable;
  readonly used_nonces: UsedNoncesTable;
}

export type Database = Kysely<Tables>;
export type InstallationRow = Selectable<InstallationsTable>;
