/** Compresses what goes out, as the browser takes it. */
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { Coding } from "./static-assets.ts";

/** The first of those that there are which the browser takes. */
export function codingFor(c: Context, there: readonly Coding[]): Coding | undefined {
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
export function compressed(body: string, coding: Coding | undefined): Uint8Array<ArrayBuffer> {
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
