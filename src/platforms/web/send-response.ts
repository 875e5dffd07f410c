/** Sends an encoded response with the headers that restrict what it may do in a browser. */
import type { Context } from "hono";
import type { EncodedResponse } from "./response.ts";

/** Everything comes from this server, nothing is inlined into the page, and nobody frames it. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    ...["script", "style", "img", "font", "connect"].map((kind) => `${kind}-src 'self'`),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()", // for machines: a header
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Any origin may read the response: there is nothing in it that not everybody may know. */
export const corsHeaders: Readonly<Record<string, string>> = { "access-control-allow-origin": "*" };

/** A question has the same answer as long as the bot runs; browsers revalidate it each time, by its entity tag. */
export function sendPageResponse(
  c: Context,
  { status, type, bytes, isGzip, etag, headers }: EncodedResponse,
): Response {
  return c.body(bytes, status, {
    ...safetyHeaders,
    vary: "accept-encoding",
    ...headers,
    "cache-control": "no-cache",
    "content-type": type,
    ...(status === 200 && { etag }),
    ...(isGzip && { "content-encoding": "gzip" }),
  });
}
