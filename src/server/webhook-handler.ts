/** Takes one POST: reads its body, hands it to its receiver, sends what that says. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { WebhookHandler, WebhookResponse } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";

/** Larger than anything Discord or Slack sends: 1 MiB. */
export const maxBodyBytes = 1_048_576;

/** How long a sender that sends too much may go on, so that it reads our answer before the connection goes. */
const discardMs = 1000;

export interface HttpExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** Never rejects. */
export async function handleWebhook(
  exchange: HttpExchange,
  receiver: WebhookHandler,
  log: Log,
): Promise<void> {
  const { incoming, outgoing } = exchange;
  if (incoming.method !== "POST") {
    outgoing.setHeader("allow", "POST");
    return sendResponse(exchange, { status: 405 });
  }
  const read = await readBody(incoming);
  switch (read.kind) {
    case "gone":
      return;
    case "too-long":
      discardRest(incoming);
      return sendResponse(exchange, { status: 413 });
    case "body":
      return sendResponse(exchange, await answer(exchange, read.body, receiver, log));
  }
}

async function answer(
  { incoming, outgoing }: HttpExchange,
  body: Buffer,
  receiver: WebhookHandler,
  log: Log,
): Promise<WebhookResponse> {
  try {
    return await receiver({ headers: incoming.headers, body });
  } catch (err) {
    const reference = newReference();
    log.error({ event: "request", reference, err }, "bug");
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
    "content-type": json === undefined ? "text/plain" : "application/json",
    "content-length": Buffer.byteLength(body),
  });
  outgoing.end(body);
}

type BodyRead =
  | { readonly kind: "body"; readonly body: Buffer }
  | { readonly kind: "too-long" }
  /** The sender hung up. */
  | { readonly kind: "gone" };

function readBody(incoming: IncomingMessage): Promise<BodyRead> {
  if (Number(incoming.headers["content-length"]) > maxBodyBytes)
    return Promise.resolve({ kind: "too-long" });
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((done) => {
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBodyBytes) done({ kind: "too-long" });
      else chunks.push(chunk);
    });
    incoming.on("end", () => done({ kind: "body", body: Buffer.concat(chunks) }));
    incoming.on("error", () => done({ kind: "gone" }));
  });
}

function discardRest(incoming: IncomingMessage): void {
  const timer = setTimeout(() => incoming.destroy(), discardMs);
  incoming.once("close", () => clearTimeout(timer));
  incoming.resume();
}
