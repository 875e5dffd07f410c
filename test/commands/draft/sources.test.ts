import { describe, expect, it } from "vitest";
import type { RecordedSource } from "../../../src/book/book.ts";
import {
  fewestSources,
  mergeSources,
  sourceIds,
  sourcesOf,
} from "../../../src/commands/draft/sources.ts";
import { book } from "../../real-book.ts";
import { aQuestion } from "../question-fixture.ts";

const press = (id: string): readonly [string, RecordedSource] => [
  id,
  { id, publisher: id.toUpperCase(), kind: "press" },
];
const known = new Map<string, RecordedSource>([
  ...["a", "b", "c", "d", "list"].map(press),
  ["state", { id: "state", publisher: "STATE", kind: "state-media", state: "RU" }],
]);
const question = { ...aQuestion(), book: { ...book, sources: known } };

const at = (section: string, entry: string) => ({ place: { section, entry } });

/** `list (“A”, 1)` */
const shown = (sources: ReturnType<typeof sourcesOf>) =>
  sources.map(({ id, place, remark }) =>
    [
      id,
      ...(place === undefined ? [] : [`(${place})`]),
      ...(remark === undefined ? [] : [remark]),
    ].join(" "),
  );

describe("the sources of facts", () => {
  it("are named once each, in the order of the facts", () => {
    expect(shown(sourcesOf(question, [{ sources: ["b", "a"] }, { sources: ["a", "c"] }]))).toEqual([
      "b",
      "a",
      "c",
    ]);
  });

  it("say who is of the state", () => {
    expect(shown(sourcesOf(question, [{ sources: ["state"] }]))).toEqual([
      "state Russian state media",
    ]);
  });

  it("are nothing where the book has no such source", () => {
    expect(sourcesOf(question, [{ sources: ["x"] }])).toEqual([]);
  });

  it("tell nothing of their kind", () => {
    expect(sourcesOf(question, [{ sources: ["a"] }])).toEqual([{ id: "a", publisher: "A" }]);
  });

  it("tell the places in the article, and no others'", () => {
    const facts = [
      { sources: ["list", "a"], ...at("A", "DE") },
      { sources: ["a"] },
      { sources: ["list"], ...at("A", "3") },
      { sources: ["list"], ...at("A", "3") },
    ];
    expect(shown(sourcesOf(question, facts))).toEqual(["list (“A”, DE; “A”, paragraph 3)", "a"]);
  });

  it("tell more than three places by their sections", () => {
    const facts = [..."1234"].map((entry) => ({
      sources: ["list"],
      ...at(entry === "4" ? "B" : "A", entry),
    }));
    expect(shown(sourcesOf(question, facts.slice(0, 3)))).toEqual([
      "list (“A”, paragraph 1; “A”, paragraph 2; “A”, paragraph 3)",
    ]);
    expect(shown(sourcesOf(question, facts))).toEqual(["list (“A”; “B”)"]);
  });
});

/** These have an address. */
const openable = ["o", "p", "q", "r"].map((id): readonly [string, RecordedSource] => [
  id,
  { id, publisher: id, kind: "press", url: `https://${id}.example/` },
]);
const half = { ...question, book: { ...book, sources: new Map([...known, ...openable]) } };

describe("sources that can be opened", () => {
  it("stand before others of the same fact, and not before those of another", () => {
    const facts = [{ sources: ["list", "a", "o"], ...at("A", "DE") }, { sources: ["b", "p"] }];
    expect(shown(sourcesOf(half, facts))).toEqual(["o", "list (“A”, DE)", "a", "p", "b"]);
  });

  it("stand before the one that covers every fact, as long as three of them do so too", () => {
    const facts = ["o", "p", "q"].map((id) => ({ sources: ["list", id], ...at("A", id) }));
    const places = "“A”, o; “A”, p; “A”, q";
    expect(shown(fewestSources(half, facts))).toEqual(["o", "p", "q", `list (${places})`]);
    const more = [...facts, { sources: ["list", "r"], ...at("A", "r") }];
    expect(shown(fewestSources(half, more))).toEqual(["list (“A”)"]);
  });

  it("are not added where one of the facts has none", () => {
    const facts = [{ sources: ["list", "o"] }, { sources: ["list", "a"] }];
    expect(shown(fewestSources(half, facts))).toEqual(["list"]);
  });
});

describe("the fewest sources", () => {
  it("are those that vouch for most", () => {
    const facts = [{ sources: ["a", "c"] }, { sources: ["b", "c"] }, { sources: ["c", "d"] }];
    expect(shown(fewestSources(question, facts))).toEqual(["c"]);
    expect(shown(fewestSources(question, [...facts, { sources: ["b"] }]))).toEqual(["c", "b"]);
  });

  it("are the first where several vouch for as many", () => {
    expect(shown(fewestSources(question, [{ sources: ["b", "a"] }]))).toEqual(["b"]);
  });

  it("tell the place only where the article is the one that vouches", () => {
    const listed = { sources: ["list", "a"], ...at("A", "1") };
    expect(shown(fewestSources(question, [listed]))).toEqual(["list (“A”, paragraph 1)"]);
    expect(
      shown(fewestSources(question, [listed, { sources: ["a"] }, { sources: ["a"] }])),
    ).toEqual(["a"]);
  });

  it("leave out an article that prints no figure", () => {
    const told = { sources: ["list", "a"], ...at("A", "1"), printed: false };
    expect(shown(fewestSources(question, [told]))).toEqual(["a"]);
    expect(fewestSources(question, [{ ...told, sources: ["list"] }])).toEqual([]);
  });

  it("are none where nothing vouches", () => {
    expect(fewestSources(question, [])).toEqual([]);
    expect(fewestSources(question, [{ sources: [] }])).toEqual([]);
  });
});

describe("sources of two looks", () => {
  const a = { id: "a", publisher: "A" };
  const b = { id: "b", publisher: "B" };

  it("are the first ones and whoever is new", () => {
    expect(mergeSources([a], [b, a])).toEqual([a, b]);
    expect(mergeSources([], [b])).toEqual([b]);
  });

  it.each([
    ["one", "two", "one; two"],
    ["one; two", "two", "one; two"],
    ["one; two", "two; three; one", "one; two; three"],
    [undefined, "two", undefined],
    ["one", undefined, "one"],
  ])("tell the places %s and %s as %s", (first, second, expected) => {
    const placed = (place: string | undefined) => ({ ...a, ...(place !== undefined && { place }) });
    expect(mergeSources([placed(first)], [placed(second)])).toEqual([placed(expected)]);
  });
});

describe("the names of sources behind a figure", () => {
  const facts = [
    { sources: ["list", "a"], ...at("A", "1") },
    { sources: ["b"] },
    { sources: ["list", "b"], ...at("A", "2"), printed: false },
  ];

  it.each([
    ["article", ["list"]],
    ["record", ["list", "a", "b"]],
  ] as const)("by the %s", (scope, expected) => {
    expect(sourceIds(facts, scope)).toEqual(expected);
  });

  it("leave out an article that prints no figure", () => {
    expect(sourceIds(facts.slice(2), "record")).toEqual(["b"]);
  });
});
