import { describe, expect, it } from "vitest";
import { normalizeText, readArticle } from "../../../src/book/check/article-text.ts";

/** `section > number (row): text` */
const entries = (text: string) =>
  readArticle(text).entries.map(
    ({ section, number, row, text: words }) =>
      `${section} > ${number}${row === undefined ? "" : ` (${row})`}: ${words}`,
  );

describe("a copy of the article", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["is nothing above the first heading", "An opening.\n\nNATO: 1", []],
    ["has numbered paragraphs", "- A -\n\none\n\ntwo", ["A > 1: one", "A > 2: two"]],
    [
      "counts anew in each section",
      "- A -\n\none\n\n-  B b -\n\ntwo",
      ["A > 1: one", "B b > 1: two"],
    ],
    ["knows every dash", "– A —\n\none", ["A > 1: one"]],
    ["has no heading of nothing", "- A -\n\n- -\n\none", ["A > 1: - -", "A > 2: one"]],
    ["has no heading inside a line", "- A -\n\nsaid - B -", ["A > 1: said - B -"]],
    ["has no heading that goes on", "- A -\n\n- B - he said", ["A > 1: - B - he said"]],
    [
      "has rows by their names",
      "- A -\n\nCroatia: 1\n\nCôte d'Ivoire: two",
      ["A > 1 (Croatia): Croatia: 1", "A > 2 (Côte d'Ivoire): Côte d'Ivoire: two"],
    ],
    [
      "has rows without blank lines",
      "- A -\nCroatia: 1\nDenmark:2",
      ["A > 1 (Croatia): Croatia: 1", "A > 2 (Denmark): Denmark:2"],
    ],
    ["has no row of small letters", "- A -\n\ncroatia: 1", ["A > 1: croatia: 1"]],
    ["has no row inside a line", "- A -\n\nsee Croatia: 1", ["A > 1: see Croatia: 1"]],
    ["has no row of nothing", "- A -\n\nCroatia: ", ["A > 1: Croatia:"]],
    ["has no row of one letter", "- A -\n\nX: 1", ["A > 1: X: 1"]],
    [
      "has no row of a long sentence",
      `- A -\n\nX${"x".repeat(41)}: 1`,
      [`A > 1: X${"x".repeat(41)}: 1`],
    ],
    [
      "joins the lines of a paragraph",
      "- A -\n\none\n two\nCroatia: 1",
      ["A > 1: one two Croatia: 1"],
    ],
    [
      "parts paragraphs by any blank line",
      "- A -\r\n\r\none\r \rtwo\n\t\nthree\n\n\n\nfour",
      ["A > 1: one", "A > 2: two", "A > 3: three", "A > 4: four"],
    ],
    ["leaves the rights out", "- A -\n\none\n\n© 2018 nobody\n\ntwo", ["A > 1: one", "A > 2: two"]],
    ["keeps rights inside a line", "- A -\n\nby © nobody", ["A > 1: by © nobody"]],
  ])("%s", (_what, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it("has its sections in their order, even empty ones", () => {
    expect(readArticle("- A -\n\n- B -\n\none").sections).toEqual(["A", "B"]);
    expect(readArticle("")).toEqual({ sections: [], entries: [] });
  });
});

describe("a plain text", () => {
  it.each([
    ["“a” „b‟ «c» ″", '"a" "b" "c" "'],
    ["‘a’ ‚b‛ ′", "'a' 'b' '"],
    ["  two\u00a0\n\twords ", "two words"],
    ["e\u0301", "é"],
  ])("%j is %j", (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });
});
