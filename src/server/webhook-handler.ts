/** Handles a webhook request: reads the body up to the size limit, calls the platform's handler, writes the response. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { WebhookHandler, WebhookResponse } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import { baseHeaders } from "./base-headers.ts";

/** Larger than anything Discord or Slack sends: 1 MiB. */
export const maxBodyBytes = 1_048_576;

/** A sender of too large a body may go on for so long, so that it reads our response before the connection is closed. */
const discardTimeoutMs = 1000;

export interface HttpExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** Never rejects. */
export async function handleWebhook(
  exchange: HttpExchange,
  handler: WebhookHandler,
  log: Log,
): Promise<void> {
  const { incoming, outgoing } = exchange;
  if (incoming.method !== "POST") {
    outgoing.setHeader("allow", "POST");
    return sendResponse(exchange, { status: 405 });
  }
  const read = await readBody(incoming);
  switch (read.kind) {
    case "closed":
      return;
    case "too-long":
      discardRest(incoming);
      return sendResponse(exchange, { status: 413 });
    case "body":
      return sendResponse(exchange, await respond(exchange, read.body, handler, log));
  }
}

async function respond(
  { incoming, outgoing }: HttpExchange,
  body: Buffer,
  handler: WebhookHandler,
  log: Log,
): Promise<WebhookResponse> {
  try {
    return await handler({ headers: incoming.headers, body });
  } catch (err) {
    const reference = newReference();
    log.error({ event: "request", reference, err }, "unexpected error");
    outgoing.setHeader("x-reference", reference);
    return { status: 500 };
  }
}

export function sendResponse(
  { outgoing }: HttpExchange,
  { status, json, onSent }: WebhookResponse,
): void {
  if (onSent !== undefined) outgoing.once("finish", onSent);
  const body = json ?? STATUS_CODES[status] ?? "";
  outgoing.writeHead(status, {
    ...baseHeaders,
    "content-type": json === undefined ? "text/plain" : "application/json",
    "content-length": Buffer.byteLength(body),
  });
  outgoing.end(body);
}

type BodyResult =
  | { readonly kind: "body"; readonly body: Buffer }
  | { readonly kind: "too-long" }
  /** The sender closed the connection. */
  | { readonly kind: "closed" };

function readBody(incoming: IncomingMessage): Promise<BodyResult> {
  if (Number(incoming.headers["content-length"]) > maxBodyBytes)
    return Promise.resolve({ kind: "too-long" });
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBodyBytes) resolve({ kind: "too-long" });
      else chunks.push(chunk);
    });
    incoming.on("end", () => resolve({ kind: "body", body: Buffer.concat(chunks) }));
    incoming.on("error", () => resolve({ kind: "closed" }));
  });
}

function discardRest(incoming: IncomingMessage): void {
  const timer = setTimeout(() => incoming.destroy(), discardTimeoutMs);
  incoming.once("close", () => clearTimeout(timer));
  incoming.resume();
}
