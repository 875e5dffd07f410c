/** What is offered for half a word, and why. */
import { describe, expect, it } from "vitest";
import type { TypedOption } from "../../../src/answer/ask.ts";
import { book, bot } from "../../real-book.ts";

function offered(command: string, option: string, ...texts: readonly string[]) {
  const typed = texts.map((text): TypedOption => ({ option, text }));
  return bot
    .suggest({ command, typed }, option)
    .map(({ label, text, why }) => `${label} | ${text} | ${why}`);
}

describe("completions before the first letter", () => {
  it("of actors are the biggest figures, the organisations, the other figures", () => {
    const first = offered("expelled", "who", "");
    expect(first.slice(0, 6)).toEqual([
      "United States | United States | 60 expelled",
      "United Kingdom | United Kingdom | 23 expelled",
      "Ukraine | Ukraine | 13 expelled",
      "NATO | NATO | organisation",
      "European Union | EU | organisation",
      "Canada | Canada | 4 expelled",
    ]);
    expect(first.length).toBe(25);
    expect(offered("EXPELLED", "", "")).toEqual(first);
  });

  it("of groups are all groups, the organisations called so", () => {
    const groups = offered("total", "group", "");
    expect(groups.length).toBe(book.groups.size);
    expect(groups).toContain("NATO | NATO | organisation");
    expect(groups).toContain("G7 | g7 | group");
  });

  it("of speakers say how often they are quoted", () => {
    expect(offered("quote", "who", "").slice(0, 4)).toEqual([
      "Sarah Sanders | Sarah Sanders | 3 quotes",
      "Canada | Canada | 1 quote",
      "Chrystia Freeland | Chrystia Freeland | 2 quotes",
      "Jens Stoltenberg | Jens Stoltenberg | 4 quotes",
    ]);
  });

  it("of days are those of announcements in their order, with how many", () => {
    expect(offered("expelled", "as-of", "")).toEqual([
      "2018-03-14 | 2018-03-14 | 1 announced",
      ...[...new Set(book.wave.expulsions.map(({ on }) => on))]
        .toSorted()
        .slice(1)
        .map(
          (day) =>
            `${day} | ${day} | ${book.wave.expulsions.filter(({ on }) => on === day).length} announced`,
        ),
    ]);
  });

  it("of flags are yes and no, of pages nothing", () => {
    expect(offered("expelled", "private", "")).toEqual(["yes | yes | ", "no | no | "]);
    expect(offered("quote", "page", "")).toEqual([]);
  });
});

describe("completions of half a word", () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ["expelled", "private", "Y", ["yes | yes | "]],
    ["expelled", "private", "x", []],
    ["expelled", "as-of", "2018-03-14", ["2018-03-14 | 2018-03-14 | 1 announced"]],
    ["expelled", "as-of", "1999", []],
    ["expelled", "wave", "qqq", []],
    ["expelled", "wave", "SALIS", ["Salisbury, 2018 | 2018-salisbury | wave on record"]],
    ["expelled", "who", "framce", ["France | France | close in spelling"]],
    ["expelled", "who", "holland", ["Netherlands | Netherlands | also Holland"]],
    ["expelled", "who", "kingdom", ["United Kingdom | United Kingdom | 23 expelled"]],
    ["expelled", "who", "germany, fr", ["germany, France | germany, France | 4 expelled"]],
    ["expelled", "who", "germany;ukr", ["germany;Ukraine | germany;Ukraine | 13 expelled"]],
    [
      "expelled",
      "who",
      "germany vs. ukr",
      ["germany vs. Ukraine | germany vs. Ukraine | 13 expelled"],
    ],
    ["expelled", "who", "germany and xyzzy", []],
    ["expelled", "who", "xyzzy", []],
    ["total", "group", "visegr", ["Visegrád Group | visegrad | group"]],
    ["quote", "who", "tusk", ["Donald Tusk | Donald Tusk | 2 quotes"]],
    [
      "quote",
      "who",
      "Tusk, Donald",
      ["Donald Tusk | Donald Tusk | also President of the European Council"],
    ],
    ["expelled", "who", "  ", ["United States | United States | 60 expelled"]],
    ["expelled", "who", ", ", [", United States | , United States | 60 expelled"]],
    ["expelled", "who", "das", []],
    ["expelled", "who", "an", ["Andorra | Andorra | none on record"]],
  ])("/%s %s:%s begin with what is likeliest", (command, option, text, expected) => {
    expect(offered(command, option, text).slice(0, Math.max(expected.length, 1))).toEqual(expected);
  });

  it("have words of quotes behind the speakers, but no name of a speaker as words", () => {
    expect(offered("quote", "who", "chemical weap").at(-1)).toMatch(/^chemical weapon/);
    const russia = offered("quote", "who", "russi");
    expect(russia[0]).toMatch(/^Russia/);
    expect(russia.filter((each) => each.startsWith("russia |"))).toEqual([]);
  });

  it("come with each code only once", () => {
    for (const text of ["united", "s", "ger", "holland", "korea"]) {
      const texts = offered("expelled", "who", text).map((each) => each.split(" | ")[1]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it("are of that option alone, its parts joined", () => {
    const asked = [
      { option: "who", text: "south" },
      { option: "wave", text: "x" },
      { option: "who", text: "kor" },
    ];
    const [first] = bot.suggest({ command: "expelled", typed: asked }, "who");
    expect(first?.text).toBe("South Korea");
    expect(
      bot.suggest({ command: "expelled", typed: [{ option: "wave", text: "x" }] }, "who").length,
    ).toBe(25);
  });

  it("look at the last three hundred letters", () => {
    const [first] = bot.suggest(
      { command: "expelled", typed: [{ option: "who", text: `${"x".repeat(400)}, ukr` }] },
      "who",
    );
    expect(first?.text).toBe(`${"x".repeat(295)}, Ukraine`);
  });

  it("are none without a command or an option that is known", () => {
    expect(offered("xyzzy", "", "ger")).toEqual([]);
    expect(offered("xyzzy", "who", "ger")).toEqual([]);
    expect(offered("expelled", "speaker", "tusk")).toEqual([]);
  });
});
