/** An answer that is ready: whatever it is compressed with, it says what it said, and its bytes can be handed over. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeResponse } from "../../../src/platforms/web/response.ts";
import type { Coding } from "../../../src/platforms/web/static-assets.ts";
import { codings } from "../../../src/platforms/web/static-assets.ts";

const message = (body: string) => ({ status: 200, type: "text/plain", body }) as const;

const opened = {
  br: (bytes: Uint8Array) => brotliDecompressSync(bytes).toString(),
  gzip: (bytes: Uint8Array) => gunzipSync(bytes).toString(),
} satisfies Record<Coding, unknown>;

const bodies = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "grapheme", minLength: 1000, maxLength: 3000 }),
);

describe("an answer that is ready", () => {
  it("says the same however it is compressed, and is compressed where it is worth it", () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...codings, undefined), (body, taken) => {
        const { bytes, coding } = encodeResponse(message(body), taken);
        expect(coding).toBe(body.length < 1000 ? undefined : taken);
        const text = coding === undefined ? Buffer.from(bytes).toString() : opened[coding](bytes);
        expect(text).toBe(body);
      }),
    );
  });

  it("has its bytes in a buffer of their own, so that a thread can hand them over", () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...codings, undefined), (body, taken) => {
        const ready = encodeResponse(message(body), taken);
        const { length } = ready.bytes;
        expect(ready.bytes.buffer.byteLength).toBe(length);
        const there = structuredClone(ready, { transfer: [ready.bytes.buffer] });
        expect(there.bytes).toHaveLength(length);
        expect(ready.bytes).toHaveLength(0);
      }),
    );
  });

  it("has a tag that tells its text from others, and not how it is compressed", () => {
    const long = "Germany expelled four. ".repeat(60);
    const tags = [...codings, undefined].map((coding) => encodeResponse(message(long), coding).tag);
    expect(new Set(tags).size).toBe(1);
    expect(encodeResponse(message(`${long}.`), undefined).tag).not.toBe(tags[0]);
  });
});
