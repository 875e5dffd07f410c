/**
 * A file's connection on which each write is a transaction that has the file's lock from its first
 * word. A prepared statement that finds the file locked stays open in libsql 0.5, and what follows
 * it is acknowledged but never committed; `exec` leaves nothing open.
 * https://github.com/tursodatabase/libsql-client-ts/issues/352
 */
import type { SqliteDatabase } from "kysely";
import type Libsql from "libsql";

type Statement = ReturnType<SqliteDatabase["prepare"]>;

export function wholeWrites(database: Libsql.Database): SqliteDatabase {
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
