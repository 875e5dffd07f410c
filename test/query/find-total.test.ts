import { describe, expect, it } from "vitest";
import { findTotal } from "../../src/query/find-total.ts";
import { book } from "../real-book.ts";

const { wave } = book;

function total(code: string) {
  const group = book.groups.get(code);
  if (group === undefined) throw new Error(`no group ${code}`);
  return findTotal(book, wave, { code, group });
}

/** A group of these countries, called so. */
const groupOf = (name: string, ...of: readonly string[]) => ({
  ...({ kind: "group", name, the: false, aliases: [] } as const),
  members: [{ of, from: "2000-01-01", sources: ["test"] }],
});

describe("a total", () => {
  it("has NATO itself beside it for everybody alone", () => {
    const nato = { value: 7, addends: [{ code: "NATO", value: 7 }] };
    expect(total("all").organisations).toEqual({ article: nato, record: nato });
    expect(total("EU")).not.toHaveProperty("organisations");
    expect(total("outside-eu")).not.toHaveProperty("organisations");
  });

  it("has an organisation's own figures, and none of a group that is called like an actor", () => {
    expect(total("NATO").itself?.value).toEqual({ article: 7, record: 7 });
    expect(total("g7")).not.toHaveProperty("itself");
    expect(
      findTotal(book, wave, { code: "DE", group: groupOf("Germans", "DE") }),
    ).not.toHaveProperty("itself");
  });

  it("counts as silent whoever expelled nobody, but not the country expelled from", () => {
    const { inactive: silent, size } = findTotal(book, wave, {
      code: "brics",
      group: groupOf("BRICS", "BR", "RU", "DE"),
    });
    expect(silent).toEqual([{ code: "BR", measures: [] }]);
    expect(size).toBe(3);
  });

  it("says of the silent what they did instead", () => {
    const { inactive: silent } = findTotal(book, wave, {
      code: "few",
      group: groupOf("Few", "LU", "JP"),
    });
    expect(silent.map(({ code, measures }) => [code, measures.map(({ kind }) => kind)])).toEqual([
      ["LU", ["ambassador-recalled"]],
      ["JP", []],
    ]);
  });

  it("has no size where the group is made by rule", () => {
    expect(total("EU").size).toBe(28);
    expect(total("all")).not.toHaveProperty("size");
    expect(total("outside-eu")).not.toHaveProperty("size");
  });

  it("is told without the state that it happened to only where that belongs", () => {
    expect(total("EU").withoutAffected?.code).toBe("GB");
    expect(total("EU").withoutAffected?.sums.article.value).toBe(34);
    expect(total("baltics")).not.toHaveProperty("withoutAffected");
  });

  it("is told without whom the wave's file names, or without nobody", () => {
    const eu = groupOf("Some", "DE", "FR", "GB");
    const about = (affected: string | undefined) =>
      findTotal(book, { ...wave, affected }, { code: "some", group: eu }).withoutAffected?.sums
        .article.value;
    expect([about("DE"), about("GB"), about("US"), about(undefined)]).toEqual([
      27,
      8,
      undefined,
      undefined,
    ]);
  });
});

describe("the article's section of a group's name", () => {
  it("is told where its sum is another one", () => {
    expect(total("outside-eu").section?.name).toBe("Outside EU");
    expect(total("outside-eu").section?.sum.value).toBe(17);
    expect(total("baltics")).not.toHaveProperty("section");
  });

  it("counts countries alone, each whose rows stand there", () => {
    const named = groupOf("NATO", "GB", "US");
    expect(findTotal(book, wave, { code: "x", group: named })).not.toHaveProperty("section");
    const [first] = wave.expulsions;
    const albania = wave.actors.get("AL");
    if (first === undefined || albania === undefined) throw new Error("the wave is another one");
    const { place: _place, ...elsewhere } = first;
    const expulsions = [...albania.expulsions, { ...elsewhere, by: ["AL"] as const, count: 1 }];
    const actors = new Map([...wave.actors, ["AL", { ...albania, expulsions }]]);
    const group = groupOf("outside EU", "AL", "US");
    const { section } = findTotal(book, { ...wave, actors }, { code: "x", group });
    expect(section?.sum.addends.map(({ code }) => code)).toEqual(["UA", "AL", "MK", "NO"]);
  });

  it("is none where the group's sum is the same", () => {
    const group = groupOf("outside EU", "AL", "MK", "NO", "UA");
    expect(findTotal(book, wave, { code: "x", group })).not.toHaveProperty("section");
  });
});

describe("what came in return", () => {
  it("is summed over the members, with how many of them are less certain", () => {
    const { value, countries, uncertain } = total("EU").inReturn;
    const rows = wave.answers.filter(({ of }) =>
      total("EU").members.record.addends.some(({ code }) => code === of[0]),
    );
    expect(value).toBe(rows.reduce((sum, { count }) => sum + count, 0));
    expect(countries).toBe(rows.length);
    expect(uncertain).toBe(
      rows
        .filter(({ confidence }) => confidence === "medium")
        .reduce((sum, { count }) => sum + count, 0),
    );
  });
});
