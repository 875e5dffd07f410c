import { describe, expect, it } from "vitest";
import type { NameMatch } from "../../../src/book/name-indexes.ts";
import { createFuzzyIndex } from "../../../src/book/names/fuzzy-index.ts";

function typosOf(...names: readonly string[]) {
  const hits = new Map<string, NameMatch>(
    names.map((name) => [name, { codes: [name], matchedBy: "name" }]),
  );
  return createFuzzyIndex([...hits], (folded) => hits.get(folded));
}

const typos = () =>
  typosOf(
    "france",
    "germany",
    "greece",
    "macedonia",
    "malta",
    "oman",
    "algeria",
    "nigeria",
    "liechtenstein",
  );

describe("a name with a typo", () => {
  it.each([
    ["one letter wrong", "framce", ["france"]],
    ["one letter missing", "frace", ["france"]],
    ["one letter too many", "francce", ["france"]],
    ["two letters wrong in a short one", "framse", undefined],
    ["two neighbours swapped", "frnace", ["france"]],
    ["the first two swapped", "rfance", ["france"]],
    ["the last two swapped", "franec", ["france"]],
    ["two letters wrong in a long one", "nacedomia", undefined],
    ["two letters wrong behind the first", "mavedomia", ["macedonia"]],
    ["three letters wrong", "mavefomia", undefined],
    ["eight letters may have one wrong", "macedoma", undefined],
    ["nine letters may have two wrong", "macedomea", ["macedonia"]],
    ["another first letter of a long one", "grrmany", ["germany"]],
    ["the first letter wrong", "jermany", ["germany"]],
    ["the first letter missing", "ermany", ["germany"]],
    ["the first letter wrong in five", "nalta", undefined],
    ["five letters, one wrong", "malga", ["malta"]],
    ["a name of four letters", "omam", undefined],
    ["a name of four letters, one too many", "omann", undefined],
    ["four letters typed", "malt", undefined],
    ["several equally near", "aigeria", ["algeria", "nigeria"]],
    ["nothing near", "atlantis", undefined],
    ["more than sixty letters", "liechtenstein".padEnd(61, "x"), undefined],
  ])("is found or not, with %s: %s", (_what, typed, expected) => {
    expect(typos().fuzzy(typed)?.codes.toSorted()).toEqual(expected);
  });

  it("never has a short word wrong, which carries most of the name", () => {
    const near = typosOf("outside the eu", "eu minus one");
    expect(near.fuzzy("outside the us")).toBeUndefined();
    expect(near.fuzzy("outside the g7")).toBeUndefined();
    expect(near.suggestions("outside the us")).toEqual([]);
    expect(near.fuzzy("outsde the eu")?.codes).toEqual(["outside the eu"]);
    expect(near.fuzzy("eu minus onne")?.codes).toEqual(["eu minus one"]);
    expect(near.fuzzy("uu minus one")).toBeUndefined();
  });

  it("is said to be one", () => {
    expect(typos().fuzzy("framce")?.matchedBy).toBe("typo");
    expect(typos().fuzzy("frnace")?.matchedBy).toBe("typo");
  });

  it("is the nearest alone, where another is a little further", () => {
    const near = typosOf("liechtenstein", "liechtenstadt", "liechtensteyn");
    expect(near.fuzzy("liechtensteim")?.codes).toEqual(["liechtenstein"]);
  });

  it("is looked for among at most sixty letters", () => {
    const name = (letters: number) => "a".repeat(letters);
    const long = typosOf(name(60), name(61));
    expect(long.fuzzy(`${name(59)}b`)?.codes).toEqual([name(60)]);
    expect(long.fuzzy(`${name(60)}b`)).toBeUndefined();
    expect(long.suggestions(`${name(59)}b`)).toEqual([name(60), name(61)]);
    expect(long.suggestions(`${name(60)}b`)).toEqual([]);
  });

  it("is as near as the nearest spelling of a code", () => {
    const hit = (code: string): NameMatch => ({ codes: [code], matchedBy: "name" });
    const near = (...names: readonly (readonly [string, NameMatch])[]) =>
      createFuzzyIndex(names, () => undefined).fuzzy("abcdefghij")?.codes;
    const [x, y] = [hit("X"), hit("Y")];
    expect(near(["abcdefghiz", x], ["abcdefghzz", x], ["abcdefghiy", y])).toEqual(["X", "Y"]);
    expect(near(["abcdefghzz", x], ["abcdefghiz", x], ["abcdefghiy", y])).toEqual(["X", "Y"]);
  });

  it("means by a swap whatever stands there, but not what nobody may have", () => {
    const held: NameMatch = { codes: ["", "A"], matchedBy: "name" };
    const { fuzzy } = createFuzzyIndex([], (folded) => (folded === "abcde" ? held : undefined));
    expect(fuzzy("abdce")?.codes).toEqual(["A"]);
    const nobodys: NameMatch = { codes: [""], matchedBy: "name" };
    expect(createFuzzyIndex([], () => nobodys).fuzzy("abcde")).toBeUndefined();
  });

  it("is no swap of two equal letters", () => {
    const { fuzzy } = createFuzzyIndex([], (folded) =>
      folded === "aaaaa" ? { codes: ["A"], matchedBy: "name" } : undefined,
    );
    expect(fuzzy("aaaaa")).toBeUndefined();
  });
});

describe("names a little less near", () => {
  it.each([
    ["one more wrong than is answered", "framse", ["france"]],
    ["two more", "fransko", []],
    ["four letters", "malt", ["malta"]],
    ["three letters", "mal", []],
    ["more than sixty letters", "liechtenstein".padEnd(61, "x"), []],
  ])("are offered: %s", (_what, typed, expected) => {
    expect(typos().suggestions(typed)).toEqual(expected);
  });

  it("are the nearest first", () => {
    expect(typosOf("manta", "malta").suggestions("malto")).toEqual(["malta", "manta"]);
  });
});
