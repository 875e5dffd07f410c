/** HTTP responses of the page and the API: as they are made, and encoded, so that a worker thread can transfer them. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Entry } from "../log.ts";

export interface PageResponse {
  readonly status: 200 | 400 | 404 | 405 | 503;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Logged each time that it is sent. */
  readonly meta?: Entry;
  /** May it be cached, and sent for the same request again? */
  readonly isCacheable?: boolean;
}

export interface EncodedResponse extends Omit<PageResponse, "body"> {
  /** In a buffer of their own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isGzip: boolean;
  /** Entity tag of the body; weak, for it is the same with gzip and without: https://www.rfc-editor.org/rfc/rfc9110#name-etag */
  readonly etag: string;
}

/** Characters; below, compressing costs more than it saves. */
const minGzipLength = 1000;

/**
 * Here and not by Hono's middleware, so that it takes its millisecond of the worker thread and leaves its garbage there.
 * Only gzip: a usual answer is hardly smaller with Brotli.
 *
 * @param canGzip does the client?
 */
export function encodeResponse(
  { body, ...response }: PageResponse,
  canGzip: boolean,
): EncodedResponse {
  const isGzip = canGzip && body.length >= minGzipLength;
  // Node's own buffers may be parts of a larger one, which can't be transferred.
  const bytes = isGzip ? new Uint8Array(gzipSync(body)) : new TextEncoder().encode(body);
  return { ...response, isGzip, bytes, etag: etagOf(body) };
}

const etagOf = (body: string): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
