/** Every rule that the files of a data folder are held against, each broken in a small one. */
import { describe, expect, it } from "vitest";
import { checkAnswered } from "../../../src/book/check/check-answered.ts";
import { checkCodes } from "../../../src/book/check/check-codes.ts";
import { checkFacts } from "../../../src/book/check/check-facts.ts";
import { checkNames } from "../../../src/book/check/check-names.ts";
import { checkPlaces } from "../../../src/book/check/check-places.ts";
import { checkQuotes } from "../../../src/book/check/check-quotes.ts";
import { checkSources } from "../../../src/book/check/check-sources.ts";
import { checkTerms } from "../../../src/book/check/check-terms.ts";
import { checkWaves } from "../../../src/book/check/check-waves.ts";
import type { Parts } from "./small-files.ts";
import { countries, filesOf, table, told } from "./small-files.ts";

type Row = readonly [what: string, parts: Parts, told: readonly string[]];

const on = "2018-03-26";
const sources = ["paper"];
const member = (of: readonly string[], from = "2000-01-01", to?: string) => ({
  of,
  from,
  sources,
  ...(to !== undefined && { to }),
});
const nato = (...members: readonly object[]) => ({
  NATO: { kind: "organisation", name: "NATO", members },
});
const one = (wave: object) => ({ waves: { "one.yaml": { ...wave } } });

describe("codes", () => {
  const rows: readonly Row[] = [
    ["known ones", { countries: { DE: {} }, groups: nato(member(["DE"])) }, []],
    [
      "a country's",
      { countries: { XX: {} } },
      ["countries.yaml countries.XX: unknown-country found=XX"],
    ],
    [
      "an ambiguous name's",
      { ambiguous: { korea: ["DE", "XX"] } },
      ["countries.yaml ambiguous.korea.1: unknown-actor found=XX nearest=undefined known="],
    ],
    [
      "an ambiguous name's group",
      { ambiguous: { west: ["DE", "NATO"] }, groups: nato(member(["DE"])) },
      [],
    ],
    [
      "a state's that is gone",
      { historic: { ussr: ["RU", "XX"] } },
      ["countries.yaml historic.ussr.1: unknown-country found=XX"],
    ],
    [
      "a member's",
      { groups: nato(member(["DE"]), member(["FR", "XX"])) },
      ["groups.yaml groups.NATO.members.1.of.1: unknown-country found=XX"],
    ],
    [
      "outside no group",
      { groups: { far: { kind: "outside", name: "Far", of: "NATOO" } } },
      ["groups.yaml groups.far.of: unknown-actor found=NATOO nearest=undefined known=far"],
    ],
    [
      "outside a group",
      { groups: { far: { kind: "outside", name: "Far", of: "NATO" }, ...nato(member(["DE"])) } },
      [],
    ],
    [
      "an office's",
      { people: { me: { name: "Me", role: "Head", of: "NATOO" } }, groups: nato(member(["DE"])) },
      ["people.yaml people.me.of: unknown-actor found=NATOO nearest=NATO known=NATO"],
    ],
    [
      "an office's group",
      { people: { me: { name: "Me", role: "Head", of: "NATO" } }, groups: nato(member(["DE"])) },
      [],
    ],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkCodes(filesOf(parts), countries))).toEqual(expected);
  });
});

