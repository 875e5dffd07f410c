/** An answer that is ready: whatever it is compressed with, it says what it said, and its bytes can be handed over. */
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeResponse } from "../../../src/platforms/web/response.ts";

const message = (body: string) => ({ status: 200, type: "text/plain", body }) as const;

const bodies = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "grapheme", minLength: 1000, maxLength: 3000 }),
);

describe("an answer that is ready", () => {
  it("says the same however it is compressed, and is compressed where it is worth it", () => {
    fc.assert(
      fc.property(bodies, fc.boolean(), (body, canGzip) => {
        const { bytes, isGzip } = encodeResponse(message(body), canGzip);
        expect(isGzip).toBe(canGzip && body.length >= 1000);
        expect((isGzip ? gunzipSync(bytes) : Buffer.from(bytes)).toString()).toBe(body);
      }),
    );
  });

  it("has its bytes in a buffer of their own, so that a thread can hand them over", () => {
    fc.assert(
      fc.property(bodies, fc.boolean(), (body, canGzip) => {
        const ready = encodeResponse(message(body), canGzip);
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
    const tags = [true, false].map((isTaken) => encodeResponse(message(long), isTaken).etag);
    expect(new Set(tags).size).toBe(1);
    expect(encodeResponse(message(`${long}.`), false).etag).not.toBe(tags[0]);
  });
});
