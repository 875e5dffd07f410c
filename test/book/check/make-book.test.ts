/** From the files of a small data folder to the book that the bot reads. */
import { describe, expect, it } from "vitest";
import type { Group } from "../../../src/book/book.ts";
import { makeBook } from "../../../src/book/check/make-book.ts";
import { countExpelled, sumOf } from "../../../src/book/count-expelled.ts";
import { makeWave, waveAsOf } from "../../../src/book/make-wave.ts";
import { memberList, membersOn } from "../../../src/book/members.ts";
import { isIn } from "../../../src/book/wave.ts";
import type { Parts } from "./small-files.ts";
import { filesOf, table, told } from "./small-files.ts";

const on = "2018-03-20";
const row = { by: "DE", count: 2, on, sources: ["paper"] };
const paper = { publisher: "Paper", kind: "press" } as const;
const article = { source: "paper", asOf: "2018-03-22", sections: ["A", "B"] };
const quote = { id: "q", for: "DE", text: "x", form: "verbatim", on, sources: ["paper"] };
const sum = { group: "all", scope: "record", means: "snapshot", value: 1, on, sources: ["paper"] };
const all = { all: { kind: "everyone", name: "All" } };

function waveOf(written: object) {
  const [file] = filesOf({ waves: { "one.yaml": { ...written } } }).waves.values();
  if (file === undefined) throw new Error("no wave");
  return makeWave(file);
}

describe("a wave", () => {
  it("is told up to its last day, and the article up to its own", () => {
    expect(waveOf({}).asOf).toEqual({ article: "2018-04-10", record: "2018-04-10" });
    expect(waveOf({ article }).asOf).toEqual({ article: "2018-03-22", record: "2018-04-10" });
  });

  it("names the article first among the sources of what stands in it", () => {
    const [placed, named, written, ...none] = waveOf({
      article,
      expulsions: [
        { ...row, article: "A > DE", sources: ["other"] },
        row,
        { ...row, article: "B > 2", sources: undefined },
      ],
    }).expulsions;
    expect(placed?.sources).toEqual(["paper", "other"]);
    expect(placed?.place).toEqual({ section: "A", entry: "DE" });
    expect(named?.sources).toEqual(["paper"]);
    expect(named).not.toHaveProperty("place");
    expect(written?.sources).toEqual(["paper"]);
    expect(none).toEqual([]);
  });

  it("names sources that are written out, and no article where there is none", () => {
    const [fact] = waveOf({
      expulsions: [{ ...row, article: "A > DE", sources: [{ id: "own", ...paper }, "paper"] }],
    }).expulsions;
    expect(fact?.sources).toEqual(["own", "paper"]);
    expect(fact).not.toHaveProperty("place");
    expect(fact).not.toHaveProperty("article");
  });

  it("puts every fact under whoever it is about", () => {
    const measure = { kind: "entry-ban", on, sources: ["paper"] };
    const { actors, target } = waveOf({
      expulsions: [row, { ...row, by: "FR" }, row, { ...row, by: "RU", of: "DE" }],
      denials: [{ ...row, by: "NL" }],
      quotes: [quote],
      measures: [
        { by: "DE", ...measure },
        { by: "RU", against: "FR", ...measure },
        { by: "NL", against: "FR", ...measure },
        { by: "RU", ...measure },
      ],
    });
    const counts = [...actors].map(([code, facts]) => [
      code,
      ...Object.entries(facts).flatMap(([key, list]) =>
        list.length > 0 ? [`${key} ${list.length}`] : [],
      ),
    ]);
    expect(target).toBe("RU");
    expect(counts).toEqual([
      ["DE", "expulsions 2", "measures 1", "answers 1", "quotes 1"],
      ["FR", "expulsions 1", "measuresInReturn 1"],
      ["NL", "denials 1", "measures 1"],
      ["RU", "measures 1"],
    ]);
  });

  it("as of a day has nothing later in it, of any kind", () => {
    const days = ["2018-03-20", "2018-03-21", "2018-03-22"];
    const facts = { sources: ["paper"] };
    const whole = waveOf({
      article: { ...article, asOf: "2018-03-21" },
      expulsions: days.flatMap((day) => [
        { ...row, on: day },
        { ...row, by: "RU", of: "DE", on: day },
      ]),
      denials: days.map((day) => ({ ...row, on: day })),
      measures: days.map((day) => ({ by: "DE", kind: "entry-ban", on: day, ...facts })),
      quotes: days.map((day) => ({ ...quote, id: day, on: day })),
      statements: days.map((day) => ({ ...sum, on: day })),
    });
    const { expulsions, denials, measures, answers, quotes, statements, ...wave } = waveAsOf(
      whole,
      "2018-03-21",
    );
    for (const list of [expulsions, denials, measures, answers, quotes, statements]) {
      expect(list.map((fact) => fact.on)).toEqual(["2018-03-20", "2018-03-21"]);
    }
    expect(wave.asOf).toEqual({ article: "2018-03-21", record: "2018-03-21" });
    expect(wave.actors.get("DE")?.expulsions.length).toBe(2);
    expect(waveAsOf(whole, "2018-05-01").asOf).toEqual(whole.asOf);
  });
});

