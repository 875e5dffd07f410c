/** Which claim each kind of name has, shown by made-up names that several want. */
import { describe, expect, it } from "vitest";
import type { CountryNames, NameIndexes } from "../../../src/book/name-indexes.ts";
import { makeNames } from "../../../src/book/names/make-names.ts";
import type { Parts } from "../check/small-files.ts";
import { filesOf } from "../check/small-files.ts";

const country = (code: string, common: string, more: Partial<CountryNames> = {}): CountryNames => ({
  code,
  common,
  isSovereign: true,
  otherCodes: [],
  english: [],
  native: [],
  near: [],

  far: [],
  demonyms: [],
  capitals: [],
  ...more,
});

const sources = ["paper"];
const members = [{ of: ["AA"], from: "2000-01-01", sources }];

function namesOf(
  table: readonly CountryNames[],
  parts: Parts & { otherwise?: readonly string[] } = {},
): NameIndexes {
  const { countries, groups, people } = filesOf(parts);
  return makeNames({
    table,
    groups,
    people,
    countries: { ...countries, otherwise: parts.otherwise ?? [] },
  });
}

/** `AA BB by name` */
function found({ actors }: NameIndexes, folded: string): string | undefined {
  const hit = actors.exact(folded);
  return hit === undefined ? undefined : `${hit.codes.join(" ")} by ${hit.matchedBy}`;
}

describe("each kind of name", () => {
  const names = () =>
    namesOf(
      [
        country("AA", "Aland", {
          otherCodes: ["AAA"],
          english: ["Kingdom of Aland"],
          native: ["Alandia"],
          near: ["Alandie"],
          far: ["Alandistan"],
          demonyms: ["Alander"],
          capitals: ["Alandburg"],
        }),
        country("BB", "Burland"),
      ],
      {
        countries: {
          BB: {
            name: "The Burland",
            aliases: ["Burlandia"],
            demonyms: ["Burlander"],
            capitals: ["Burlandburg"],
            was: [{ name: "Old Burland", until: "1990-01-01", sources }],
          },
        },
        ambiguous: { lander: ["AA", "BB"] },
        historic: { landovia: ["AA"] },
        groups: {
          GRP: { kind: "organisation", name: "The Group", aliases: ["Our Group"], members },
        },
        otherwise: ["Islandia"],
      },
    );

  it.each([
    ["aland", "AA by name"],
    ["kingdom of aland", "AA by name"],
    ["alandia", "AA by name"],
    ["alandie", "AA by name"],
    ["alandistan", "AA by name"],
    ["alander", "AA by demonym"],
    ["alandburg", "AA by capital"],
    ["the burland", "BB by name"],
    ["burland", "BB by name"],
    ["burlandia", "BB by alias"],
    ["old burland", "BB by alias"],
    ["burlander", "BB by demonym"],
    ["burlandburg", "BB by capital"],
    ["lander", "AA BB by name"],
    ["landovia", "AA by alias"],
    ["the group", "GRP by name"],
    ["grp", "GRP by code"],
    ["our group", "GRP by alias"],
    ["islandia", " by name"],
    ["aaa", undefined],
  ])("%s is %s", (folded, expected) => {
    expect(found(names(), folded)).toBe(expected);
  });

  it("has its codes apart", () => {
    expect([...names().codes]).toEqual([
      ["AA", "AA"],
      ["AAA", "AA"],
      ["BB", "BB"],
    ]);
  });

  it("is shown by one name", () => {
    expect([...names().entities.values()]).toEqual([
      { kind: "country", code: "AA", name: "Aland" },
      { kind: "country", code: "BB", name: "The Burland" },
      { kind: "organisation", code: "GRP", name: "The Group" },
    ]);
  });

  it.each([
    ["burlnd", "BB"],
    ["lamder", undefined],
    ["landovai", "AA"],
    ["kingdom of alamd", "AA"],
    ["alandiq", "AA"],
    ["alandistam", undefined],
    ["the gruop", "GRP"],
    ["islandiq", undefined],
  ])("is found with a typo or not: %s is %s", (folded, expected) => {
    const codes = names().actors.fuzzy(folded)?.codes.join(" ");
    expect(codes).toBe(expected);
  });
});

