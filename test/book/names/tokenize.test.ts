import { describe, expect, it } from "vitest";
import { isShouted, tokenize } from "../../../src/book/names/tokenize.ts";

describe("a text in words", () => {
  it.each([
    [
      "South Korea",
      [
        ["South", "south"],
        ["Korea", "korea"],
      ],
    ],
    [
      "  (South)\u3000KOREA?! ",
      [
        ["South", "south"],
        ["KOREA", "korea"],
      ],
    ],
    [
      "Guinea-Bissau!",
      [
        ["guinea", "guinea"],
        ["bissau", "bissau"],
      ],
    ],
    ["U.S.", [["U.S", "us"]]],
    ["“Łódź”", [["Łódź", "lodz"]]],
    ["((South))", [["South", "south"]]],
    ["g7,", [["g7", "g7"]]],
    ["-- ?", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect(tokenize(text).map(({ raw, folded }) => [raw, folded])).toEqual(expected);
  });
});

describe("a word in capitals", () => {
  it.each([
    ["US", true],
    ["U.S.", true],
    ["ÖSI", true],
    ["Us", false],
    ["us", false],
    ["U", false],
    ["aUS", false],
    ["USa", false],
    [".US", false],
  ])("%s: %s", (raw, expected) => {
    expect(isShouted({ raw, folded: "" })).toBe(expected);
  });
});
