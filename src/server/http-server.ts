/** The program's one HTTP server: webhooks, the web page and pictures share its port, timeouts and header limits. */
import type { RequestListener, Server, ServerOptions } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpRoutes, WebhookHandler } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import { english } from "../words/english.ts";
import type { AddressLimits } from "./address-limits.ts";
import type { GetHandler } from "./get-handler.ts";
import { handleGet } from "./get-handler.ts";
import type { MountedApp } from "./hono-apps.ts";
import { lazyHonoListener } from "./lazy-hono-apps.ts";
import { rejectRequest } from "./reject-request.ts";
import { UnknownPaths } from "./unknown-paths.ts";
import type { HttpExchange } from "./webhook-handler.ts";
import { handleWebhook, sendResponse } from "./webhook-handler.ts";
import { withLimits } from "./with-limits.ts";

const strings = english.commandLine.httpServer;

export interface ServerTimeouts {
  /** For a request to arrive: slow and half-open clients are disconnected after it. */
  readonly requestMs: number;
  /** For what is unanswered when the server closes. */
  readonly drainMs: number;
}

/** Discord waits 3 s for an answer, and so sends no request for 10. */
const defaultTimeouts: ServerTimeouts = { requestMs: 10_000, drainMs: 5000 };

/**
 * Longer than load balancers keep an idle connection, or they send into one that has just been closed:
 * 60 s at AWS, 90 s at Heroku. https://devcenter.heroku.com/articles/http-routing#keepalives
 */
const keepAliveTimeoutMs = 95_000;

/** A client that does not read its response is disconnected after this. */
const unreadTimeoutMs = 60_000;

/**
 * A question of 2,000 characters of any script fits, each as nine (`%E5%BE%B7`), and some 14 kB of headers beside it.
 * Node's own limit is 16 KiB: https://nodejs.org/docs/latest-v20.x/api/cli.html#--max-http-header-sizesize
 */
const maxHeaderBytes = 32 * 1024;

const limitsOf = ({ requestMs }: ServerTimeouts): ServerOptions => ({
  requestTimeout: requestMs,
  headersTimeout: requestMs,
  connectionsCheckingInterval: Math.min(requestMs, 1000),
  keepAliveTimeout: keepAliveTimeoutMs,
  maxHeaderSize: maxHeaderBytes,
});

export interface HttpServerOptions {
  readonly port: number;
  /** Without it: every address of this machine. */
  readonly host?: string | undefined;
  /** Where no host is set: the address to listen on instead of every one. */
  readonly defaultHost?: string | undefined;
  readonly log: Log;
  readonly timeouts?: ServerTimeouts;
  /** Of requests for mounted apps; platforms' requests are signed, and come from few addresses. */
  readonly limits?: AddressLimits;
  /** The path at which a proxy has this server, which it may take away or leave: `/bot`. */
  readonly basePath?: string;
  /** The settings that have port and host, for the line that says why it can't listen. */
  readonly settings?: ListenSettings;
}

export interface ListenSettings {
  readonly port: "PORT" | "OPS_PORT";
  readonly host: "HOST" | "OPS_HOST";
}

export type ListenResult =
  | { readonly kind: "listening"; readonly port: number }
  /** With a line for the operator. */
  | { readonly kind: "failed"; readonly line: string; readonly code: string | undefined };

