/**
 * Kysely's dialect for a SQLite file, over libsql, whose interface is better-sqlite3's. The
 * ready-made libsql dialects bring an HTTP client along, and open a connection for each transaction.
 */
import { accessSync, closeSync, constants, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dialect, SqliteDatabase } from "kysely";
import { SqliteAdapter, SqliteDialect } from "kysely";
import type Libsql from "libsql";
import { toUnwritable } from "./unwritable-file-error.ts";

/** How long one call may block this process while another one writes; then it is retried. */
const busyTimeoutMs = 20;

/**
 * @param url `file:` and a path
 * @throws UnwritableFileError where the file, or its folder, can't be written
 */
export async function createSqliteDialect(url: string): Promise<Dialect> {
  const { default: Libsql } = await import("libsql");
  const path = filePathOf(url);
  ensureWritable(path);
  try {
    return openDatabase(new Libsql(path));
  } catch (error) {
    throw toUnwritable(error, path) ?? error;
  }
}

/** Creates the file where there is none. */
function ensureWritable(path: string): void {
  try {
    // Readable by this user alone; SQLite gives the files beside it the same permissions.
    closeSync(openSync(path, "a", 0o600));
    // SQLite writes its journal beside the file.
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw toUnwritable(error, path) ?? error;
  }
}

function openDatabase(database: Libsql.Database): Dialect {
  try {
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    // Acknowledged writes are on the disk, also when the machine loses its power.
    database.exec("pragma journal_mode = WAL");
    database.exec("pragma synchronous = FULL"); // for machines: SQL
  } catch (error) {
    database.close();
    throw error;
  }
  return new AtomicMigrationDialect({ database: withImmediateTransactions(database) });
}

/** The absolute path of the file. */
export const filePathOf = (url: string): string =>
  resolve(url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length));

class AtomicMigrationDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new AtomicMigrationAdapter();
  }
}

class AtomicMigrationAdapter extends SqliteAdapter {
  /**
   * Makes a migration one transaction: it happens as a whole or not at all, even if the process is
   * killed, and with the file locked. By default kysely assumes that there is only one process.
   */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

type Statement = ReturnType<SqliteDatabase["prepare"]>;

/**
 * Runs each write in a transaction that locks the file with its first statement. A prepared
 * statement that finds the file locked stays open in libsql 0.5, and the writes after it are
 * acknowledged but never committed; `exec` leaves nothing open.
 * https://github.com/tursodatabase/libsql-client-ts/issues/352
 */
function withImmediateTransactions(database: Libsql.Database): SqliteDatabase {
  return {
    prepare: (sql) =>
      isTransactionControl(sql) ? controlStatement(database, sql) : toStatement(database, sql),
    close: () => database.close(),
  };
}

const isTransactionControl = (sql: string): boolean => /^(begin|commit|rollback)$/.test(sql);

/** Kysely puts these around several statements. */
function controlStatement(database: Libsql.Database, sql: string): Statement {
  const run = () => {
    database.exec(sql === "begin" ? "begin immediate" : sql);
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, run, all: () => [], iterate: () => [].values() };
}

function toStatement(database: Libsql.Database, sql: string): Statement {
  const prepared = database.prepare(sql);
  const isRead = /^(select|pragma)\b/.test(sql);
  const run = <Value>(work: () => Value): Value =>
    isRead || database.inTransaction ? work() : runInTransaction(database, work);
  return {
    reader: prepared.reader,
    run: (values) => run(() => prepared.run(values)),
    all: (values) => run(() => prepared.all(values)),
    iterate: (values) => prepared.iterate(values),
  };
}

function runInTransaction<Value>(database: Libsql.Database, work: () => Value): Value {
  database.exec("begin immediate");
  try {
    const value = work();
    database.exec("commit");
    return value;
  } catch (error) {
    if (database.inTransaction) database.exec("rollback");
    throw error;
  }
}