describe("a count", () => {
  const wave = waveOf({
    article,
    expulsions: [
      { ...row, count: 1, article: "A > DE" },
      { ...row, count: 2 },
      { ...row, by: "FR", count: 5, article: "A > FR", printed: false },
      { ...row, by: "NL", count: 9 },
    ],
  });

  it("is of the rows that its scope tells", () => {
    expect(countExpelled(wave, "DE", "article")).toBe(1);
    expect(countExpelled(wave, "DE", "record")).toBe(3);
    expect(countExpelled(wave, "FR", "article")).toBeUndefined();
    expect(countExpelled(wave, "FR", "record")).toBe(5);
    expect(countExpelled(wave, "XX", "record")).toBeUndefined();
  });

  it("adds up whoever belongs, the largest first", () => {
    expect(sumOf(wave, (code) => code !== "FR", "record")).toEqual({
      value: 12,
      addends: [
        { code: "NL", value: 9 },
        { code: "DE", value: 3 },
      ],
    });
    expect(sumOf(wave, () => true, "article")).toEqual({
      value: 1,
      addends: [{ code: "DE", value: 1 }],
    });
    expect(sumOf(wave, () => false, "record")).toEqual({ value: 0, addends: [] });
  });

  it("is the article's only where it prints it", () => {
    const place = { section: "A", entry: "1" };
    expect(isIn("record", {})).toBe(true);
    expect(isIn("article", {})).toBe(false);
    expect(isIn("article", { place })).toBe(true);
    expect(isIn("article", { place, printed: true })).toBe(true);
    expect(isIn("article", { place, printed: false })).toBe(false);
  });
});

const folder: Parts = {
  sources: { paper },
  groups: {
    ...all,
    FAR: { kind: "outside", name: "Far", of: "NATO" },
    lost: { kind: "outside", name: "Lost", of: "FAR" },
    NATO: {
      kind: "organisation",
      name: "NATO",
      members: [
        { of: ["DE", "FR"], from: "2000-01-01", to: "2010-12-31", sources: ["paper"] },
        { of: ["NL"], from: "2011-01-01", sources: ["paper"] },
      ],
    },
  },
  waves: {
    "one.yaml": { expulsions: [{ ...row, sources: [{ id: "own", ...paper }] }] },
    "two.yaml": {
      id: "two",
      default: false,
      from: "2022-01-01",
      to: "2022-02-01",
      membership: "2022-01-01",
      expulsions: [],
    },
    "three.yaml": {
      id: "three",
      default: false,
      from: "2010-01-01",
      to: "2010-02-01",
      membership: "2010-01-01",
      expulsions: [],
    },
  },
};

function made(parts: Parts) {
  const result = makeBook(filesOf(parts), table);
  if (result.kind === "problems") throw new Error(told(result.problems).join("\n"));
  return result;
}

describe("a book", () => {
  it("has the latest wave first, and means the default one", () => {
    const { book, fileOf } = made(folder);
    expect(book.waves.map(({ id }) => id)).toEqual(["two", "one", "three"]);
    expect(book.wave.id).toBe("one");
    expect(book.waves.map(fileOf)).toEqual(["two.yaml", "one.yaml", "three.yaml"]);
    expect(fileOf({ ...book.wave, id: "unknown" })).toBe("unknown");
  });

  it("has every source, also one that is written out with its fact", () => {
    expect([...made(folder).book.sources]).toEqual([
      ["paper", { id: "paper", ...paper }],
      ["own", { id: "own", ...paper }],
    ]);
  });

  it("is none where a rule or a sum is broken", () => {
    const broken = makeBook(filesOf({ ...folder, sources: {} }), table);
    expect(broken.kind === "problems" && told(broken.problems).join()).toContain("unknown-source");
    const sums = {
      "one.yaml": { expulsions: [row], statements: [{ ...sum, means: "exactly", value: 3 }] },
    };
    const wrong = makeBook(filesOf({ sources: { paper }, groups: all, waves: sums }), table);
    expect(wrong.kind === "problems" && told(wrong.problems)).toEqual([
      "one.yaml statements.0.value: sum-differs what=value stated=3 counted=2",
    ]);
  });

  it("names countries, organisations and groups", () => {
    const { book } = made(folder);
    expect(book.names.entities.get("DE")).toEqual({ kind: "country", code: "DE", name: "Germany" });
    expect(book.names.entities.get("NATO")?.kind).toBe("organisation");
    expect(book.names.entities.get("FAR")?.kind).toBe("group");
  });
});

describe("who belongs", () => {
  const belonging = (code: string, day: string) => {
    const { book } = made(folder);
    const group = book.groups.get(code);
    if (group === undefined) throw new Error(`no ${code}`);
    return ["DE", "NL", "RU", "NATO", "XX"].filter(membersOn(book, group, day));
  };

  it.each([
    ["NATO", "1999-12-31", []],
    ["NATO", "2000-01-01", ["DE"]],
    ["NATO", "2010-12-31", ["DE"]],
    ["NATO", "2011-01-01", ["NL"]],
    ["FAR", "2010-12-31", ["NL", "RU"]],
    ["FAR", "2011-01-01", ["DE", "RU"]],
    ["lost", "2011-01-01", ["NL"]],
    ["all", "2011-01-01", ["DE", "NL", "RU"]],
  ])("to %s on %s: %j", (code, day, expected) => {
    expect(belonging(code, day)).toEqual(expected);
  });

  it("to whatever is outside nothing, is every country", () => {
    const { book } = made(folder);
    const outside: Group = { kind: "outside", name: "X", the: false, aliases: [], of: "nothing" };
    expect(["DE", "NATO"].filter(membersOn(book, outside, "2011-01-01"))).toEqual(["DE"]);
  });

  it("is listed by name only where it is no rule", () => {
    const list = (code: string, day: string) => {
      const group = made(folder).book.groups.get(code);
      return group === undefined ? [] : memberList(group, day);
    };
    expect(list("NATO", "2010-12-31")).toEqual(["DE", "FR"]);
    expect(list("NATO", "2020-01-01")).toEqual(["NL"]);
    expect(list("FAR", "2020-01-01")).toEqual([]);
    expect(list("all", "2020-01-01")).toEqual([]);
  });
});
