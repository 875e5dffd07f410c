/** An answer that is ready to go out. It is a value: the thread that made it can hand it on without copying its bytes. */
import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { Entry } from "../log.ts";
import type { Coding } from "./static-assets.ts";

export interface EncodedResponse extends Omit<PageResponse, "body"> {
  /** In a buffer of their own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes are compressed with. */
  readonly coding: Coding | undefined;
  /** Tells the body from every other. It is a weak one, the same in every coding: https://www.rfc-editor.org/rfc/rfc9110#name-etag */
  readonly tag: string;
}

/** Compressing costs more than it spares below so many letters. */
const smallest = 1000;

/** @param taken by whoever asks */
export function encodeResponse(
  { body, ...outgoing }: PageResponse,
  taken: Coding | undefined,
): EncodedResponse {
  const coding = body.length < smallest ? undefined : taken;
  return { ...outgoing, coding, bytes: compress(body, coding), tag: tagOf(body) };
}

const tagOf = (body: string): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/* merged: What is answered, before it is compressed for whoever asks. */

export interface PageResponse {
  readonly status: 200 | 400 | 405 | 503;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the log has of it, each time that it is sent. */
  readonly meta?: Entry;
  /** May it be kept, and sent to whoever asks the same? */
  readonly isCacheable?: boolean;
}

/* merged: Compresses what goes out, as the browser takes it. */

/** The first of those that there are which the browser takes. */
export function negotiateEncoding(c: Context, there: readonly Coding[]): Coding | undefined {
  const taken = (c.req.header("accept-encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((each) => each.trim().split(/\s*;\s*q=/))
    .filter(([, quality = "1"]) => Number(quality) > 0)
    .map(([name]) => name);
  return there.find((coding) => taken.includes(coding));
}

/**
 * In a buffer of its own, so that it can be handed over. It takes about a millisecond, in the thread that made the
 * answer. A middling quality: the best takes fifty times as long.
 */
function compress(body: string, coding: Coding | undefined): Uint8Array<ArrayBuffer> {
  switch (coding) {
    case "br":
      return new Uint8Array(brotliCompressSync(body, middling));
    case "gzip":
      return new Uint8Array(gzipSync(body));
    case undefined:
      return new TextEncoder().encode(body);
  }
}

const middling = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
