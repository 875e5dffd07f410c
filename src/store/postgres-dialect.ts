/**
 * Kysely's dialect for Postgres, with a pool that discards every connection on which a query
 * failed.
 */
import type { Dialect, PostgresPool } from "kysely";
import { PostgresDialect } from "kysely";
import type { Pool, PoolClient } from "pg";

/** Slack and Discord wait 3 s for an answer. */
const timeoutMs = 2000;

/** @param url `postgres://…` */
export async function createPostgresDialect(url: string): Promise<Dialect> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: withVerification(url),
    max: 5,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    keepAlive: true,
    application_name: "nongrata",
  });
  // An idle connection that ends is replaced when it is needed; the error of a query says more.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool: discardFailedClients(pool) });
}

/**
 * pg checks the certificate for each of these modes, and would print six lines on what its next version does; `no-verify`
 * and libpq's own meaning (`uselibpqcompat`) are left as they are.
 * https://github.com/brianc/node-postgres/tree/master/packages/pg-connection-string#tcp-connections
 */
function withVerification(url: string): string {
  if (/[?&]uselibpqcompat=true(?:&|$)/.test(url)) return url;
  return url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, "$1verify-full");
}

/**
 * On a connection that is dead without having been closed, all later queries would wait behind one
 * that is never answered.
 */
function discardFailedClients(pool: Pool): PostgresPool {
  return { connect: async () => discardOnError(await pool.connect()), end: () => pool.end() };
}

function discardOnError(client: PoolClient): PoolClient {
  let hasFailed = false;
  return Object.create(client, {
    query: {
      value: (text: string, values: unknown[]) =>
        client.query(text, values).catch((error: unknown) => {
          hasFailed = true;
          throw error;
        }),
    },
    release: { value: () => client.release(hasFailed) },
  });
}
