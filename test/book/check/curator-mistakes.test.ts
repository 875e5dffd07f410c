/** A curator's slips: the real record with one text for another, and what is said of it. */
import { cpSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/record/read-book.ts";
import { readCountryNames } from "../../../src/record/read-country-names.ts";
import { DataCopy, salisbury } from "../../record/data-copy.ts";
import { problemsIn } from "../../record/problems-in.ts";

const usRecord = "(expulsions, record 1, US)";

/** A text for another, in the first place that has it; the line of the new one is where the trouble is. */
const slips: readonly (readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  message: string,
])[] = [
  [
    "a negative count",
    salisbury,
    "count: 60",
    "count: -60",
    `count ${usRecord}: found -60; expected at least 1`,
  ],
  ["half a diplomat", salisbury, "count: 60", "count: 6.5", "expected a whole number"],
  ["a count in words", salisbury, "count: 60", "count: sixty", 'found "sixty"; expected a whole'],
  [
    "a day that no calendar has",
    salisbury,
    "    on: 2018-03-26",
    "    on: 2018-02-31",
    `on ${usRecord}: found "2018-02-31"; expected a day of the calendar: 2018-03-26`,
  ],
  [
    "a day outside the wave",
    salisbury,
    "    on: 2018-03-26",
    "    on: 2018-02-26",
    `on ${usRecord}: found 2018-02-26; expected a day of the wave, 2018-03-14 to 2018-04-16`,
  ],
  [
    "a country by its name",
    salisbury,
    "by: DE",
    "by: Germany",
    'found "Germany"; expected the code of a country (ISO 3166-1) or of an organisation, in capitals: DE, NATO',
  ],
  ["no country", salisbury, "by: NATO", "by: ZZ", 'found "ZZ"; expected a country\'s code'],
  ["nearly NATO", salisbury, "by: NATO", "by: NATOO", "perhaps NATO"],
  [
    "an unknown source",
    salisbury,
    "ap-list",
    "ap-lst",
    `sources, entry 2 ${usRecord}: found "ap-lst"; expected the name of an entry in sources.yaml, perhaps ap-list`,
  ],
  [
    "an unknown section",
    salisbury,
    "European Union > Croatia",
    "European Onion > Croatia",
    'found "European Onion"; expected a section of the article, perhaps European Union',
  ],
  [
    "a place without an entry",
    salisbury,
    "European Union > Croatia",
    "Croatia",
    'found "Croatia"; expected a place in the article',
  ],
  [
    "an unquoted year",
    "sources.yaml",
    "date: 2018-03,",
    "date: 2019,",
    'date (sources, afp-2018-03): found 2019; expected a day of the calendar: 2018-03-26, or a year or a month, put in quotes: "2018", "2018-03"',
  ],
  [
    "a number for a text",
    salisbury,
    "note: They left on 20 March.",
    "note: 2018",
    'found 2018; expected a text, so put it in quotes: "2018"',
  ],
  ["a yes", salisbury, "default: true", "default: yes", 'found "yes"; expected true or false'],
  ["a tab", salisbury, "    count: 60", "\tcount: 60", "this is not YAML: Tabs are not allowed"],
  [
    "a key that stands twice",
    "people.yaml",
    "    role: Prime Minister\n",
    "    role: Prime Minister\n    role: Premier\n",
    'found "role" a second time, the first is in line',
  ],
  ["a broken address", "sources.yaml", "https://www.gov.uk", "www.gov.uk", "begins with https://"],
  [
    "an unknown kind",
    "sources.yaml",
    "kind: wire ",
    "kind: wires ",
    "one of official, wire, press",
  ],
  [
    "a kind of group",
    "groups.yaml",
    "kind: organisation",
    "kind: organization",
    "expected organis",
  ],
  [
    "a member twice at a time",
    "groups.yaml",
    "of: [GR, TR]",
    "of: [GR, TR, FR]",
    'found "FR", which is a member since 1949-04-04 already',
  ],
  ["a member of no country", "groups.yaml", "[GR, TR]", "[GR, XX]", '"XX", which is no country'],
  [
    "a membership that ends first",
    "groups.yaml",
    "from: 1973-01-01, to: 2020-01-31",
    "from: 1973-01-01, to: 1970-01-31",
    "1970-01-31 is before 1973-01-01",
  ],
  [
    "a sum that differs",
    salisbury,
    "countries: 17",
    "countries: 18",
    "found 18, but the rows add up to 17 countries",
  ],
  ["an unknown group", salisbury, "group: EU,", "group: EUU,", "groups.yaml, perhaps EU"],
  ["a sum of nothing", salisbury, "article, countries: 17", "article", "has no figure"],
  ["an unknown speaker", salisbury, "[sarah-sanders]", "[sara-sanders]", "perhaps sarah-sanders"],
  ["a version of nothing", salisbury, "of: tusk-afp", "of: tusk-afb", "perhaps tusk-afp"],
  [
    "a membership of another time",
    salisbury,
    "membership: 2018-03-26",
    "membership: 2024-03-26",
    "found 2024-03-26; expected a day of the wave, 2018-03-14 to 2018-04-16",
  ],
  [
    "an expulsion by the target",
    salisbury,
    "by: NATO,",
    "by: RU,",
    "by (expulsions, record 4, RU)",
  ],
  ["an answer to the target", salisbury, "    of: GB", "    of: RU", '"RU" on both sides'],
  [
    "the article as a source",
    salisbury,
    "sources: [us-mission",
    "sources: [afp-2018-03, us-mission",
    "sources, entry 1",
  ],
  [
    "a fact of after the article",
    salisbury,
    "by: FI, count: 1, on: 2018-03-26",
    "by: FI, count: 1, on: 2018-03-29",
    "found 2018-03-29, but the article shows how things stood on 2018-03-27",
  ],
  [
    "an unused source",
    "sources.yaml",
    "  afp-2018-03:",
    "  idle: { publisher: Idle, kind: press }\n  afp-2018-03:",
    'idle (sources): nothing names "idle" as its source',
  ],
  [
    "a person nobody quotes",
    "people.yaml",
    "  malcolm-turnbull:",
    "  nemo: { name: Captain Nemo, role: Captain, of: US }\n  malcolm-turnbull:",
    'no quote is by "nemo"',
  ],
  [
    "a source with a name that is taken",
    salisbury,
    "sources: [us-mission",
    "sources: [{ id: ap-list, publisher: AP, kind: wire }, us-mission",
    `id (expulsions, record 1, US, sources, entry 1): found "ap-list" a second time, the first is in sources.yaml`,
  ],
  [
    "an office in two places",
    "people.yaml",
    "      - NATO chief\n",
    "      - White House\n",
    'found "White House" for jens-stoltenberg, but it already stands for sarah-sanders',
  ],
  [
    "an office twice in one",
    "people.yaml",
    "      - chief of NATO\n",
    "      - Nato Chief\n",
    'found "Nato Chief" a second time for jens-stoltenberg',
  ],
];

