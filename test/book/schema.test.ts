/** What the schemas take, at the edges of what is right. */
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { countriesFile } from "../../src/book/schema/countries.ts";
import { groupsFile } from "../../src/book/schema/groups.ts";
import {
  actorCode,
  atLeastOne,
  countryCode,
  day,
  name,
  peopleCount,
  slug,
  source,
  sourceList,
  textLine,
} from "../../src/book/schema/parts.ts";
import { quoteSchema } from "../../src/book/schema/quote.ts";
import { wave } from "../../src/book/schema/wave.ts";

const long = (letters: number) => "x".repeat(letters);

const parts: readonly (readonly [string, z.ZodType, readonly unknown[], readonly unknown[]])[] = [
  [
    "a day",
    day,
    ["2018-03-26", "2020-02-29"],
    ["2018-02-29", "2018-3-26", "x2018-03-26", "2018", 2018],
  ],
  ["a country's code", countryCode, ["DE"], ["D", "DEU", "de", "xDE", "DEx", ""]],
  ["an actor's code", actorCode, ["EU", "NATOOO"], ["E", "NATOOOO", "nato", "-EU", "EU-"]],
  ["a slug", slug, ["a", "a1-b2-3", "2018"], ["", "-a", "a-", "a--b", "A", "a_b", "ä"]],
  [
    "a line",
    textLine,
    ["x", long(400), "ä – “x”"],
    ["", "  ", long(401), "a\nb", "a\tb", "\u0007"],
  ],
  ["a name", name, ["x", long(80)], ["", " ", long(81)]],
  ["a count", peopleCount, [0, 9999], [-1, 10_000, 1.5, "1"]],
  ["a count of some", atLeastOne, [1, 9999], [0, 10_000, 1.5]],
  [
    "sources",
    sourceList,
    [["a"], [{ id: "a", publisher: "A", kind: "press" }]],
    [[], "a", [{ id: "a" }]],
  ],
];

