/** Answers a GET request to a path of the program itself: its health, its metrics. */
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import { baseHeaders } from "./base-headers.ts";
import type { HttpExchange } from "./webhook-handler.ts";
import { sendResponse } from "./webhook-handler.ts";

export interface GetResponse {
  readonly status: 200 | 503;
  /** The content type. */
  readonly type: string;
  readonly body: string;
}

/** What it throws is logged, and answered with 500. */
export type GetHandler = () => GetResponse | Promise<GetResponse>;

/** Never rejects. */
export async function handleGet(
  exchange: HttpExchange,
  handler: GetHandler,
  log: Log,
): Promise<void> {
  const { incoming, outgoing } = exchange;
  if (incoming.method !== "GET" && incoming.method !== "HEAD") {
    outgoing.setHeader("allow", "GET, HEAD");
    return sendResponse(exchange, { status: 405 });
  }
  try {
    sendText(exchange, await handler());
  } catch (err) {
    const reference = newReference();
    log.error({ event: "request", reference, err }, "unexpected error");
    outgoing.setHeader("x-reference", reference);
    sendResponse(exchange, { status: 500 });
  }
}

/** To a HEAD request Node sends no body. */
function sendText({ outgoing }: HttpExchange, { status, type, body }: GetResponse): void {
  outgoing.writeHead(status, {
    ...baseHeaders,
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
  });
  outgoing.end(body);
}
