import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/answer/ask.ts";
import { makeAsk, plainWords } from "../../src/answer/ask.ts";
import { decodeAsk, encodeAsk } from "../../src/platforms/ask-code.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { hostile } from "./arbitrary-answers.ts";

/** Discord's `custom_id`, less what stands before the question in it. */
const max = 96;

/** Text that survives being sent: no half of a surrogate pair. */
const text = fc.oneof(hostile, fc.string({ unit: "binary" })).map((each) => each.toWellFormed());

/** What people ask, and what comes close to meaning more. */
const simple = fc
  .array(
    fc.constantFrom(
      "germany",
      "France,",
      "private",
      "Private",
      "côte",
      "d'ivoire",
      "wave",
      "2018",
      "-",
      ".",
    ),
    {
      maxLength: 4,
    },
  )
  .map((words) => words.join(" "));

const asks: fc.Arbitrary<Ask> = fc.record({
  command: fc.oneof(fc.constantFrom("expelled", "total", "quote", "help", plainWords), text),
  typed: fc.array(
    fc.record({
      option: fc.oneof(fc.constantFrom("", "wave", "as-of", "private"), text),
      text: fc.oneof(simple, text),
    }),
    { maxLength: 6 },
  ),
});

describe("a question's code", () => {
  it.each([
    [makeAsk("expelled", "Germany"), "1/expelled Germany"],
    [makeAsk("expelled", "", { wave: "2018" }), "1/expelled wave:2018"],
    [makeAsk("ask", "how many did poland expel?"), "1how many did poland expel?"],
    [makeAsk("ask", "/odd  one"), '2["ask","","/odd  one"]'],
  ])("of %j is %s", (asked, code) => {
    expect(encodeAsk(asked, max)).toBe(code);
    expect(decodeAsk(code)).toEqual(asked);
  });

  it("read again is the same question, whatever stands in it", () => {
    fc.assert(
      fc.property(asks, (asked) => {
        expect(decodeAsk(encodeAsk(asked, 20_000) ?? "")).toEqual(asked);
      }),
    );
  });

  it("packed and read again is the same question", () => {
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 300 }), (asked, length) => {
        const code = encodeAsk(asked, length);
        if (code === undefined) return;
        expect(code.length).toBeLessThanOrEqual(length);
        expect(decodeAsk(code)).toEqual(asked);
      }),
    );
  });

  it("fits into a button for all the record's countries at once", () => {
    const everybody =
      "United States, Canada, Australia, Croatia, Czech Republic, Denmark, Estonia, France, Finland, Germany, Hungary, " +
      "Ireland, Italy, Latvia, Lithuania, Netherlands, Poland, Romania, Spain, Sweden, Albania, Macedonia, Norway, " +
      "Ukraine, United Kingdom, Belgium, Moldova, Montenegro and Georgia";
    const asked = makeAsk("expelled", everybody, { "as-of": "2018-03-27", detail: "yes" });
    expect(encodeAsk(asked, max)?.length).toBeLessThanOrEqual(max);
    expect(decodeAsk(encodeAsk(asked, max) ?? "")).toEqual(asked);
  });

  it("is nothing where the question fits in no way", () => {
    let state = 1;
    const noise = Array.from({ length: 300 }, () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return String.fromCharCode(33 + (state % 9000));
    });
    expect(encodeAsk(makeAsk("quote", noise.join("")), max)).toBeUndefined();
  });

  it.each(["", "0", "4/expelled", "2", "2{}", '2["a","b"]', "2[]", "3", "3abc", "3\u1000", "1"])(
    "that is damaged or of a version to come, %j, throws nothing",
    (code) => {
      expect([undefined, parseAskText("")]).toContainEqual(decodeAsk(code));
    },
  );

  it("never throws for what anybody sends", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "1", "2", "3"),
        (junk, version) => {
          expect(() => decodeAsk(`${version}${junk}`)).not.toThrow();
        },
      ),
    );
  });

  it("does not swell: a packed bomb is no question", () => {
    const bomb = encodeAsk(makeAsk("ask", "a".repeat(100_000)), 2000);
    expect(bomb && decodeAsk(bomb)).toBeUndefined();
  });
});
