import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/answer/ask.ts";
import { makeAsk } from "../../../src/answer/ask.ts";
import type { ButtonAction } from "../../../src/platforms/discord/custom-id.ts";
import { decodeCustomId, encodeCustomId } from "../../../src/platforms/discord/custom-id.ts";
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
  fc.record({ kind: fc.constant("share" as const), ask: asks }),
  fc.record({
    kind: fc.constant("delete" as const),
    asker: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String),
    isShared: fc.boolean(),
  }),
  fc.constantFrom<ButtonAction>({ kind: "menu" }, { kind: "too-long" }),
);

describe("a button's code", () => {
  it.each<[ButtonAction, number, string]>([
    [{ kind: "ask", ask: makeAsk("expelled", "Germany"), part: 1 }, 0, "a0:1/expelled Germany"],
    [{ kind: "ask", ask: makeAsk("expelled"), part: 2 }, 101, "a2t.2:1/expelled"],
    [{ kind: "share", ask: makeAsk("total", "NATO") }, 0, "s0:1/total NATO"],
    [{ kind: "delete", asker: "80351110224678912", isShared: false }, 0, "d0:80351110224678912"],
    [{ kind: "delete", asker: "80351110224678912", isShared: true }, 0, "h0:80351110224678912"],
    [{ kind: "menu" }, 3, "m3:"],
  ])("of %j is for ever what it is today", (press, slot, code) => {
    expect(encodeCustomId(press, slot)).toBe(code);
    expect(decodeCustomId(code)).toEqual(press);
  });

  it("fits, and read again does the same, or stands for what no button carries", () => {
    fc.assert(
      fc.property(presses, fc.integer({ min: 0, max: 1200 }), (press, slot) => {
        const code = encodeCustomId(press, slot);
        expect(code.length).toBeLessThanOrEqual(100);
        expect([press, { kind: "too-long" }]).toContainEqual(decodeCustomId(code));
      }),
      { numRuns: 500 },
    );
  });

  it("never throws for what comes back", () => {
    const codes = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .tuple(
          fc.constantFrom("a0:", "s0:", "d0:", "a0.3:", "a0:2", "a0:3"),
          fc.string({ unit: "binary" }),
        )
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(codes, (code) => {
        expect(() => decodeCustomId(code)).not.toThrow();
      }),
    );
  });
});
