import { describe, expect, it } from "vitest";
import { findExpelled, valuesOf } from "../../src/query/find-expelled.ts";
import { findTotal } from "../../src/query/find-total.ts";
import { headline } from "../../src/query/headline.ts";
import { rankingOf } from "../../src/query/ranking.ts";
import { book } from "../real-book.ts";

const { wave } = book;
const { article: _article, ...head } = wave;

/** The wave as if no article had ever listed it. */
const unlisted = {
  ...head,
  expulsions: wave.expulsions.map(({ place: _place, ...row }) => row),
};

describe("the headline figures", () => {
  it("are of the article's rows where it lists some", () => {
    const { scope, rows } = headline(wave);
    expect(scope).toBe("article");
    expect(rows.length).toBe(26);
    expect(rows.every(({ place }) => place !== undefined)).toBe(true);
  });

  it("are of the whole record where no article lists any", () => {
    expect(headline(unlisted)).toEqual({ scope: "record", rows: unlisted.expulsions });
  });

  it("have for each country the scopes alone that tell of it", () => {
    expect(valuesOf(wave, "DE")).toStrictEqual({ article: 4, record: 4 });
    expect(valuesOf(wave, "BE")).toStrictEqual({ record: 1 });
    expect(valuesOf(wave, "JP")).toBeUndefined();
  });

  it("are what the country expelled from is told of", () => {
    expect(findExpelled(book, wave, wave, "RU")).toMatchObject({
      outcome: "wrong-role",
      organisations: { value: 7 },
      all: { value: 140 },
    });
    expect(findExpelled(book, unlisted, unlisted, "RU")).toMatchObject({
      outcome: "wrong-role",
      organisations: { value: 7 },
      all: { value: 146 },
    });
  });

  it("need no article for a group", () => {
    const group = book.groups.get("outside-eu");
    if (group === undefined) throw new Error("no such group");
    const finding = findTotal(book, unlisted, { code: "outside-eu", group });
    expect(finding.members.record.value).toBe(88);
    expect(finding).not.toHaveProperty("section");
  });
});

describe("a country's standing", () => {
  it("is its place, who shares it, and its share", () => {
    expect(rankingOf(book, wave, "CA", "article")).toEqual({
      value: 4,
      rank: 4,
      tiedWith: ["FR", "DE", "PL"],
      share: 4 / 140,
      whole: 140,
    });
  });

  it.each(["NATO", "JP"])("is none for %s, who is in no list of countries", (code) => {
    expect(rankingOf(book, wave, code, "article")).toBeUndefined();
  });
});
