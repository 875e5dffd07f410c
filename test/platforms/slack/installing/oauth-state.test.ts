import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  maxStateAgeMs,
  newBrowserSecret,
  newState,
  parseState,
} from "../../../../src/platforms/slack/installing/oauth-state.ts";

const now = 1_780_000_000_000;
const browser = newBrowserSecret();
const state = newState("secret", browser, now);

describe("a state", () => {
  it("is good in its browser, for ten minutes", () => {
    const good = { kind: "good", expiresAt: now + 600_000 };
    expect(maxStateAgeMs).toBe(600_000);
    expect(parseState("secret", { state, browser, now })).toMatchObject(good);
    expect(parseState("secret", { state, browser, now: now + 600_000 })).toMatchObject(good);
    const late = parseState("secret", { state, browser, now: now + 600_001 });
    expect(late).toEqual({ kind: "expired" });
  });

  it("is never the same twice", () => {
    const all = Array.from({ length: 50 }, () => newState("secret", browser, now));
    expect(new Set(all).size).toBe(50);
  });

  it("is forged under another secret, in another browser, and in none", () => {
    const forged = { kind: "forged" };
    expect(parseState("other", { state, browser, now })).toEqual(forged);
    expect(parseState("secret", { state, browser: newBrowserSecret(), now })).toEqual(forged);
    expect(parseState("secret", { state, browser: undefined, now })).toEqual(forged);
  });

  it("is forged with any change, and nothing that can be sent makes it throw", () => {
    void fc.assert(
      fc.property(
        fc.nat(state.length),
        fc.nat(4),
        fc.string({ unit: "grapheme", maxLength: 4 }),
        (from, cut, put) => {
          const changed = state.slice(0, from) + put + state.slice(from + cut);
          fc.pre(changed !== state);
          const read = parseState("secret", { state: changed, browser, now });
          expect(read).toEqual({ kind: "forged" });
        },
      ),
    );
    void fc.assert(
      fc.property(fc.string(), fc.string(), (text, cookie) => {
        expect(parseState("secret", { state: text, browser: cookie, now }).kind).toBe("forged");
      }),
    );
  });
});