describe("a part", () => {
  it.each(parts)("is %s", (_what, schema, right, wrong) => {
    expect(right.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    expect(wrong.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });
});

describe("a number", () => {
  it.each([
    ["1", "a whole number"],
    [1.5, "a whole number"],
    [0, "Too small: expected number to be >=1"],
  ])("is no %j, which is told", (value, message) => {
    const { error } = atLeastOne.safeParse(value);
    expect(error?.issues.map(({ message }) => message)).toEqual([message]);
  });
});

/** Does it take these values beside what is needed? */
const takes = (schema: z.ZodType, needed: object, more: object) =>
  schema.safeParse({ ...needed, ...more }).success;

describe("a source", () => {
  const needed = { publisher: "A", kind: "press" };
  it.each([
    [{ date: "2018" }, true],
    [{ date: "1999-12" }, true],
    [{ date: "2018-03-26" }, true],
    [{ date: "2018-13" }, false],
    [{ date: "2018-00" }, false],
    [{ date: "1818" }, false],
    [{ date: "2018-3" }, false],
    [{ date: "x2018" }, false],
    [{ date: "2018x" }, false],
    [{ url: "https://example.org/x" }, true],
    [{ url: "http://example.org" }, true],
    [{ url: "ftp://example.org" }, false],
    [{ url: "example.org" }, false],
    [{ kind: "official" }, true],
    [{ kind: "wire" }, true],
    [{ kind: "state-media" }, true],
    [{ kind: "reference" }, true],
    [{ kind: "rumour" }, false],
    [{ colour: "red" }, false],
  ])("%j: %j", (more, expected) => {
    expect(takes(source, needed, more)).toBe(expected);
  });
});

describe("a quote", () => {
  const needed = { id: "q", for: "DE", text: "x", form: "verbatim", on: "2018-03-26" };
  it.each([
    [{}, true],
    [{ text: long(2000) }, true],
    [{ text: long(2001) }, false],
    [{ text: " " }, false],
    [{ form: "fragment" }, true],
    [{ form: "reported" }, true],
    [{ form: "sung" }, false],
    [{ language: "de" }, true],
    [{ language: "deu" }, false],
    [{ language: "d" }, false],
    [{ language: "DE" }, false],
    [{ by: [] }, false],
    [{ by: ["a"] }, true],
    [{ version: { of: "a", as: "official-text" } }, true],
    [{ version: { of: "a", as: "full-sentence" } }, true],
    [{ version: { of: "a", as: "rumour" } }, false],
    [{ version: { of: "a", as: "translation", by: "b" } }, false],
    [{ article: "A > B" }, true],
    [{ article: "A b > 3 c" }, true],
    [{ article: "A" }, false],
    [{ article: "A > B > C" }, false],
    [{ article: " > B" }, false],
    [{ article: "A > " }, false],
    [{ conflicts: [] }, false],
    [{ conflicts: ["x"] }, true],
    [{ confidence: "medium" }, true],
    [{ confidence: "low" }, false],
    [{ colour: "red" }, false],
  ])("%j: %j", (more, expected) => {
    expect(takes(quoteSchema, needed, more)).toBe(expected);
  });

  it("is English, printed and certain where nothing else is said", () => {
    expect(quoteSchema.parse(needed)).toEqual({
      ...needed,
      language: "en",
      printed: true,
      confidence: "high",
    });
  });
});

describe("a wave", () => {
  const needed = {
    id: "one",
    name: "One",
    target: "RU",
    expulsions: [],

    from: "2018-03-01",
    to: "2018-03-31",
    membership: "2018-03-10",
  };
  const on = "2018-03-26";
  const row = { by: "DE", count: 1, on };
  const sum = { group: "all", scope: "article", on };
  it.each([
    [{}, true],
    [{ expulsions: undefined }, true],
    [{ article: { source: "a", asOf: on, sections: [] } }, false],
    [{ article: { source: "a", asOf: on, sections: ["A"] } }, true],
    [{ expulsions: [{ ...row, verb: "told-to-leave", days: 90 }] }, true],
    [{ expulsions: [{ ...row, verb: "ousted", days: 0 }] }, true],
    [{ expulsions: [{ ...row, verb: "kicked-out" }] }, true],
    [{ expulsions: [{ ...row, days: 91 }] }, false],
    [{ expulsions: [{ ...row, verb: "left" }] }, false],
    [{ expulsions: [{ ...row, count: 0 }] }, false],
    [{ expulsions: [{ ...row, colour: "red" }] }, false],
    [{ denials: [row] }, true],
    [{ denials: [{ ...row, count: 0 }] }, false],
    [{ denials: [{ ...row, colour: "red" }] }, false],
    [{ expulsions: [{ by: "RU", of: "DE", inReturnFor: "DE", on }] }, true],
    [
      {
        expulsions: [
          { by: ["DE", "FR"], of: ["RU", "SY"], inReturnFor: ["RU-DE", "SY.2018-03"], on },
        ],
      },
      true,
    ],
    [{ expulsions: [{ by: ["DE"], on }] }, false],
    [{ expulsions: [{ by: "DE", inReturnFor: "Germany", on }] }, false],
    [{ expulsions: [{ by: "DE", on: "2018-03" }] }, true],
    [{ expulsions: [{ by: "DE", on: "2018-02-31" }] }, false],
    [{ answers: [] }, false],
    [
      {
        measures: [
          { by: "RU", against: "DE", kind: "entry-ban", on, count: 3, what: "x", reason: "y" },
        ],
      },
      true,
    ],
    [{ measures: [{ by: "RU", kind: "rumour", on }] }, false],
    [{ measures: [{ by: "RU", kind: "entry-ban", on, colour: "red" }] }, false],
    [{ statements: [{ ...sum, value: 1, countries: 0, without: ["GB"], said: "x" }] }, true],
    [{ statements: [{ ...sum, scope: "record", means: "at-least", with: ["NATO"] }] }, true],
    [{ statements: [{ ...sum, with: ["everybody"] }] }, false],
    [{ statements: [{ ...sum, means: "snapshot" }] }, true],
    [{ affected: "GB" }, true],
    [{ affected: "Britain" }, false],
    [{ statements: [{ ...sum, scope: "world" }] }, false],
    [{ statements: [{ ...sum, means: "about" }] }, false],
    [{ colour: "red" }, false],
  ])("%j: %j", (more, expected) => {
    expect(takes(wave, needed, more)).toBe(expected);
  });

  it.each(
    (
      "ambassador-recalled common-framework consulate-closed contacts-suspended entry-ban honorary-consul-withdrawn " +
      "institution-closed ceiling no-measure staff-cut no-answer not-carried-out persons-expelled relations-downgraded " +
      "relations-severed visa-limit withdrawn accreditation-revoked"
    ).split(" "),
  )("has measures of the kind %s", (kind) => {
    expect(takes(wave, needed, { measures: [{ by: "DE", kind, on }] })).toBe(true);
  });

  it("has empty lists, and is not the default, where nothing else is said", () => {
    const lists = { denials: [], measures: [], quotes: [], statements: [], countedTwice: [] };
    const usual = {
      ...lists,
      aliases: [],
      sources: {},
      default: false,
      complete: "as-far-as-found",
    };
    expect(wave.parse(needed)).toEqual({ ...needed, ...usual });
    const fact = { printed: true, confidence: "high" };
    const { expulsions, statements } = wave.parse({
      ...needed,
      expulsions: [row],
      statements: [sum],
    });
    expect(expulsions).toEqual([{ ...row, ...fact, verb: "expelled" }]);
    expect(statements).toEqual([{ ...sum, ...fact, with: [], means: "exactly" }]);
  });
});

describe("a group", () => {
  const members = [{ of: ["DE"], from: "2000-01-01", sources: ["a"] }];
  const take = (group: unknown, code = "g7") => groupsFile.safeParse({ groups: { [code]: group } });
  it.each([
    [{ kind: "organisation", name: "X", members }, true],
    [{ kind: "group", name: "X", the: true, aliases: ["Y"], members }, true],
    [{ kind: "group", name: "X", members: [] }, false],
    [{ kind: "group", name: "X", members: [{ ...members[0], of: [] }] }, false],
    [{ kind: "group", name: "X", members: [{ ...members[0], to: "2001-01-01" }] }, true],
    [{ kind: "group", name: "X", members: [{ ...members[0], colour: "red" }] }, false],
    [{ kind: "group", name: "X" }, false],
    [{ kind: "outside", name: "X", of: "EU" }, true],
    [{ kind: "outside", name: "X" }, false],
    [{ kind: "everyone", name: "X" }, true],
    [{ kind: "everyone", name: "X", members }, false],
  ])("%j: %j", (group, expected) => {
    expect(take(group).success).toBe(expected);
  });

  it.each([
    [{ kind: "club" }, "organisation, group, outside or everyone"],
    [{}, "organisation, group, outside or everyone"],
    ["club", "keys with values, `kind:` among them"],
    [null, "keys with values, `kind:` among them"],
  ])("is no %j, which is told", (group, message) => {
    expect(take(group).error?.issues.map(({ message }) => message)).toEqual([message]);
  });

  it("has no the and no aliases where nothing is said", () => {
    const all = { kind: "everyone", name: "X" };
    expect(take(all).data?.groups["g7"]).toEqual({ ...all, the: false, aliases: [] });
  });
});

describe("the names of countries", () => {
  const file = { countries: {}, ambiguous: {}, otherwise: [], historic: {} };
  it.each([
    [{}, true],
    [{ countries: { DE: {} } }, true],
    [{ countries: { DE: { colour: "red" } } }, false],
    [{ countries: { DE: { was: [{ name: "X", until: "1990-01-01", sources: ["a"] }] } } }, true],
    [
      { countries: { DE: { was: [{ name: "X", until: "1990-01-01", sources: ["a"], by: "b" }] } } },
      false,
    ],
    [{ ambiguous: { x: ["DE", "NATO", "g7"] } }, true],
    [{ ambiguous: { x: ["DE"] } }, false],
    [{ historic: { x: ["DE"] } }, true],
    [{ historic: { x: [] } }, false],
    [{ historic: { x: ["NATO"] } }, false],
    [{ colour: "red" }, false],
  ])("%j: %j", (more, expected) => {
    expect(takes(countriesFile, file, more)).toBe(expected);
  });

  it("are none where nothing is said", () => {
    const empty = { the: false, aliases: [], demonyms: [], capitals: [], was: [] };
    expect(countriesFile.parse({ ...file, countries: { DE: {} } }).countries["DE"]).toEqual(empty);
  });
});
