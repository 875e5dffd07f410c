/** The record and a copy of the article, each with what the other has not. */
import { describe, expect, it } from "vitest";
import { checkArticle } from "../../../src/book/check/check-article.ts";
import type { Expulsion, Quote, Wave } from "../../../src/book/wave.ts";
import { book } from "../../real-book.ts";
import { told } from "./small-files.ts";

const { expulsions, quotes } = book.wave;
const [expulsion] = expulsions;
const [quotation] = quotes;
if (expulsion === undefined || quotation === undefined) throw new Error("the wave is empty");

const usual: Expulsion = { ...withoutRemarks(expulsion), by: ["DE"], count: 4, sources: ["a"] };
const message: Quote = {
  ...withoutRemarks(quotation),
  form: "verbatim",
  text: "so it is",
  sources: ["a"],
};
const nato = { section: "NATO", entry: "1" };

function withoutRemarks<Fact extends { readonly place?: unknown; readonly days?: unknown }>(
  fact: Fact,
) {
  const {
    place: _place,
    days: _days,
    note: _note,
    conflicts: _conflicts,
    ...rest
  } = {
    note: "",
    conflicts: [],
    ...fact,
  };
  return rest;
}

const lists = {
  acts: [],
  expulsions: [],
  denials: [],
  measures: [],
  answers: [],
  quotes: [],
  statements: [],
};
const article = { source: "a", asOf: "2018-03-27", sections: ["NATO"] };

function problems(text: string, parts: Partial<Wave>): readonly string[] {
  const acts = [...(parts.expulsions ?? []), ...(parts.denials ?? []), ...(parts.measures ?? [])];
  const wave = { ...book.wave, article, ...lists, acts, ...parts };
  return told(checkArticle({ ...book, waves: [wave] }, () => "one.yaml", text));
}

const page = (...paragraphs: readonly string[]) => ["- NATO -", ...paragraphs].join("\n\n");
const leftOut = (found: string, place = "NATO > 1") =>
  `one.yaml article: left-out found=${found} place=${place}`;

describe("the record", () => {
  const row = { ...usual, place: nato };
  const quote = { ...message, place: nato };
  it.each<readonly [string, string, Partial<Wave>, readonly string[]]>([
    ["has what the article has", page("four go"), { expulsions: [row] }, []],
    [
      "has another figure",
      page("five go"),
      { expulsions: [row] },
      [
        "one.yaml expulsions.0.count: figure-not-in-article found=4 place=NATO > 1",
        leftOut("five"),
      ],
    ],
    [
      "has a figure where the article has days",
      page("four days"),
      { expulsions: [row] },
      [
        "one.yaml expulsions.0.count: figure-not-in-article found=4 place=NATO > 1",
        leftOut("four days"),
      ],
    ],
    [
      "has no figure that is printed",
      page("they go"),
      { expulsions: [{ ...row, printed: false }] },
      [],
    ],
    ["has days", page("four have a week, 7 days"), { expulsions: [{ ...row, days: 7 }] }, []],
    [
      "has other days",
      page("four have 5 days"),
      { expulsions: [{ ...row, days: 7 }] },
      ["one.yaml expulsions.0.days: days-not-in-article found=7 place=NATO > 1", leftOut("5 days")],
    ],
    [
      "has other days, and another source",
      page("four have 5 days"),
      { expulsions: [{ ...row, days: 7, sources: ["a", "b"] }] },
      ["one.yaml expulsions.0.days: days-not-in-article found=7 place=NATO > 1", leftOut("5 days")],
    ],
    [
      "has days that the article has not",
      page("four go"),
      { expulsions: [{ ...row, days: 7 }] },
      ["one.yaml expulsions.0.days: days-not-in-article found=7 place=NATO > 1"],
    ],
    [
      "has days by another source",
      page("four go"),
      { expulsions: [{ ...row, days: 7, sources: ["a", "b"] }] },
      [],
    ],
    ["has words", page("“so it  is,” they say"), { quotes: [quote] }, []],
    [
      "has other words",
      page("“so be it,” they say"),
      { quotes: [quote] },
      [
        "one.yaml quotes.0.text: words-not-in-article found=so it is place=NATO > 1",
        leftOut("so be it"),
      ],
    ],
    ["reports words", page("they say so"), { quotes: [{ ...quote, form: "reported" }] }, []],
    [
      "has a place that is none",
      page("four go"),
      { expulsions: [{ ...row, place: { section: "NATO", entry: "2" } }] },
      [
        "one.yaml expulsions.0.article: no-such-place found=NATO > 2 nearest=NATO > 1 known=NATO > 1",
        leftOut("four"),
      ],
    ],
    [
      "has a row's place",
      page("Germany: four"),
      { expulsions: [{ ...row, place: { section: "NATO", entry: "Germany" } }] },
      [],
    ],
    ["has a row's place by its number", page("Germany: four"), { expulsions: [row] }, []],
    [
      "has a row's place that is none",
      page("Germany: four"),
      { expulsions: [{ ...row, place: { section: "NATO", entry: "Germani" } }] },
      [
        "one.yaml expulsions.0.article: no-such-place found=NATO > Germani nearest=NATO > Germany known=NATO > Germany",
        leftOut("four", "NATO > Germany"),
      ],
    ],
    ["has facts without a place", page("they go"), { expulsions: [usual] }, []],
  ])("%s", (_what, text, parts, expected) => {
    expect(problems(text, parts)).toEqual(expected);
  });
});

describe("the article", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["has numbers", page("4, 5"), [leftOut("4"), leftOut("5")]],
    ["has words", page('x "get lost!" " so, " "."'), [leftOut("get lost"), leftOut("so")]],
    ["has numbers in words only once", page('"four"'), [leftOut("four")]],
    ["has a section", `${page("x")}\n\n- EU -\n\n3`, [leftOut("EU", "EU"), leftOut("3", "EU > 1")]],
    [
      "has nothing",
      "- EU -",
      [
        "one.yaml article.sections.0: no-such-place found=NATO nearest=undefined known=EU",
        leftOut("EU", "EU"),
      ],
    ],
    [
      "has almost a section",
      "- Nato -",
      [
        "one.yaml article.sections.0: no-such-place found=NATO nearest=Nato known=Nato",
        leftOut("Nato", "Nato"),
      ],
    ],
  ])("%s that the record has not", (_what, text, expected) => {
    expect(problems(text, {})).toEqual(expected);
  });

  it("has words that a note of the record has too", () => {
    expect(
      problems(page("four “spies”"), {
        expulsions: [{ ...usual, place: nato, note: "Called “spies”." }],
      }),
    ).toEqual([]);
  });

  it("is held against the waves whose sections it has, or else against all with an article", () => {
    const other = {
      ...book.wave,
      ...lists,
      id: "other",
      article: { ...article, sections: ["EU", "More"] },
    };
    const { article: _article, ...none } = { ...book.wave, ...lists, id: "none" };
    const waves = [{ ...book.wave, ...lists, article }, other, none];
    const files = (text: string) =>
      checkArticle({ ...book, waves }, ({ id }) => id, text).map(({ file }) => file);
    expect(files(page("4"))).toEqual(["2018-salisbury"]);
    expect(files("- EU -\n\n4")).toEqual(["other", "other"]);
    expect(files("- Else -")).toEqual([
      "2018-salisbury",
      "2018-salisbury",
      "other",
      "other",
      "other",
    ]);
    expect(files("")).toEqual(["2018-salisbury", "other", "other"]);
  });
});
