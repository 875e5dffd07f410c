/** Opens the port at which the program is watched over (OPS_PORT): health and metrics. */
import type { Config } from "../config/config.ts";
import type { Log } from "../platforms/log.ts";
import type { HttpServer } from "../server/http-server.ts";
import { createHttpServer } from "../server/http-server.ts";
import type { Health } from "./health.ts";
import { toJsonResponse } from "./health.ts";
import type { Metrics } from "./metrics.ts";
import type { MissCounter } from "./miss-counter.ts";

/** The package that counts is large: it is loaded where somebody will read what it counted. */
export async function loadMetrics({ ops }: Config): Promise<Metrics | undefined> {
  if (ops === undefined) return undefined;
  const { createMetrics } = await import("./metrics.ts");
  return createMetrics();
}

export interface OpsOptions {
  readonly config: Pick<Config, "ops">;
  readonly health: Health;
  readonly metrics: Metrics | undefined;
  /** Those in memory. */
  readonly misses: Pick<MissCounter, "list"> | undefined;
  readonly log: Log;
}

/**
 * A port that can't be opened is no reason not to answer: the log says why. Never rejects.
 *
 * @returns nothing where OPS_PORT is not set
 */
export async function openOps({
  config: { ops },
  health,
  metrics,
  misses,
  log,
}: OpsOptions): Promise<Pick<HttpServer, "close"> | undefined> {
  if (ops === undefined || metrics === undefined) return undefined;
  const settings = { port: "OPS_PORT", host: "OPS_HOST" } as const;
  const server = createHttpServer({ ...ops, log, settings });
  health.serveAt(server);
  server.get("/metrics", metrics.print);
  if (misses !== undefined) server.get("/misses", () => toJsonResponse(200, misses.list()));
  const listening = await server.listen();
  if (listening.kind === "failed") log.error({ event: "ops" }, listening.line);
  return server;
}
