import { describe, expect, it } from "vitest";
import { closestMatch } from "../../../src/book/names/closest-match.ts";

describe("the word that was meant", () => {
  it.each([
    ["cuont", ["by", "count", "on"], "count"],
    ["COUNT", ["by", "count"], "count"],
    ["natoo", ["NATO", "EU"], "NATO"],
    ["sec", ["who", "sections"], "sections"],
    ["abxy", ["abcd"], undefined],
    ["abxye", ["abcde"], "abcde"],
    ["qoute", ["expelled", "total", "quote", "help"], "quote"],
    ["EX", ["NATO", "EU"], "EU"],
    ["page", ["who", "wave", "as-of", "detail", "private"], undefined],
    ["axyz", ["abcd"], undefined],
    ["xyz", ["abc", "def"], undefined],
    ["", ["abc"], undefined],
    ["abc", [], undefined],
    [`count${" ".repeat(60)}`, ["count"], undefined],
  ])("by %j among %j is %j", (typed, words, expected) => {
    expect(closestMatch(typed, words)).toBe(expected);
  });

  it("is looked for in the first sixty letters", () => {
    const word = "a".repeat(60);
    expect(closestMatch(`${word}${"b".repeat(60)}`, [word])).toBe(word);
  });
});
