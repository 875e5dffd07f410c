/** How an answer goes out: compressed, told apart from the one before, and with what it may do in a browser. */
import type { Context } from "hono";
import type { EncodedResponse } from "./response.ts";
import { negotiateEncoding } from "./response.ts";
import type { Coding, PageFile } from "./static-assets.ts";

/** Everything comes from here, nothing is written into the page itself, and nobody frames it. */
const safety: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    ...["script", "style", "img", "font", "connect"].map((kind) => `${kind}-src 'self'`),
    ...["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()", // for machines: a header
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Any page of anybody's may read it: there is nothing in it that not everybody may know. */
export const readable: Readonly<Record<string, string>> = { "access-control-allow-origin": "*" };

/** The same question has the same answer as long as the bot runs; whether it still does is asked each time. */
export function send(c: Context, { status, type, bytes, coding, tag, headers }: EncodedResponse) {
  const all = { ...safety, ...headers, "cache-control": "no-cache", vary: "accept-encoding" };
  const known = status === 200 ? c.req.header("if-none-match") : undefined;
  if (known !== undefined && isAmong(known, tag)) return c.body(null, 304, { ...all, etag: tag });
  return c.body(bytes, status, {
    ...all,
    ...(status === 200 && { etag: tag }),
    ...codingHeader(coding),
    "content-type": type,
  });
}

const codingHeader = (coding: Coding | undefined): Readonly<Record<string, string>> =>
  coding === undefined ? {} : { "content-encoding": coding };

/** Weak or not, and `*` is any: https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */
const isAmong = (known: string, tag: string): boolean =>
  known
    .split(",")
    .map((each) => each.trim())
    .some((each) => each === "*" || opaque(each) === opaque(tag));

const opaque = (tag: string): string => tag.replace(/^W\//, "");

/** A file's name changes with what is in it, so whoever has it need never ask again. */
export async function sendFile(c: Context, file: PageFile | undefined) {
  if (file === undefined) return c.notFound();
  const coding = negotiateEncoding(c, file.codings);
  return c.body(await file.read(coding), 200, {
    ...safety,
    ...codingHeader(coding),
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": file.type,
    vary: "accept-encoding",
  });
}
