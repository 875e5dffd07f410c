import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Keys } from "../../src/store/encryption.ts";
import { decrypt, encrypt, readKeys } from "../../src/store/encryption.ts";

function keysOf(...texts: readonly string[]): Keys {
  const keys = readKeys(texts.join(","));
  if (keys.kind !== "keys") throw new Error(keys.kind);
  return keys;
}

const one = randomBytes(32).toString("hex");
const other = randomBytes(32).toString("base64");
const keys = keysOf(one);
const unreadable = expect.objectContaining({ code: "STORE_UNREADABLE" });

/** Texts as they come, with whatever a token could hold. */
const anyText = fc.string({ unit: "grapheme", maxLength: 200 });

describe("an encrypted text", () => {
  it("is decrypted with its key, also when that is an older one", () => {
    void fc.assert(
      fc.property(anyText, anyText, (text, context) => {
        const encrypted = encrypt(keys, text, context);
        expect(decrypt(keys, encrypted, context)).toBe(text);
        expect(decrypt(keysOf(other, one), encrypted, context)).toBe(text);
      }),
    );
  });

  it("is never the same twice, and shows nothing of the text", () => {
    void fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 60 }), (text) => {
        const [first, second] = [encrypt(keys, text, ""), encrypt(keys, text, "")];
        expect(first.text).not.toBe(second.text);
        expect(Buffer.from(first.text, "base64url").includes(text)).toBe(false);
      }),
    );
  });

  it("is not read under another key, though it be called the same", () => {
    const encrypted = encrypt(keys, "xoxb-1", "T1");
    expect(() => decrypt(keysOf(other), encrypted, "T1")).toThrow(unreadable);
    const renamed = { ...encrypted, key: keysOf(other).current.id };
    expect(() => decrypt(keysOf(other), renamed, "T1")).toThrow(unreadable);
  });

  it("is not read in any other context", () => {
    void fc.assert(
      fc.property(anyText, anyText, anyText, (text, context, different) => {
        fc.pre(context !== different);
        expect(() => decrypt(keys, encrypt(keys, text, context), different)).toThrow(unreadable);
      }),
    );
  });

  it("is not read with a single bit changed, wherever", () => {
    void fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 0, max: 7 }), (text, at, bit) => {
        const encrypted = encrypt(keys, text, "T1");
        const bytes = Buffer.from(encrypted.text, "base64url");
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        const changed = { ...encrypted, text: bytes.toString("base64url") };
        expect(() => decrypt(keys, changed, "T1")).toThrow(unreadable);
      }),
    );
  });

  it("is not read cut, lengthened or with any character exchanged", () => {
    void fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.nat(3),
        fc.string({ unit: "binary", maxLength: 3 }),
        (text, at, cut, put) => {
          const encrypted = encrypt(keys, text, "T1");
          const index = at % (encrypted.text.length + 1);
          const changed = encrypted.text.slice(0, index) + put + encrypted.text.slice(index + cut);
          fc.pre(changed !== encrypted.text);
          expect(() => decrypt(keys, { ...encrypted, text: changed }, "T1")).toThrow(unreadable);
        },
      ),
    );
  });

  it("is not read where it is anything else", () => {
    void fc.assert(
      fc.property(anyText, (text) => {
        expect(() => decrypt(keys, { key: keys.current.id, text }, "T1")).toThrow(unreadable);
      }),
    );
  });
});

describe("keys", () => {
  it("are read as hexadecimal digits and as either kind of base64", () => {
    void fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = Buffer.from(bytes);
        const spellings = (["hex", "base64", "base64url"] as const).map((as) => key.toString(as));
        const ids = spellings.map((spelling) => keysOf(spelling).current.id);
        expect(new Set(ids).size).toBe(1);
      }),
    );
  });

  it("of any other length are none", () => {
    void fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
        fc.pre(bytes.length !== 32 && bytes.length !== 48);
        for (const as of ["hex", "base64", "base64url"] as const)
          expect(readKeys(Buffer.from(bytes).toString(as)).kind).toBe("bad-key");
      }),
    );
  });

  it("never throw, whatever is in the setting, and do not repeat it", () => {
    void fc.assert(
      fc.property(fc.string({ minLength: 3 }), (text) => {
        const read = readKeys(text);
        if (read.kind !== "keys") expect(Object.keys(read).join()).toMatch(/^kind(,position)?$/);
      }),
    );
  });
});
