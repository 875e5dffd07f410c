/** Runs SQL on a store's database without the store. */
import Libsql from "libsql";
import pg from "pg";

export type Row = Readonly<Record<string, unknown>>;

export const rowsOf = (url: string, table: string): Promise<readonly Row[]> =>
  writeTo(url, `select * from ${table}`);

export async function writeTo(url: string, statement: string): Promise<readonly Row[]> {
  if (url.startsWith("file:")) {
    const database = new Libsql(url.slice("file:".length));
    database.pragma("busy_timeout = 5000");
    const prepared = database.prepare(statement);
    const rows = prepared.reader ? prepared.all([]) : [prepared.run([])];
    database.close();
    return rows as Row[];
  }
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}