describe("one thing is broken", () => {
  it.each(slips)("%s is told with its line", (_what, file, from, to, message) => {
    const data = new DataCopy();
    const line = data.change(file, from, to);
    const [problem, ...more] = problemsIn(data.folder);
    expect(problem).toContain(`${file}:${line}: `);
    expect(problem).toContain(message);
    expect(more).toEqual([]);
  });
});

describe("what is told together", () => {
  it("names the key that is missing, and the key that was meant by the misspelt one", () => {
    const data = new DataCopy();
    data.change(salisbury, "  - by: US", "  - byy: US");
    const line = data.line(salisbury, "byy: US");
    expect(problemsIn(data.folder)).toEqual([
      `${salisbury}:${line}: expulsions, record 1: "by" is missing; expected the code of a country (ISO 3166-1) or of an organisation, in capitals: DE, NATO, or a list: [one, two]`,
      `${salisbury}:${line}: byy (expulsions, record 1): found the key "byy"; expected a key that is known here, perhaps by`,
    ]);
  });

  it("tells the problems of all files at once", () => {
    const data = new DataCopy();
    data.change(salisbury, "count: 60", "count: 0");
    data.change("people.yaml", "of: NATO", "of: nato");
    data.write("sources.yaml", "sources:\n  a: [\n");
    expect(problemsIn(data.folder)).toEqual([
      expect.stringContaining(`${salisbury}:${data.line(salisbury, "count: 0")}: `),
      expect.stringContaining("sources.yaml:3: this is not YAML"),
      expect.stringContaining(`people.yaml:${data.line("people.yaml", "of: nato")}: `),
    ]);
  });

  it("tells every key that stands twice", () => {
    const data = new DataCopy();
    data.write("people.yaml", "people:\n  a: 1\n  a: 2\npeople: 3\n");
    expect(problemsIn(data.folder)).toEqual([
      'people.yaml:3: found "a" a second time, the first is in line 2; expected each key once',
      'people.yaml:4: found "people" a second time, the first is in line 1; expected each key once',
    ]);
  });

  it("tells a fact without a source, and the source that it no longer needs", () => {
    const data = new DataCopy();
    const { folder } = data;
    data.change(salisbury, ", article: European Union > Finland", "");
    data.change(salisbury, ", sources: [news-now-finland-expels-one] }", " }");
    const line = data.line(salisbury, "{ by: FI, count: 1, on: 2018-03-26 }");
    expect(problemsIn(folder)).toContain(
      `${salisbury}:${line}: expulsions, record 11, FI: the fact has no source; expected \`sources:\` or \`article:\``,
    );
  });

  it("tells an alias that belongs to two countries by both", () => {
    const data = new DataCopy();
    data.change("countries.yaml", "aliases: [Antigua", "aliases: [Holland, Antigua");
    expect(problemsIn(data.folder)).toEqual([
      expect.stringMatching(/^countries\.yaml:\d+: .*found "Holland" for NL, .* stands for AG/),
    ]);
  });

  it("lets an alias of a table's name be declared ambiguous, if its country is among the codes", () => {
    const data = new DataCopy();
    data.change("countries.yaml", "ambiguous:\n", "ambiguous:\n  austria: [AT, AU]\n");
    expect(problemsIn(data.folder)).toEqual([]);
    data.change("countries.yaml", "austria: [AT, AU]", "austria: [CH, AU]");
    expect(problemsIn(data.folder)).toEqual([
      expect.stringContaining('found "austria" for CH, AU, but it already stands for AT'),
    ]);
  });
});

