/**
 * A database in a file: libsql, whose interface is better-sqlite3's, under kysely's own dialect.
 * The ready-made dialects bring an HTTP client along, and open a connection for each transaction.
 */

import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Dialect, SqliteDatabase } from "kysely";
import { SqliteAdapter, SqliteDialect } from "kysely";
import type Libsql from "libsql";

/** How long one call may hold up this process while another one writes; then it is tried again. */
const busyMs = 20;

/** @param url `file:` and a path */
export async function fileDialect(url: string): Promise<Dialect> {
  const { default: Libsql } = await import("libsql");
  const path = pathIn(url);
  // What stands in it is nobody else's on this machine; the files beside it are made alike.
  closeSync(openSync(path, "a", 0o600));
  const database = new Libsql(path);
  try {
    database.exec(`pragma busy_timeout = ${busyMs}`);
    // What is acknowledged is on the disk, also when the machine loses its power.
    database.exec("pragma journal_mode = WAL");
    database.exec("pragma synchronous = FULL"); // for machines: SQL
  } catch (error) {
    database.close();
    throw error;
  }
  return new FileDialect({ database: withImmediateTransactions(database) });
}

const pathIn = (url: string): string =>
  url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);

class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new FileAdapter();
  }
}

class FileAdapter extends SqliteAdapter {
  /**
   * A migration happens as a whole or not at all, whoever is killed, and while the file is locked:
   * kysely takes it that there is only one process.
   */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/* merged:
 * A file's connection on which each write is a transaction that has the file's lock from its first
 * word. A prepared statement that finds the file locked stays open in libsql 0.5, and what follows
 * it is acknowledged but never committed; `exec` leaves nothing open.
 * https://github.com/tursodatabase/libsql-client-ts/issues/352
 */

type Statement = ReturnType<SqliteDatabase["prepare"]>;

function withImmediateTransactions(database: Libsql.Database): SqliteDatabase {
  return {
    prepare: (sql) => (isBracket(sql) ? bracket(database, sql) : statement(database, sql)),
    close: () => database.close(),
  };
}

const isBracket = (sql: string): boolean => /^(begin|commit|rollback)$/.test(sql);

/** What kysely puts around several statements. */
function bracket(database: Libsql.Database, sql: string): Statement {
  const run = () => {
    database.exec(sql === "begin" ? "begin immediate" : sql);
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, run, all: () => [], iterate: () => [].values() };
}

function statement(database: Libsql.Database, sql: string): Statement {
  const prepared = database.prepare(sql);
  const isReading = /^(select|pragma)\b/.test(sql);
  const whole = <Value>(work: () => Value): Value =>
    isReading || database.inTransaction ? work() : asWhole(database, work);
  return {
    reader: prepared.reader,
    run: (values) => whole(() => prepared.run(values)),
    all: (values) => whole(() => prepared.all(values)),
    iterate: (values) => prepared.iterate(values),
  };
}

function asWhole<Value>(database: Libsql.Database, work: () => Value): Value {
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
