import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/answer/ask.ts";
import { makeAsk } from "../../../src/answer/ask.ts";
import type { ButtonAction } from "../../../src/platforms/slack/button-value.ts";
import { decodeButtonValue, encodeButtonValue } from "../../../src/platforms/slack/button-value.ts";
import { hostile } from "../arbitrary-answers.ts";

const text = fc.oneof(hostile, fc.string({ unit: "binary" })).map((each) => each.toWellFormed());

const asks: fc.Arbitrary<Ask> = fc.record({
  command: fc.oneof(fc.constantFrom("expelled", "ask", "look-up"), text),
  typed: fc.array(fc.record({ option: fc.oneof(fc.constant(""), text), text }), { maxLength: 4 }),
});

const presses: fc.Arbitrary<ButtonAction> = fc.oneof(
  fc.record({
    kind: fc.constant("ask" as const),
    ask: asks,
    part: fc.integer({ min: 1, max: 999 }),
  }),
  fc.record({ kind: fc.constantFrom("share" as const, "post" as const), ask: asks }),
);

describe("a button's value", () => {
  it.each<[ButtonAction, string]>([
    [{ kind: "ask", ask: makeAsk("expelled", "Germany"), part: 1 }, "a:1/expelled Germany"],
    [{ kind: "ask", ask: makeAsk("expelled"), part: 2 }, "a.2:1/expelled"],
    [{ kind: "share", ask: makeAsk("total", "NATO") }, "s:1/total NATO"],
    [{ kind: "post", ask: makeAsk("quote", "Tusk") }, "p:1/quote Tusk"],
    [
      { kind: "ask", ask: makeAsk("quote", "100% <of> a & b"), part: 1 },
      "a:1/quote 100%25 %3cof%3e a %26 b",
    ],
  ])("of %j is for ever what it is today", (press, value) => {
    expect(encodeButtonValue(press)).toBe(value);
    expect(decodeButtonValue(value)).toEqual(press);
  });

  it("fits, and read again does the same, whatever Slack makes of its entities", () => {
    fc.assert(
      fc.property(presses, fc.constantFrom(150, 2000), (press, max) => {
        const value = encodeButtonValue(press, max);
        if (value === undefined) return;
        expect(value.length).toBeLessThanOrEqual(max);
        expect(value).not.toMatch(/[&<>]/);
        expect(decodeButtonValue(value)).toEqual(press);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws for what comes back", () => {
    const server = fc.constantFrom("a:", "s:", "p:", "a.3:", "a:2", "a:3", "a:%", "a:%zz");
    const values = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.tuple(server, fc.string({ unit: "binary" })).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(() => decodeButtonValue(value)).not.toThrow();
      }),
    );
  });
});
