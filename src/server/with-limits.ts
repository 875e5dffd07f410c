/** Request listener that answers with the safety headers, and refuses requests beyond what one address may send. */
import type { RequestListener } from "node:http";
import type { TooMany } from "../platforms/rate-limit.ts";
import { english } from "../words/english.ts";
import type { AddressLimits } from "./address-limits.ts";
import { baseHeaders } from "./base-headers.ts";
import type { HttpExchange } from "./webhook-handler.ts";

/**
 * An app's own headers win. Which content a page may load is left to its app: a browser takes the header of a 304, which an app
 * sends without its own, as that of the page that it keeps.
 */
export function withLimits(
  listener: RequestListener,
  limits: AddressLimits | undefined,
): RequestListener {
  return async (incoming, outgoing) => {
    const [path = ""] = (incoming.url ?? "").split("?", 1);
    const tooMany = await limits?.take(incoming, path);
    if (tooMany !== undefined) return sendTooMany({ incoming, outgoing }, path, tooMany);
    const { "content-security-policy": _, ...headers } = baseHeaders;
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    listener(incoming, outgoing);
  };
}

/** In JSON to a program that calls the API, from whatever site. https://www.rfc-editor.org/rfc/rfc6585#section-4 */
function sendTooMany({ outgoing }: HttpExchange, path: string, tooMany: TooMany): void {
  const { max, retryAfterSeconds } = tooMany;
  const error = english.page.wrong.tooMany(max, retryAfterSeconds);
  const isApi = /^\/api(?:\/|$)/.test(path);
  const body = isApi ? `${JSON.stringify({ error })}\n` : `${error}\n`;
  outgoing.writeHead(429, {
    ...baseHeaders,
    "content-type": isApi ? "application/json" : "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "retry-after": String(retryAfterSeconds),
    ...(isApi && { "access-control-allow-origin": "*" }),
  });
  outgoing.end(body);
}
