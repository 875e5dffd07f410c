import { describe, expect, it } from "vitest";
import type { Quote } from "../../src/book/wave.ts";
import {
  allQuotes,
  isOnlyReported,
  quotedWords,
  quotesBy,
  quotesFor,
  quotesWith,
  speakers,
} from "../../src/query/find-quotes.ts";
import { book } from "../real-book.ts";

type Found = ReturnType<typeof allQuotes>;

const ids = (found: Found) => found.map(({ quote }) => quote.id);

/** The book with these quotes alone. */
function bookOf(...quotes: readonly Partial<Quote>[]) {
  const [like] = book.wave.quotes;
  if (like === undefined) throw new Error("the wave has no quote");
  const { by: _by, as: _as, version: _version, place: _place, ...usual } = like;
  const written = quotes.map((quote) => ({ ...usual, ...quote }));
  return { ...book, waves: [{ ...book.wave, quotes: written }] };
}

const place = { section: "NATO", entry: "1" };

describe("quotes", () => {
  it("stand in the order of the article's own words, its reports, other words, other reports", () => {
    const mixed = bookOf(
      { id: "told", form: "reported" },
      { id: "said", form: "verbatim" },
      { id: "article-told", form: "reported", place },
      { id: "article-said", form: "fragment", place },
    );
    expect(ids(allQuotes(mixed))).toEqual(["article-said", "article-told", "said", "told"]);
  });

  it("carry their versions, which are none of their own", () => {
    const version = { of: "first", as: "translation" } as const;
    const [first, second, ...more] = allQuotes(
      bookOf({ id: "first" }, { id: "second" }, { id: "again", version }),
    );
    expect(first?.versions.map(({ id }) => id)).toEqual(["again"]);
    expect(second?.versions).toEqual([]);
    expect(more).toEqual([]);
  });

  it("are found by whoever is named in one of their printings", () => {
    expect(ids(quotesBy(book, "chrystia-freeland"))).toEqual(["canada-afp", "freeland-solidarity"]);
    expect(ids(quotesBy(book, "julie-bishop"))).toEqual([
      "bishop-solidarity",
      "turnbull-bishop-153",
    ]);
    expect(quotesBy(book, "nobody")).toEqual([]);
  });

  it("are found by whom they speak for", () => {
    expect(ids(quotesFor(book, "UA"))).toEqual(["poroshenko-afp", "poroshenko-more-afp"]);
    expect(quotesFor(book, "JP")).toEqual([]);
  });
});

describe("the words of quotes", () => {
  const three = ["sanders-afp", "samuelsen-unacceptable", "varadkar-neutral"];

  it.each([
    ["chemical weapon", three],
    ["Chemical WEAP", three],
    ["a chemical weapon, x", three],
    ["hemical", []],
    ["chemical unicorn", []],
    ["must", ["lofven-challenge"]],
    ["we", []],
    ["a the we", []],
    ["", []],
    [`must ${"x ".repeat(100)} unicorn`, ["lofven-challenge"]],
  ])("%s", (typed, expected) => {
    expect(ids(quotesWith(book, typed))).toEqual(expected);
  });

  it("are those of any printing", () => {
    const version = { of: "short", as: "full-sentence" } as const;
    const both = bookOf(
      { id: "short", text: "in brief" },
      { id: "long", text: "in full", version },
    );
    expect(ids(quotesWith(both, "full"))).toEqual(["short"]);
  });
});

describe("the last word finished", () => {
  const book = bookOf(
    { id: "one", text: "chemical weapons and a chemist" },
    { id: "two", text: "a chemical attack" },
    { id: "three", text: "the chemicals were chemical" },
  );

  it("is offered as quotes have it, in the most of them first", () => {
    expect(quotedWords(book, "chemic")).toEqual([
      { text: "chemical", quotes: 3 },
      { text: "chemicals", quotes: 1 },
    ]);
    expect(quotedWords(book, "attack chemi")).toEqual([{ text: "attack chemical", quotes: 1 }]);
  });

  it("is none of fewer than four letters, which begin too many words", () => {
    expect(quotedWords(book, "chemical att")).toEqual([]);
    expect(quotedWords(book, "che")).toEqual([]);
    expect(quotedWords(book, "")).toEqual([]);
  });
});

describe("the speakers", () => {
  it("are people, then whoever is named for a person, then whom the words are given to", () => {
    const book = bookOf(
      { id: "a", by: ["one", "other"], for: "GB" },
      { id: "b", by: ["one"], for: "GB", place },
      { id: "c", as: "A ministry", for: "GB" },
      { id: "d", for: "GB", place },
      { id: "e", for: "GB" },
    );
    expect(speakers(book)).toStrictEqual([
      { person: "one", of: "GB", quotes: 2, isInArticle: true },
      { of: "GB", quotes: 2, isInArticle: true },
      { person: "other", of: "GB", quotes: 1, isInArticle: false },
      { as: "A ministry", of: "GB", quotes: 1, isInArticle: false },
    ]);
  });

  it("count a version only where another speaks in it", () => {
    const version = { of: "a", as: "full-sentence" } as const;
    const named = bookOf(
      { id: "a", for: "CA" },
      { id: "b", by: ["minister"], for: "CA", version },
      { id: "c", for: "CA", version },
    );
    expect(speakers(named).map(({ person, quotes }) => [person, quotes])).toEqual([
      [undefined, 1],
      ["minister", 1],
    ]);
  });
});

describe("what the article has of somebody", () => {
  it.each([
    ["only reports", ["reported", "reported"], true],
    ["words of their own too", ["reported", "fragment"], false],
  ] as const)("is %s", (_what, forms, expected) => {
    const quotes = forms.map((form, index) => ({ id: `quote-${index}`, form, place }));
    expect(isOnlyReported(allQuotes(bookOf(...quotes, { id: "elsewhere" })))).toBe(expected);
  });

  it("is nothing where only others quote them", () => {
    expect(isOnlyReported(allQuotes(bookOf({ id: "elsewhere", form: "reported" })))).toBe(false);
  });
});