describe("names", () => {
  const taken = (found: string, by: string, also: string) =>
    `: name-taken found=${found} by=${by} also=${also}`;
  const rows: readonly Row[] = [
    [
      "of their own",
      { countries: { DE: { aliases: ["Alemania"] }, NL: { aliases: ["Holland"] } } },
      [],
    ],
    [
      "two countries' alias",
      { countries: { DE: { aliases: ["A", "Holland"] }, NL: { aliases: ["HOLLAND"] } } },
      [`countries.yaml countries.NL.aliases.0${taken("HOLLAND", "DE", "NL")}`],
    ],
    [
      "another's usual name",
      { countries: { DE: { aliases: ["x", "France"] } } },
      [`countries.yaml countries.DE.aliases.1${taken("France", "FR", "DE")}`],
    ],
    ["its own usual name", { countries: { FR: { aliases: ["France"] } } }, []],
    [
      "its own usual name, twice",
      { countries: { FR: { aliases: ["France", "France"] } } },
      ["countries.yaml countries.FR.aliases.1: name-repeated found=France by=FR"],
    ],
    [
      "an alias and a demonym",
      { countries: { NL: { aliases: ["Dutch"], demonyms: ["dutch"] } } },
      ["countries.yaml countries.NL.demonyms.0: name-repeated found=dutch by=NL"],
    ],
    [
      "two capitals",
      { countries: { NL: { capitals: ["Haag"] }, DE: { capitals: ["Haag"] } } },
      [`countries.yaml countries.DE.capitals.0${taken("Haag", "NL", "DE")}`],
    ],
    ["ambiguous, its usual owner among them", { ambiguous: { france: ["FR", "DE"] } }, []],
    [
      "ambiguous, its usual owner left out",
      { ambiguous: { france: ["NL", "DE"] } },
      [`countries.yaml ambiguous.france${taken("france", "FR", "NL, DE")}`],
    ],
    [
      "ambiguous and historic",
      { ambiguous: { prussia: ["DE", "RU"] }, historic: { Prussia: ["DE"] } },
      [`countries.yaml historic.Prussia${taken("Prussia", "DE, RU", "DE")}`],
    ],
    [
      "a country's and a group's",
      { countries: { DE: { aliases: ["NATO"] } }, groups: nato(member(["DE"])) },
      [`groups.yaml groups.NATO.name${taken("NATO", "DE", "NATO")}`],
    ],
    [
      "a group's, twice",
      {
        groups: {
          NATO: {
            kind: "organisation",
            name: "NATO",
            aliases: ["Pact", "nato"],
            members: [member(["DE"])],
          },
        },
      },
      ["groups.yaml groups.NATO.aliases.1: name-repeated found=nato by=NATO"],
    ],
    [
      "a country's and a person's",
      {
        countries: { DE: { aliases: ["May"] } },
        people: { may: { name: "May", role: "Head", of: "DE" } },
      },
      [],
    ],
    [
      "two people's",
      {
        people: {
          a: { name: "Ann", role: "R", of: "DE" },
          b: { name: "Bea", aliases: ["ann"], role: "R", of: "DE" },
        },
      },
      [`people.yaml people.b.aliases.0${taken("ann", "a", "b")}`],
    ],
    [
      "two people's full ones",
      {
        people: {
          a: { name: "Ann", role: "R", of: "DE" },
          b: { name: "Ann", role: "R", of: "DE" },
        },
      },
      [`people.yaml people.b.name${taken("Ann", "a", "b")}`],
    ],
    [
      "two people's office",
      {
        people: {
          a: { name: "Ann", offices: ["Boss"], role: "R", of: "DE" },
          b: { name: "Bea", offices: ["x", "Boss"], role: "R", of: "DE" },
        },
      },
      [`people.yaml people.b.offices.1${taken("Boss", "a", "b")}`],
    ],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkNames(filesOf(parts), table))).toEqual(expected);
  });
});

describe("terms", () => {
  const was = (...until: readonly string[]) => ({
    countries: { DE: { was: until.map((day) => ({ name: "Old", until: day, sources })) } },
  });
  const rows: readonly Row[] = [
    [
      "in order",
      { groups: nato(member(["DE"]), member(["FR"], "1990-01-01", "1999-12-31"), member(["FR"])) },
      [],
    ],
    ["a day long", { groups: nato(member(["DE"], "2000-01-01", "2000-01-01")) }, []],
    [
      "reversed, of one country",
      { groups: nato(member(["FR"], "2000-01-01", "1999-01-01")) },
      ["groups.yaml groups.NATO.members.0.to: dates-reversed from=2000-01-01 to=1999-01-01"],
    ],
    [
      "reversed, told once",
      { groups: nato(member(["DE"]), member(["FR", "NL"], "2000-01-01", "1999-01-01")) },
      ["groups.yaml groups.NATO.members.1.to: dates-reversed from=2000-01-01 to=1999-01-01"],
    ],
    [
      "twice at once",
      {
        groups: nato(
          member(["DE", "FR"], "1990-01-01", "2000-01-01"),
          member(["FR"], "2000-01-01"),
        ),
      },
      ["groups.yaml groups.NATO.members.1.of.0: member-twice found=FR from=1990-01-01"],
    ],
    [
      "twice at once, the later first",
      { groups: nato(member(["FR"], "2000-01-01"), member(["FR"], "1990-01-01", "2000-01-01")) },
      ["groups.yaml groups.NATO.members.1.of.0: member-twice found=FR from=2000-01-01"],
    ],
    [
      "one after the other",
      { groups: nato(member(["FR"], "2000-01-02"), member(["FR"], "1990-01-01", "2000-01-01")) },
      [],
    ],
    ["of a group by rule", { groups: { all: { kind: "everyone", name: "All" } } }, []],
    ["of names, the oldest first", was("1990-01-01", "2000-01-01"), []],
    [
      "of names, the oldest last",
      was("2000-01-01", "1990-01-01"),
      ["countries.yaml countries.DE.was.1.until: dates-reversed from=2000-01-01 to=1990-01-01"],
    ],
    [
      "of names, to one day",
      was("1990-01-01", "1990-01-01"),
      ["countries.yaml countries.DE.was.1.until: dates-reversed from=1990-01-01 to=1990-01-01"],
    ],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkTerms(filesOf(parts)))).toEqual(expected);
  });
});

