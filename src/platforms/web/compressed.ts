/** Compresses what goes out, as the browser takes it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";
import type { Coding } from "./page-files.ts";

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

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Not on the thread that answers. A middling quality: the best takes fifty times as long. */
export function compressed(
  body: Buffer<ArrayBuffer>,
  coding: Coding | undefined,
): Promise<Buffer<ArrayBuffer>> {
  switch (coding) {
    case "br":
      return asBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    case "gzip":
      return asGzip(body);
    case undefined:
      return Promise.resolve(body);
  }
}
