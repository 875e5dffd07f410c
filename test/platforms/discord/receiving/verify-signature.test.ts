import { generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSignatureCheck } from "../../../../src/platforms/discord/receiving/verify-signature.ts";
import { makeSigner } from "../stand-in/sign.ts";

const { publicKey, headers: signed } = makeSigner();
const isSigned = makeSignatureCheck(publicKey);

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const timestamp = fc.nat().map(String);

describe("a signature of Discord's", () => {
  it("holds for the very bytes and the very time", () => {
    fc.assert(
      fc.property(bytes, timestamp, (body, time) => {
        expect(isSigned(signed(body, time), body)).toBe(true);
      }),
    );
  });

  it("holds for nothing else", () => {
    const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(bytes, timestamp, change, (body, time, { at, by }) => {
        const headers = signed(body, time);
        const other = Buffer.concat([body, Buffer.from([by])]);
        other[at % other.length] = (other[at % other.length] ?? 0) ^ by;
        expect(isSigned(headers, other)).toBe(false);
        expect(isSigned({ ...headers, "x-signature-timestamp": `${time}1` }, body)).toBe(false);
      }),
    );
  });

  it("is not one by another key", () => {
    const body = Buffer.from("{}");
    expect(isSigned(makeSigner().headers(body), body)).toBe(false);
  });

  it("may be written in capitals", () => {
    const body = Buffer.from("{}");
    const headers = signed(body);
    const shouted = String(headers["x-signature-ed25519"]).toUpperCase();
    expect(isSigned({ ...headers, "x-signature-ed25519": shouted }, body)).toBe(true);
  });

  it("is never junk, and junk is never thrown at", () => {
    const hex = fc.string({
      unit: fc.constantFrom(..."0123456789abcdefxX \u0000é"),
      maxLength: 260,
    });
    const junk = fc.oneof(
      fc.constant(undefined),
      fc.string({ unit: "binary" }),
      hex,
      fc.constantFrom("", "00".repeat(64), "ff".repeat(64), "0".repeat(127), "0x".repeat(64)),
    );
    fc.assert(
      fc.property(junk, junk, bytes, (signature, time, body) => {
        const headers = {
          "x-signature-ed25519": signature,
          "x-signature-timestamp": time,
        };
        expect(isSigned(headers, body)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("can't be made for a key that is none", () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const body = Buffer.from("{}");
    const signature = sign(undefined, Buffer.concat([Buffer.from("1"), body]), privateKey);
    const headers = {
      "x-signature-ed25519": signature.toString("hex"),
      "x-signature-timestamp": "1",
    };
    for (const key of ["00", "ff", "01"])
      expect(makeSignatureCheck(key.repeat(32))(headers, body)).toBe(false);
  });
});