describe("facts", () => {
  const row = { by: "DE", count: 1, on, sources };
  const quote = { id: "q", for: "DE", text: "x", form: "verbatim", on, sources };
  const outside = (list: string, found: string) =>
    `one.yaml ${list}.0.on: outside-wave found=${found} from=2018-03-10 to=2018-04-10`;
  const rows: readonly Row[] = [
    [
      "of the wave",
      one({ expulsions: [row, { ...row, by: "RU", of: "DE", inReturnFor: "DE" }] }),
      [],
    ],
    ["in a month of it", one({ expulsions: [{ ...row, on: "2018-04" }] }), []],
    ["in its year", one({ expulsions: [{ ...row, on: "2018" }] }), []],
    [
      "in another month",
      one({ expulsions: [{ ...row, on: "2018-02" }] }),
      [outside("expulsions", "2018-02")],
    ],
    ["on its first day", one({ expulsions: [{ ...row, on: "2018-03-10" }] }), []],
    ["on its last day", one({ expulsions: [{ ...row, on: "2018-04-10" }] }), []],
    [
      "before it",
      one({ expulsions: [{ ...row, on: "2018-03-09" }] }),
      [outside("expulsions", "2018-03-09")],
    ],
    [
      "after it",
      one({ denials: [{ ...row, on: "2018-04-11" }] }),
      [outside("denials", "2018-04-11")],
    ],
    [
      "outside a wave of one day",
      one({ from: on, to: on, expulsions: [{ ...row, on: "2018-03-27" }] }),
      [`one.yaml expulsions.0.on: outside-wave found=2018-03-27 from=${on} to=${on}`],
    ],
    ["of a wave without an inside", one({ from: "2018-05-01", expulsions: [row] }), []],
    [
      "by nobody known",
      { groups: nato(member(["DE"])), ...one({ expulsions: [row, { ...row, by: "NATOO" }] }) },
      ["one.yaml expulsions.1.by: unknown-actor found=NATOO nearest=NATO known=NATO"],
    ],
    [
      "by an organisation",
      { groups: nato(member(["DE"])), ...one({ expulsions: [{ ...row, by: "NATO" }] }) },
      [],
    ],
    [
      "by a group that is none",
      {
        groups: { XY: { kind: "group", name: "X", members: [member(["DE"])] } },
        ...one({ expulsions: [{ ...row, by: "XY" }] }),
      },
      ["one.yaml expulsions.0.by: unknown-actor found=XY nearest=undefined known="],
    ],
    [
      "against nobody known",
      one({ expulsions: [{ ...row, by: "RU", of: ["DE", "XX"] }] }),
      ["one.yaml expulsions.0.of: unknown-actor found=XX nearest=undefined known="],
    ],
    [
      "for nobody known",
      one({ quotes: [{ ...quote, for: "XX" }] }),
      ["one.yaml quotes.0.for: unknown-actor found=XX nearest=undefined known="],
    ],
    ["for the target", one({ quotes: [{ ...quote, for: "RU" }] }), []],
    [
      "an expulsion by the target",
      one({ expulsions: [{ ...row, by: "RU" }] }),
      ["one.yaml expulsions.0.by: by-target found=RU"],
    ],
    [
      "a denial by the target",
      one({ denials: [{ ...row, by: "RU" }] }),
      ["one.yaml denials.0.by: by-target found=RU"],
    ],
    [
      "an expulsion by one of its own",
      one({ expulsions: [{ ...row, by: ["DE", "FR"], of: ["NL", "FR"] }] }),
      ["one.yaml expulsions.0.of: against-itself found=FR"],
    ],
    [
      "a measure by the target",
      one({ measures: [{ by: "RU", kind: "entry-ban", on, sources }] }),
      ["one.yaml measures.0.by: by-target found=RU"],
    ],
    [
      "a measure by the target against another",
      one({ measures: [{ by: "RU", against: "DE", kind: "entry-ban", on, sources }] }),
      [],
    ],
    [
      "a measure against the target",
      one({ measures: [{ by: "DE", against: "RU", kind: "entry-ban", on, sources }] }),
      [],
    ],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkFacts(filesOf(parts), countries))).toEqual(expected);
  });
});