export interface HttpServer extends HttpRoutes {
  /** Answers GET and HEAD requests to exactly this path, without loading Hono. */
  readonly get: (path: string, handler: GetHandler) => void;
  /** Takes requests from now on; routes that are added later are not served. */
  readonly listen: () => Promise<ListenResult>;
  /** Takes no new connection, and resolves when what is in flight is answered. Never rejects. */
  readonly close: () => Promise<void>;
}

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { log, limits, basePath = "", timeouts = defaultTimeouts } = options;
  const unknownPaths = new UnknownPaths(log);
  const routes: Routes = {
    basePath,
    webhooks: new Map(),
    gets: new Map(),
    apps: noApps,
    unknownPaths,
  };
  const mounted: MountedApp[] = [];
  const server = createServer(limitsOf(timeouts), (incoming, outgoing) =>
    dispatch({ incoming, outgoing }, routes, log),
  );
  server.setTimeout(unreadTimeoutMs);
  server.on("clientError", rejectRequest);
  return {
    webhook: (path, handler) => void routes.webhooks.set(path, handler),
    get: (path, handler) => void routes.gets.set(path, handler),
    mount: (path, load) => void mounted.push({ path, load }),
    listen() {
      if (mounted.length > 0) routes.apps = withLimits(lazyHonoListener(mounted, log), limits);
      return listen(server, options);
    },
    close: () => closeServer(server, timeouts),
  };
}

interface Routes {
  readonly basePath: string;
  readonly webhooks: Map<string, WebhookHandler>;
  readonly gets: Map<string, GetHandler>;
  apps: RequestListener;
  readonly unknownPaths: UnknownPaths;
}

const noApps: RequestListener = (incoming, outgoing) =>
  sendResponse({ incoming, outgoing }, { status: 404 });

function dispatch(
  exchange: HttpExchange,
  { basePath, webhooks, gets, apps, unknownPaths }: Routes,
  log: Log,
): void {
  const { incoming, outgoing } = exchange;
  const url = incoming.url ?? "";
  const [path = ""] = url.split("?", 1);
  const servedPath = withoutBasePath(withoutExtraSlashes(path), basePath);
  const handler = webhooks.get(servedPath);
  if (handler !== undefined) return void handleWebhook(exchange, handler, log);
  const get = gets.get(servedPath);
  if (get !== undefined) return void handleGet(exchange, get, log);
  if (incoming.method === "POST") unknownPaths.log(path, [...webhooks.keys()]);
  incoming.url = `${servedPath}${url.slice(path.length)}`;
  apps(incoming, outgoing);
}

/**
 * `//slack/events/` → `/slack/events`: an address is often put together of two parts with a slash each. Of a whole address
 * (`http://…`, as proxies send it) the slashes before the host stay.
 */
const withoutExtraSlashes = (path: string): string =>
  path.replace(/(?<!^https?:)\/{2,}/gi, "/").replace(/(?<=.)\/$/, "");

/** `/bot/about` → `/about` */
function withoutBasePath(path: string, basePath: string): string {
  if (basePath === "" || !`${path}/`.startsWith(`${basePath}/`)) return path;
  return path.slice(basePath.length) || "/";
}

function listen(server: Server, options: HttpServerOptions): Promise<ListenResult> {
  const { port, host, defaultHost, log } = options;
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve({ kind: "failed", line: errorMessage(error, options), code: error.code });
    });
    server.listen({ port, host: host ?? defaultHost }, () => {
      // Later errors are of single connections: no file descriptor left for one, say.
      server.removeAllListeners("error").on("error", (err) => log.error({ err }, "server"));
      const address = server.address() as AddressInfo; // proved: it listens, and on a port
      log.info({ address: address.address, port: address.port }, "listening");
      resolve({ kind: "listening", port: address.port });
    });
  });
}

const publicSettings: ListenSettings = { port: "PORT", host: "HOST" };

function errorMessage(
  { code, message }: NodeJS.ErrnoException,
  { port, host, settings = publicSettings }: HttpServerOptions,
): string {
  switch (code) {
    case "EADDRINUSE":
      return strings.taken(settings, port);
    case "EACCES":
      return strings.denied(settings, port);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return host === undefined ? strings.noAddress(settings) : strings.noSuchHost(settings, host);
  }
  return strings.failed(settings, message);
}

const sweepMs = 250;

async function closeServer(server: Server, { drainMs }: ServerTimeouts): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A keep-alive connection stays open after its response. Not closed at once: one that looks idle may hold a request
  // that has not been read yet.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  const drainTimer = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(drainTimer);
}