describe("waves", () => {
  it("means the latest where none is the default", () => {
    const data = new DataCopy();
    data.change(salisbury, "default: true\n", "");
    const read = readBook(data.folder, readCountryNames());
    expect(read.kind === "book" && read.book.wave.from).toBe(
      read.kind === "book" && read.book.waves[0]?.from,
    );
  });

  it("sees that two files tell the same wave, and that both are the default", () => {
    const data = new DataCopy();
    cpSync(data.path(salisbury), data.path("waves/2999-copy.yaml"));
    const line = data.line(salisbury, "id: 2018-salisbury");
    expect(problemsIn(data.folder)).toEqual(
      expect.arrayContaining([
        `waves/2999-copy.yaml:${line}: id: found "2018-salisbury" a second time, the first is in ${salisbury}; expected a name of its own`,
        `waves/2999-copy.yaml:${line + 2}: default: ${salisbury} is the default already; expected \`default: true\` in one file at most`,
        expect.stringContaining(`the same act stands in ${salisbury}`),
      ]),
    );
  });

  it("says once that a wave ends before it begins", () => {
    const data = new DataCopy();
    data.change(salisbury, "to: 2018-04-16", "to: 2018-01-16");
    expect(problemsIn(data.folder)).toEqual([
      expect.stringContaining("to: 2018-01-16 is before 2018-03-14"),
    ]);
  });
});