describe("a name that several want", () => {
  const one = (more: Partial<CountryNames>) => country("AA", "Aland", more);
  const other = (more: Partial<CountryNames>) => country("BB", "Burland", more);
  it.each<readonly [string, readonly CountryNames[], Parts, string]>([
    [
      "a group before what is ambiguous",
      [],
      { ambiguous: { x: ["AA", "BB"] }, groups: { GRP: { kind: "group", name: "X", members } } },
      "GRP by name",
    ],
    [
      "what is ambiguous before our aliases",
      [],
      { ambiguous: { x: ["AA", "BB"] }, countries: { AA: { aliases: ["x"] } } },
      "AA BB by name",
    ],
    [
      "our aliases before English names",
      [other({ english: ["x"] })],
      { countries: { AA: { aliases: ["x"] } } },
      "AA by alias",
    ],
    [
      "the usual name before our aliases",
      [country("BB", "x")],
      { countries: { AA: { aliases: ["x"] } } },
      "BB by name",
    ],
    [
      "our name before the usual one",
      [country("BB", "x")],
      { countries: { AA: { name: "x" } } },
      "AA by name",
    ],
    [
      "English names before demonyms",
      [one({ demonyms: ["x"] }), other({ english: ["x"] })],
      {},
      "BB by name",
    ],
    [
      "demonyms beside capitals",
      [one({ demonyms: ["x"] }), other({ capitals: ["x"] })],
      {},
      "AA BB by demonym",
    ],
    [
      "demonyms before its own languages",
      [one({ native: ["x"] }), other({ demonyms: ["x"] })],
      {},
      "BB by demonym",
    ],
    [
      "its own languages beside near ones",
      [one({ native: ["x"] }), other({ near: ["x"] })],
      {},
      "AA BB by name",
    ],
    [
      "near languages before far ones",
      [one({ far: ["x"] }), other({ near: ["x"] })],
      {},
      "BB by name",
    ],
    [
      "a state before a territory: usual",
      [country("AA", "x", { isSovereign: false }), country("BB", "x")],
      {},
      "BB by name",
    ],
    [
      "a state before a territory: English",
      [one({ english: ["x"], isSovereign: false }), other({ english: ["x"] })],
      {},
      "BB by name",
    ],
    [
      "a state before a territory: demonyms",
      [one({ demonyms: ["x"], isSovereign: false }), other({ demonyms: ["x"] })],
      {},
      "BB by demonym",
    ],
    [
      "a state before a territory: capitals",
      [one({ capitals: ["x"], isSovereign: false }), other({ capitals: ["x"] })],
      {},
      "BB by capital",
    ],
    [
      "a state before a territory: native",
      [one({ native: ["x"], isSovereign: false }), other({ native: ["x"] })],
      {},
      "BB by name",
    ],
    [
      "a state before a territory: near",
      [one({ near: ["x"], isSovereign: false }), other({ near: ["x"] })],
      {},
      "BB by name",
    ],
    [
      "a state before a territory: far",
      [one({ far: ["x"], isSovereign: false }), other({ far: ["x"] })],
      {},
      "BB by name",
    ],
    [
      "a territory's English name before a state's demonym",
      [one({ english: ["x"], isSovereign: false }), other({ demonyms: ["x"] })],
      {},
      "AA by name",
    ],
  ])("is given to %s", (_what, table, parts, expected) => {
    expect(found(namesOf(table, parts), "x")).toBe(expected);
  });
});

describe("people", () => {
  const people = {
    ann: {
      name: "Ann Lee Borg",
      aliases: ["Anna"],
      role: "Head",
      of: "AA",
      offices: ["Chief of Aland"],
    },
    bob: { name: "Bob Anna", role: "Head", of: "AA" },
    cyd: { name: "Borg Cyd", role: "Head", of: "AA" },
  };
  const names = () => namesOf([], { people });
  it.each([
    ["ann lee borg", "ann by name"],
    ["anna", "ann by alias"],
    ["chief of aland", "ann by role"],
    ["lee borg", "ann by name"],
    ["borg", "ann by name"],
    ["ann", "ann by name"],
    ["bob", "bob by name"],
    ["cyd", "cyd by name"],
    ["lee", undefined],
    ["ann lee", undefined],
    ["head", undefined],
  ])("are asked for as %s: %s", (folded, expected) => {
    const hit = names().people.exact(folded);
    expect(hit && `${hit.codes.join(" ")} by ${hit.matchedBy}`).toBe(expected);
  });

  it.each([
    ["ann lee borh", ["ann"]],
    ["lee borh", ["ann"]],
    ["chief of alamd", undefined],
  ])("are found with a typo or not: %s", (folded, expected) => {
    expect(names().people.fuzzy(folded)?.codes).toEqual(expected);
  });

  it("are named by their full names", () => {
    expect(names().entities.get("bob")).toEqual({ kind: "person", code: "bob", name: "Bob Anna" });
  });
});
