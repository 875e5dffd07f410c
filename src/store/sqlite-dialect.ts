/**
 * A database in a file: libsql, whose interface is better-sqlite3's, under kysely's own dialect.
 * The ready-made dialects bring an HTTP client along, and open a connection for each transaction.
 */
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Dialect } from "kysely";
import { SqliteAdapter, SqliteDialect } from "kysely";
import { wholeWrites } from "./whole-writes.ts";

/** How long one call may hold up this process while another one writes; then it is tried again. */
const busyMilliseconds = 20;

/** @param url `file:` and a path */
export async function fileDialect(url: string): Promise<Dialect> {
  const { default: Libsql } = await import("libsql");
  const path = pathIn(url);
  // What stands in it is nobody else's on this machine; the files beside it are made alike.
  closeSync(openSync(path, "a", 0o600));
  const database = new Libsql(path);
  try {
    database.exec(`pragma busy_timeout = ${busyMilliseconds}`);
    // What is acknowledged is on the disk, also when the machine loses its power.
    database.exec("pragma journal_mode = WAL");
    database.exec("pragma synchronous = FULL"); // for machines: SQL
  } catch (error) {
    database.close();
    throw error;
  }
  return new FileDialect({ database: wholeWrites(database) });
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