describe("acts", () => {
  const sources = ["paper"];
  const on = "2018-03-26";
  const row = { by: "DE", count: 1, on, sources };
  const rows: readonly Row[] = [
    [
      "in return for nothing on record",
      one({ expulsions: [{ ...row, by: "RU", of: "DE", inReturnFor: "FR" }] }),
      ["one.yaml expulsions.0.inReturnFor: unknown-act found=FR nearest=undefined known=RU-DE"],
    ],
    [
      "in return for itself",
      one({ expulsions: [{ ...row, inReturnFor: "DE" }] }),
      ["one.yaml expulsions.0.inReturnFor: answers-itself found=DE"],
    ],
    [
      "in return for each other",
      one({
        expulsions: [
          { ...row, inReturnFor: "RU-DE" },
          { ...row, by: "RU", of: "DE", inReturnFor: "DE" },
        ],
      }),
      [
        "one.yaml expulsions.0.inReturnFor: answers-itself found=RU-DE",
        "one.yaml expulsions.1.inReturnFor: answers-itself found=DE",
      ],
    ],
    [
      "in return for what came later",
      one({
        expulsions: [
          { ...row, on: "2018-04-01" },
          { ...row, by: "RU", of: "DE", inReturnFor: "DE", on: "2018-03-20" },
        ],
      }),
      ["one.yaml expulsions.1.inReturnFor: answers-later found=DE on=2018-04-01"],
    ],
    [
      "in return for an act of a circle that they are not in",
      one({
        expulsions: [
          { ...row, inReturnFor: "FR" },
          { ...row, by: "FR", inReturnFor: ["DE", "NL"] },
          { ...row, by: "NL" },
          { ...row, by: "RU", of: "DE", inReturnFor: "DE" },
        ],
      }),
      [
        "one.yaml expulsions.0.inReturnFor: answers-itself found=FR",
        "one.yaml expulsions.1.inReturnFor: answers-itself found=DE",
      ],
    ],
    [
      "in return for an act of another wave",
      {
        waves: {
          "one.yaml": { expulsions: [{ ...row, inReturnFor: "two/DE" }] },
          "two.yaml": { id: "two", expulsions: [row] },
        },
      },
      [],
    ],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkAnswered(filesOf(parts)))).toEqual(expected);
  });
});

describe("waves", () => {
  const other = { id: "two", default: false };
  const far = (found: string) =>
    `one.yaml membership: far-from-wave found=${found} from=2018-03-10 to=2018-04-10`;
  const rows: readonly Row[] = [
    ["as they should be", { waves: { "one.yaml": {}, "two.yaml": other } }, []],
    [
      "against nobody known",
      one({ target: "XX" }),
      ["one.yaml target: unknown-actor found=XX nearest=undefined known="],
    ],
    [
      "that end first",
      one({ to: "2018-03-09" }),
      ["one.yaml to: dates-reversed from=2018-03-10 to=2018-03-09"],
    ],
    ["of one day", one({ to: "2018-03-10" }), []],
    ["a month before", one({ membership: "2018-02-07" }), []],
    ["more than a month before", one({ membership: "2018-02-06" }), [far("2018-02-06")]],
    ["a month after", one({ membership: "2018-05-11" }), []],
    ["more than a month after", one({ membership: "2018-05-12" }), [far("2018-05-12")]],
    [
      "of one name",
      { waves: { "one.yaml": {}, "two.yaml": { ...other, id: "one" }, "three.yaml": other } },
      [
        "two.yaml id: repeated-id found=one first=one.yaml",
        "two.yaml id: other-file-name found=one expected=one.yaml",
        "three.yaml id: other-file-name found=two expected=two.yaml",
      ],
    ],
    [
      "of which none is meant",
      { waves: { "one.yaml": { default: false }, "two.yaml": other } },
      [],
    ],
    [
      "of which several are meant",
      {
        waves: {
          "two.yaml": other,
          "one.yaml": {},
          "three.yaml": { id: "three" },
          "four.yaml": { id: "four" },
        },
      },
      [
        "three.yaml default: several-defaults first=one.yaml",
        "four.yaml default: several-defaults first=one.yaml",
      ],
    ],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkWaves(filesOf(parts), countries))).toEqual(expected);
  });
});

