/** A database in Postgres, from which a dead connection is told in time. */
import type { Dialect, PostgresPool } from "kysely";
import { PostgresDialect } from "kysely";
import type { Pool, PoolClient } from "pg";

/** Whoever asks the bot waits 3 s. */
const timeoutMs = 2000;

/** @param url `postgres://…` */
export async function postgresDialect(url: string): Promise<Dialect> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    keepAlive: true,
    application_name: "nongrata",
  });
  // An idle connection that ends is replaced when one is needed; what is asked meanwhile says more.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool: forgetting(pool) });
}

/**
 * The same pool, but a connection on which anything failed is not used again: on one that is dead
 * without having been closed, all that follows would wait behind what was never answered.
 */
function forgetting(pool: Pool): PostgresPool {
  return { connect: async () => asOnce(await pool.connect()), end: () => pool.end() };
}

function asOnce(client: PoolClient): PoolClient {
  let failed = false;
  return Object.create(client, {
    query: {
      value: (text: string, values: unknown[]) =>
        client.query(text, values).catch((error: unknown) => {
          failed = true;
          throw error;
        }),
    },
    release: { value: () => client.release(failed) },
  });
}
