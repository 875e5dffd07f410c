/** The house's only HTTP server. Its limits hold for whatever hangs on it. */
import type { RequestListener, Server, ServerOptions } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpRoutes, WebhookHandler } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import { english } from "../words/english.ts";
import type { MountedApp } from "./hono-apps.ts";
import { lazyHonoListener } from "./lazy-hono-apps.ts";
import type { HttpExchange } from "./webhook-handler.ts";
import { handleWebhook, sendResponse } from "./webhook-handler.ts";

const strings = english.commandLine.front;

/** Its patience, in milliseconds. */
export interface ServerTimeouts {
  /** Slow and half-open clients are cut after this. */
  readonly request: number;
  /** What is still unanswered by then, when the program ends, is cut. */
  readonly drain: number;
}

/** Discord waits 3 s for an answer, and so sends no request for 10. */
const defaultTimeouts: ServerTimeouts = { request: 10_000, drain: 5000 };

/**
 * Longer than balancers keep an idle connection, or they send into one that has just been closed:
 * 60 s at AWS, 90 s at Heroku. https://devcenter.heroku.com/articles/http-routing#keepalives
 */
const keepAliveTimeout = 95_000;

/** Whoever does not read what they are answered is cut after this, in milliseconds. */
const unreadTimeout = 60_000;

const limitsOf = ({ request }: ServerTimeouts): ServerOptions => ({
  requestTimeout: request,
  headersTimeout: request,
  connectionsCheckingInterval: Math.min(request, 1000),
  keepAliveTimeout,
});

export interface HttpServerOptions {
  readonly port: number;
  /** Without one: every address of this machine. */
  readonly host?: string | undefined;
  readonly log: Log;
  readonly timeouts?: ServerTimeouts;
}

export type ListenResult =
  | { readonly kind: "listening"; readonly port: number }
  /** With a line for the operator. */
  | { readonly kind: "failed"; readonly line: string; readonly isTaken: boolean };

export interface HttpServer extends HttpRoutes {
  /** Takes requests from now on; all that hangs on it must hang by now. */
  readonly listen: () => Promise<ListenResult>;
  /** Takes no new connection, and ends when what is in flight is answered. Never rejects. */
  readonly close: () => Promise<void>;
}

export function createHttpServer(settings: HttpServerOptions): HttpServer {
  const { log, timeouts = defaultTimeouts } = settings;
  const hung: Hung = { receivers: new Map(), pages: noPages };
  const mounted: MountedApp[] = [];
  const server = createServer(limitsOf(timeouts), (incoming, outgoing) =>
    route({ incoming, outgoing }, hung, log),
  );
  server.setTimeout(unreadTimeout);
  return {
    webhook: (path, receiver) => void hung.receivers.set(path, receiver),
    mount: (path, load) => void mounted.push({ path, load }),
    listen() {
      if (mounted.length > 0) hung.pages = lazyHonoListener(mounted, log);
      return listenAt(server, settings);
    },
    close: () => closed(server, timeouts),
  };
}

interface Hung {
  readonly receivers: Map<string, WebhookHandler>;
  pages: RequestListener;
}

const noPages: RequestListener = (incoming, outgoing) =>
  sendResponse({ incoming, outgoing }, { status: 404 });

function route(exchange: HttpExchange, { receivers, pages }: Hung, log: Log): void {
  const [path = ""] = (exchange.incoming.url ?? "").split("?", 1);
  const receiver = receivers.get(path);
  if (receiver === undefined) pages(exchange.incoming, exchange.outgoing);
  else void handleWebhook(exchange, receiver, log);
}

function listenAt(server: Server, { port, host, log }: HttpServerOptions): Promise<ListenResult> {
  return new Promise((done) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      done({ kind: "failed", line: trouble(error, port, host), isTaken });
    });
    server.listen({ port, host }, () => {
      // What comes later is of one connection: no file left for it, say.
      server.removeAllListeners("error").on("error", (err) => log.error({ err }, "server"));
      const address = server.address() as AddressInfo; // proved: it listens, and on a port
      log.info({ address: address.address, port: address.port }, "listening");
      done({ kind: "listening", port: address.port });
    });
  });
}

function trouble({ code, message }: NodeJS.ErrnoException, port: number, host = ""): string {
  switch (code) {
    case "EADDRINUSE":
      return strings.taken(port);
    case "EACCES":
      return strings.denied(port);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return strings.noSuchHost(host);
  }
  return strings.failed(message);
}

const sweepMs = 250;

async function closed(server: Server, { drain }: ServerTimeouts): Promise<void> {
  const ended = new Promise<void>((done) => server.close(() => done()));
  // A connection that is answered now is idle, but stays open for what comes next.
  // Not at once: one that looks idle may hold a request that nobody has read yet.
  const sweeping = setInterval(() => server.closeIdleConnections(), sweepMs);
  const cutting = setTimeout(() => server.closeAllConnections(), drain);
  await ended;
  clearInterval(sweeping);
  clearTimeout(cutting);
}