describe("quotes", () => {
  const message = (id: string, more: object = {}) => ({
    id,
    for: "DE",
    text: "x",
    form: "verbatim",
    on,
    sources,
    ...more,
  });
  const people = { ann: { name: "Ann", role: "R", of: "DE" } };
  const rows: readonly Row[] = [
    [
      "by whoever is known",
      { people, ...one({ quotes: [message("a", { by: ["ann"] }), message("b")] }) },
      [],
    ],
    [
      "of one name",
      one({ quotes: [message("a"), message("b"), message("a")] }),
      ["one.yaml quotes.2.id: repeated-id found=a first=one.yaml"],
    ],
    [
      "by nobody known",
      { people, ...one({ quotes: [message("a", { by: ["ann", "anne"] })] }) },
      ["one.yaml quotes.0.by.1: unknown-person found=anne nearest=ann known=ann"],
    ],
    [
      "a version of one",
      one({ quotes: [message("a"), message("b", { version: { of: "a", as: "translation" } })] }),
      [],
    ],
    [
      "a version of none",
      one({
        quotes: [message("first"), message("b", { version: { of: "firts", as: "translation" } })],
      }),
      ["one.yaml quotes.1.version.of: unknown-quote found=firts nearest=first known=first"],
    ],
    [
      "a version of a version",
      one({
        quotes: [
          message("first"),
          message("b", { version: { of: "first", as: "translation" } }),
          message("c", { version: { of: "b", as: "translation" } }),
        ],
      }),
      ["one.yaml quotes.2.version.of: unknown-quote found=b nearest=undefined known=first"],
    ],
    ["of nobody on record", { people }, ["people.yaml people.ann: unquoted-person found=ann"]],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkQuotes(filesOf(parts)))).toEqual(expected);
  });
});

describe("sources", () => {
  const paper = { publisher: "Paper", kind: "press" };
  const row = { by: "DE", count: 1, on };
  const rows: readonly Row[] = [
    ["of a fact", { sources: { paper }, ...one({ expulsions: [{ ...row, sources }] }) }, []],
    [
      "of an article",
      { sources: { paper }, ...one({ article: { source: "paper", asOf: on, sections: ["A"] } }) },
      [],
    ],
    ["of a membership", { sources: { paper }, groups: nato(member(["DE"])) }, []],
    [
      "of a former name",
      {
        sources: { paper },
        countries: { DE: { was: [{ name: "Old", until: "1990-01-01", sources }] } },
      },
      [],
    ],
    [
      "of nothing",
      { sources: { paper } },
      ["sources.yaml sources.paper: unused-source found=paper"],
    ],
    [
      "that are none",
      { sources: { paper }, ...one({ expulsions: [{ ...row, sources: ["paper", "papper"] }] }) },
      ["one.yaml expulsions.0.sources.1: unknown-source found=papper nearest=paper known=paper"],
    ],
    [
      "that are none, of an article",
      one({ article: { source: "x", asOf: on, sections: ["A"] } }),
      ["one.yaml article.source: unknown-source found=x nearest=undefined known="],
    ],
    [
      "that are none, of a membership",
      { groups: nato(member(["DE"])) },
      [
        "groups.yaml groups.NATO.members.0.sources.0: unknown-source found=paper nearest=undefined known=",
      ],
    ],
    [
      "that are none, of a former name",
      { countries: { DE: { was: [{ name: "Old", until: "1990-01-01", sources }] } } },
      [
        "countries.yaml countries.DE.was.0.sources.0: unknown-source found=paper nearest=undefined known=",
      ],
    ],
    [
      "written out, and named by others",
      one({
        expulsions: [{ ...row, sources: [{ id: "paper", ...paper }] }],
        denials: [{ ...row, sources }],
      }),
      [],
    ],
    [
      "written out twice",
      one({
        expulsions: [{ ...row, sources: [{ id: "paper", ...paper }] }],
        denials: [{ ...row, sources: [{ id: "paper", ...paper }] }],
      }),
      ["one.yaml denials.0.sources.0.id: repeated-id found=paper first=one.yaml"],
    ],
    [
      "written out under a name that is taken",
      {
        sources: { paper },
        ...one({ expulsions: [{ ...row, sources: ["paper", { id: "paper", ...paper }] }] }),
      },
      ["one.yaml expulsions.0.sources.1.id: repeated-id found=paper first=sources.yaml"],
    ],
    ["missing", one({ expulsions: [row] }), ["one.yaml expulsions.0: no-source"]],
    [
      "not missing where the article is named",
      one({ expulsions: [{ ...row, article: "A > B" }] }),
      [],
    ],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkSources(filesOf(parts)))).toEqual(expected);
  });
});

