import { describe, expect, it } from "vitest";
import type { Mention } from "../../../src/book/names/mention.ts";
import {
  findApproximate,
  findCode,
  findExact,
  findInverted,
  findWholeName,
} from "../../../src/book/names/name-lookup.ts";
import { tokenize } from "../../../src/book/names/tokenize.ts";
import { book } from "../../real-book.ts";

const { names } = book;

/** `DE by code “de”` */
const shown = (found: Mention | undefined) =>
  found === undefined
    ? undefined
    : `${found.codes.join(" ")} by ${found.matchedBy} “${found.typed}”`;

describe("a code", () => {
  it.each([
    ["de", "DE by code “de”"],
    ["Deu", "DE by code “Deu”"],
    ["US", "US by code “US”"],
    ["xyz", undefined],
    ["d", undefined],
    ["germ", undefined],
    ["de fr", undefined],
    ["xde", undefined],
    ["or", undefined],
    ["et", undefined],
    ["ET", "ET by code “ET”"],
    ["", undefined],
  ])("%s is %s", (typed, expected) => {
    expect(shown(findCode(names, tokenize(typed)))).toBe(expected);
  });
});

describe("a name as it is written", () => {
  it.each([
    ["germany", "DE by name “germany”"],
    ["?germany!", "DE by name “germany”"],
    ["((germany))", "DE by name “germany”"],
    ["“Côte d’Ivoire”", "CI by name “Côte d’Ivoire”"],
    ["germny", undefined],
  ])("%s is %s", (typed, expected) => {
    expect(shown(findExact(names, typed))).toBe(expected);
  });

  it.each([
    ["Korea, South", "KR by name “Korea, South”"],
    ["South Korea", undefined],
    ["Korea, South, Asia", undefined],
    [",South", undefined],
    ["Korea,", undefined],
    ["moon, dark", undefined],
  ])("the other way round, %s is %s", (typed, expected) => {
    expect(shown(findInverted(names, typed))?.replace(/ by \w+/, " by name")).toBe(expected);
  });
});

describe("all the words as one name", () => {
  it.each([
    ["germany", "DE by name “germany”"],
    ["germny", undefined],
    ["noth korea", "KP by typo “noth korea”"],
    ["united kingdm", "GB by typo “united kingdm”"],
    ["south korea", "KR by name “south korea”"],
    ["dark moon", undefined],
    ["plus", undefined],
    ["oder", undefined],
    ["", undefined],
  ])("%s is %s", (typed, expected) => {
    expect(shown(findWholeName(names, tokenize(typed)))).toBe(expected);
  });
});

describe("a guess", () => {
  it.each([
    ["germny", "DE by typo “germny”"],
    ["switzer", "CH by name “switzer”"],
    ["mighty switzerlnd", "CH by typo “switzerlnd”"],
    ["mighty frnace", undefined],
    ["mighty portugl", "PT by typo “portugl”"],
    ["portugl switzerlnd", undefined],
    ["portugl portugl", undefined],
    ["statements mighty", undefined],
    ["xyzzy", undefined],
    ["", undefined],
  ])("%s is %s", (typed, expected) => {
    expect(shown(findApproximate(names, tokenize(typed)))).toBe(expected);
  });
});
