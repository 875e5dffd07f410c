import { describe, expect, it } from "vitest";
import { waveAsOf } from "../../src/book/make-wave.ts";
import type { CountryOnMap } from "../../src/query/find-map.ts";
import { findMap } from "../../src/query/find-map.ts";
import { book } from "../real-book.ts";

const codesWhere = (codes: readonly string[], is: (country: CountryOnMap) => boolean) =>
  findMap(book, book.wave, codes)
    .countries.filter(is)
    .map(({ code }) => code);

describe("the map", () => {
  it("has every country that expelled, and says who is not in the list", () => {
    const { countries } = findMap(book, book.wave, []);
    const listed = countries.filter(({ isUnlisted }) => !isUnlisted);
    const sum = (each: readonly CountryOnMap[]) =>
      each.reduce((all, { value = 0 }) => all + value, 0);
    expect([sum(countries), countries.length]).toEqual([146, 29]);
    expect([sum(listed), listed.length]).toEqual([140, 25]);
  });

  it("keeps NATO itself apart, and what it denied out of its number", () => {
    expect(findMap(book, book.wave, []).organisations).toMatchObject([
      { code: "NATO", value: 7, denied: 3, isInReturn: false },
    ]);
  });

  it("emphasises the members of that time, with and without a figure", () => {
    const members = codesWhere(["NATO"], ({ isEmphasised }) => isEmphasised);
    expect(members).toHaveLength(29);
    expect(members).toEqual(expect.arrayContaining(["GB", "TR", "ME"]));
    expect(members).not.toContain("MK");
  });

  it("outlines of a group made by rule only whoever expelled", () => {
    const outside = codesWhere(["outside-eu"], ({ isEmphasised }) => isEmphasised);
    expect(outside).toHaveLength(10);
  });

  it("has whoever was asked for, also without a figure", () => {
    expect(codesWhere(["LU", "DE"], ({ isAsked }) => isAsked)).toEqual(["DE", "LU"]);
    expect(codesWhere(["LU"], ({ code, value }) => code === "LU" && value === undefined)).toEqual([
      "LU",
    ]);
  });

  it("begins with the largest, whatever was asked for, and ends with whoever has no figure", () => {
    const values = findMap(book, book.wave, ["LU", "DE"]).countries.map(({ value }) => value);
    expect(values.slice(0, 2)).toEqual([60, 23]);
    expect(values).toEqual(values.toSorted((one = 0, other = 0) => other - one));
    expect(values.at(-1)).toBeUndefined();
  });

  it("emphasises whoever belongs to any of those asked for, and nobody else", () => {
    const codes = codesWhere(["DE", "nordics"], ({ isEmphasised }) => isEmphasised);
    expect(codes.toSorted()).toEqual(["DE", "DK", "FI", "IS", "NO", "SE"]);
    expect(codesWhere(["DE"], ({ isEmphasised }) => isEmphasised)).toEqual(["DE"]);
  });

  it("leaves out whoever was expelled from, and organisations, which are no place", () => {
    const { countries } = findMap(book, book.wave, ["RU", "UN", "LU"]);
    expect(countries).toHaveLength(30);
    expect(countries.at(-1)).toEqual({
      code: "LU",
      isUnnumbered: false,
      isInReturn: false,
      isUnlisted: false,
      isEmphasised: true,
      isAsked: true,
    });
  });

  it("shows on an early day only what was announced by then", () => {
    const early = findMap(book, waveAsOf(book.wave, "2018-03-20"), [], { whole: book.wave });
    const { countries } = early;
    expect(countries.map(({ code, value }) => [code, value])).toEqual([["GB", 23]]);
    expect(early.organisations).toEqual([]);
    expect(early.numbers).toContain(60);
  });
});

describe("the map of another wave", () => {
  const mapOf = (id: string) => {
    const wave = book.waves.find((each) => each.id === id);
    if (wave === undefined) throw new Error(`there is no wave ${id}`);
    return findMap(book, wave, []);
  };
  const figuresOf = (id: string) =>
    mapOf(id).countries.map(({ code, value, isUnnumbered, isInReturn }) =>
      [code, value ?? "?", isUnnumbered ? "+" : "", isInReturn ? "in return" : ""].join(" ").trim(),
    );

  it("has who published no number, and never 0", () => {
    expect(figuresOf("2017-qatar")).toEqual(["EG 1", "AE ? +", "BH ? +", "SA ? +"]);
    expect(figuresOf("1986-libya-ec")).toEqual(["ES 4", "DE 2 +"]);
  });

  it("knows one state that expelled those of many", () => {
    const { targets } = mapOf("2024-venezuela");
    expect(figuresOf("2024-venezuela")).toEqual(["VE ? +"]);
    expect(targets.toSorted()).toEqual(["AR", "CL", "CR", "DO", "PA", "PE", "UY"]);
  });

  it.each([
    ["2024-canada-india", ["CA 6", "IN 6  in return"]],
    ["2021-navalny", ["RU 3", "DE 1  in return", "PL 1  in return", "SE 1  in return"]],
  ])("has both directions of the exchange %s", (id, figures) => {
    expect(figuresOf(id)).toEqual(figures);
    expect(mapOf(id).told).toEqual([]);
  });

  it("tells what came in return apart, where it was against many", () => {
    const { told, countries } = mapOf("2023-russia");
    expect(countries.map(({ code }) => code)).not.toContain("RU");
    expect(told).toHaveLength(10);
  });

  it.each([
    ["2022-ukraine", [{ code: "EU", value: 19, isInReturn: false }]],
    ["2009-nato", [{ code: "NATO", value: 2 }]],
    ["2012-syria-arab-states", [{ code: "GCC", isUnnumbered: true }]],
  ])("has organisations of %s apart, whatever they are", (id, organisations) => {
    expect(mapOf(id).organisations).toMatchObject(organisations);
  });
});