describe("places", () => {
  const article = { source: "paper", asOf: "2018-03-27", sections: ["European Union", "NATO"] };
  const row = { by: "DE", count: 1, on, article: "NATO > 1" };
  const elsewhere = { ...row, article: undefined, sources: ["x"] };
  const placed = (...expulsions: readonly object[]) => one({ article, expulsions });
  const rows: readonly Row[] = [
    ["in the article", placed(row, { ...row, by: "FR" }, { ...row, article: "NATO > 2" }), []],
    [
      "in no article",
      one({ expulsions: [row, { ...row, article: undefined, sources }] }),
      ["one.yaml expulsions.0.article: no-article found=NATO > 1"],
    ],
    [
      "beside the article as a source",
      placed({ ...row, sources: ["x", "paper"] }),
      ["one.yaml expulsions.0.sources.1: article-named found=paper"],
    ],
    [
      "beside the article as the first source",
      placed({ ...row, sources: ["paper", "x"] }),
      ["one.yaml expulsions.0.sources.0: article-named found=paper"],
    ],
    [
      "of a day outside a wave of one day",
      one({ from: on, to: on, article: { ...article, asOf: "2018-03-27" } }),
      [`one.yaml article.asOf: outside-wave found=2018-03-27 from=${on} to=${on}`],
    ],
    [
      "in no section",
      placed({ ...row, article: "Nato > 1" }),
      [
        "one.yaml expulsions.0.article: unknown-section found=Nato nearest=NATO known=European Union,NATO",
      ],
    ],
    ["on the article's day", placed({ ...row, on: "2018-03-27" }), []],
    [
      "after the article",
      placed({ ...row, on: "2018-03-28" }),
      ["one.yaml expulsions.0.on: after-article found=2018-03-28 asOf=2018-03-27"],
    ],
    ["after the wave, which is told elsewhere", placed({ ...row, on: "2018-04-11" }), []],
    [
      "on the wave's last day",
      placed({ ...row, on: "2018-04-10" }),
      ["one.yaml expulsions.0.on: after-article found=2018-04-10 asOf=2018-03-27"],
    ],
    ["none, after the article", placed({ ...elsewhere, on: "2018-03-28" }), []],
    [
      "the same for one fact twice",
      placed({ ...row, article: "NATO > 2" }, row, row),
      ["one.yaml expulsions.2.article: same-place found=NATO > 1 first=2"],
    ],
    ["the same for a fact and its denial", one({ article, expulsions: [row], denials: [row] }), []],
    [
      "the same for a denial twice",
      one({ article, denials: [row, row] }),
      ["one.yaml denials.1.article: same-place found=NATO > 1 first=1"],
    ],
    [
      "the same for measures",
      one({
        article,
        measures: [1, 2].map(() => ({ by: "DE", kind: "entry-ban", on, article: "NATO > 1" })),
      }),
      [],
    ],
    [
      "the same in two waves",
      {
        waves: {
          "one.yaml": { article, expulsions: [row] },
          "two.yaml": { article, expulsions: [row] },
        },
      },
      [],
    ],
    ["nowhere, twice", placed(elsewhere, elsewhere), []],
    ["of the wave's first day", one({ article: { ...article, asOf: "2018-03-10" } }), []],
    ["of the wave's last day", one({ article: { ...article, asOf: "2018-04-10" } }), []],
    [
      "of a day before the wave",
      one({ article: { ...article, asOf: "2018-03-09" } }),
      ["one.yaml article.asOf: outside-wave found=2018-03-09 from=2018-03-10 to=2018-04-10"],
    ],
    [
      "of a day after the wave",
      one({ article: { ...article, asOf: "2018-04-11" } }),
      ["one.yaml article.asOf: outside-wave found=2018-04-11 from=2018-03-10 to=2018-04-10"],
    ],
    ["of a wave without an inside", one({ article, to: "2018-03-01" }), []],
  ];
  it.each(rows)("%s", (_what, parts, expected) => {
    expect(told(checkPlaces(filesOf(parts)))).toEqual(expected);
  });
});
