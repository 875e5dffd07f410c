/** The index of names, with a few made-up ones. */
import { describe, expect, it } from "vitest";
import type { Fuzziness, NameEntry } from "../../../src/book/names/name-index.ts";
import { makeNameIndex } from "../../../src/book/names/name-index.ts";

function entry(name: string, code: string, rank = 0, slips: Fuzziness = "any"): NameEntry {
  return { name, code, matchedBy: rank === 0 ? "name" : "alias", rank, fuzziness: slips };
}

const indexOf = (...entries: readonly NameEntry[]) => makeNameIndex(entries);

describe("a name as it is written", () => {
  it("is found folded, and with its umlauts spelled out", () => {
    const index = indexOf(entry("Würzland", "WU"));
    expect(index.exact("wurzland")).toMatchObject({ codes: ["WU"], matchedBy: "name" });
    expect(index.exact("wuerzland")).toMatchObject({ codes: ["WU"] });
    expect(index.exact("würzland")).toBeUndefined();
  });

  it.each([
    ["the lower rank first", [entry("Arland", "A"), entry("Arland", "B", 1)]],
    ["the lower rank last", [entry("Arland", "B", 1), entry("Arland", "A")]],
  ])("belongs to the lower rank: %s", (_what, entries) => {
    expect(indexOf(...entries).exact("arland")).toMatchObject({ codes: ["A"], matchedBy: "name" });
  });

  it("is shared by equal ranks, each named once", () => {
    const index = indexOf(entry("Arland", "A"), entry("Arland", "B"), entry("arland", "A"));
    expect(index.exact("arland")?.codes).toEqual(["A", "B"]);
  });

  it("is nothing where nothing can be read", () => {
    expect(indexOf(entry("?!", "A")).exact("")).toBeUndefined();
  });

  it("is looked for among further names only where no usual one is meant", () => {
    let made = 0;
    const further = () => {
      made += 1;
      return [entry("Berland", "B", 1), entry("Arland", "C", 1)];
    };
    const index = makeNameIndex([entry("Arland", "A")], further);
    expect(index.exact("arland")?.codes).toEqual(["A"]);
    expect(made).toBe(0);
    expect(index.exact("berland")?.codes).toEqual(["B"]);
    expect(index.exact("nowhere")).toBeUndefined();
    expect(made).toBe(1);
  });

  it("has at most as many words as the longest", () => {
    expect(indexOf().maxWords()).toBe(1);
    expect(indexOf(entry("One of the four", "A"), entry("Arland", "B")).maxWords()).toBe(4);
  });
});

describe("a name begun", () => {
  const index = () =>
    indexOf(
      entry("Macedonia", "MK"),
      entry("Saint Lucia", "LC"),
      entry("Saint Lucas", "LU"),
      entry("Marshall Islands", "MH"),
      entry("Zedland", "ZZ", 1),
    );

  it.each([
    ["maced", undefined],
    ["macedo", ["MK"]],
    ["macedonia", ["MK"]],
    ["acedonia", undefined],
    ["saint luc", ["LU", "LC"]],
    ["saint luci", ["LC"]],
    ["marshall", undefined],
    ["marshall i", ["MH"]],
    ["zedl", undefined],
    ["zedla", ["ZZ"]],
    ["zz", undefined],
    ["macedonians", undefined],
  ])("by %s is %j", (typed, expected) => {
    const codes = index().byPrefix(typed)?.codes;
    expect(codes === undefined ? undefined : codes.toSorted()).toEqual(expected?.toSorted());
  });

  it("is found as its shortest completion was", () => {
    expect(index().byPrefix("zedla")?.matchedBy).toBe("alias");
    expect(index().byPrefix("macedo")?.matchedBy).toBe("name");
  });

  it("completes to the shortest names first, each as it is written", () => {
    const long = indexOf(
      entry("Northern Parts", "P"),
      entry("North", "N"),
      entry("Northland", "L"),
      entry("South", "S"),
    );
    const codes = (folded: string) => long.completions(folded).flatMap((hit) => hit.codes);
    expect(codes("nor")).toEqual(["N", "L", "P"]);
    expect(codes("south")).toEqual(["S"]);
    expect(codes("x")).toEqual([]);
    expect(codes("a")).toEqual([]);
    expect(long.completions("northl").map(({ name }) => name)).toEqual(["Northland"]);
  });
});

describe("how far a name may be slipped on", () => {
  const index = () =>
    indexOf(
      entry("Finns", "FI", 1, "long"),
      entry("Finnish", "FI", 1, "long"),
      entry("Wakandan", "WK", 1, "none"),
      entry("Parid", "PA"),
    );

  it.each([
    ["a short one only as it is written", "finms", undefined],
    ["seven letters are long", "finnisj", ["FI"]],
    ["none where none may be", "wakandam", undefined],
    ["a short one where any may be", "paris", ["PA"]],
  ])("%s", (_what, typed, expected) => {
    expect(index().fuzzy(typed)?.codes).toEqual(expected);
  });
});
