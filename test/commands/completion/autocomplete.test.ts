import { describe, expect, it } from "vitest";
import { book, bot, reply } from "../../real-book.ts";
import { readTable } from "../../spelling-table.ts";

/** Exact spellings of one country or group. */
const shortNames = readTable(new URL("../../book/spellings.txt", import.meta.url)).filter(
  ({ heading, typed, expected }) =>
    /^\w[\w-]*$/.test(expected) &&
    /^\p{L}{2}/u.test(typed) &&
    typed.length < 12 &&
    !/typo|sentence|stray|list|hostile/.test(heading),
);

const suggest = (command: string, option: string, text: string) =>
  bot.suggest({ command, typed: [{ option, text }] }, option);
const labels = (command: string, option: string, text: string) =>
  suggest(command, option, text).map(({ label }) => label);

describe("completions", () => {
  it("are useful before the first letter: the biggest figures and the organisations", () => {
    const first = labels("expelled", "who", "").slice(0, 5);
    expect(first).toContain("United States");
    expect(first).toContain("NATO");
    expect(first).toContain("European Union");
  });

  it("are at most 25, each another one, each with a reason", () => {
    for (const text of ["", "a", "s", "new", "co"]) {
      const offered = suggest("expelled", "who", text);
      expect(offered.length).toBeLessThanOrEqual(25);
      expect(new Set(offered.map((each) => each.text)).size).toBe(offered.length);
      for (const { why } of offered) expect(why).not.toBe("");
    }
  });

  it.each(readTable(new URL("autocomplete.txt", import.meta.url)))(
    "of $heading $typed begin with $expected",
    ({ heading, typed, expected }) => {
      const [command = "", option = ""] = heading.split(" ");
      const [first] = suggest(command, option, typed);
      expect(first === undefined ? "-" : `${first.label} · ${first.why}`).toBe(expected);
    },
  );

  it("begin with whomever the answer is about, where the text is a name as it stands", () => {
    const wrong = shortNames.flatMap(({ typed }) => {
      const [first] = suggest("expelled", "who", typed);
      const [asked] = reply("expelled", typed).subjects;
      const [picked] = first === undefined ? [] : reply("expelled", first.text).subjects;
      if (asked?.matchedBy === "code" && book.names.territories.has(asked.code)) return [];
      return picked?.code === asked?.code ? [] : [`${typed}: ${picked?.code} for ${asked?.code}`];
    });
    expect(wrong).toEqual([]);
    expect(shortNames.length).toBeGreaterThan(500);
  });

  it("never offer a territory before a state, unless it is meant as it stands", () => {
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      const codes = suggest("expelled", "who", letter).flatMap(
        ({ text }) => reply("expelled", text).subjects[0]?.code ?? [],
      );
      const kinds = codes.map((code) => book.names.territories.has(code));
      expect(kinds, letter).toEqual(kinds.toSorted((one, other) => Number(one) - Number(other)));
    }
  });

  it.each([
    ["total", "group", "n"],
    ["total", "group", "s"],
    ["expelled", "who", "b"],
    ["expelled", "who", "m"],
    ["expelled", "who", "a"],
    ["quote", "who", "s"],
    ["quote", "who", "tu"],
  ])("of /%s %s begin with whoever has something on record: %s", (command, option, typed) => {
    const names = suggest(command, option, typed).filter(({ label }) =>
      label.toLowerCase().startsWith(typed),
    );
    const ranks = names.map(({ why }) => Number(why === "none on record"));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  });

  it("complete the last name of a list and leave the others", () => {
    expect(labels("expelled", "who", "germany, fra")[0]).toBe("germany, France");
    expect(labels("expelled", "who", "germany and pol")[0]).toBe("germany and Poland");
  });

  it("of groups are groups, of speakers people, of days the days of announcements", () => {
    expect(labels("total", "group", "nor")).toContain("Nordic countries");
    expect(labels("expelled", "as-of", "2018-03-2")).toContain("2018-03-26");
    expect(labels("expelled", "private", "n")).toEqual(["no"]);
    expect(labels("expelled", "wave", "salis")).toEqual(["Salisbury, 2018"]);
  });

  it("are answered as they are", () => {
    for (const { text, label } of suggest("expelled", "who", "")) {
      const { subjects, outcome } = reply("expelled", text);
      expect(["answered", "wrong-role"], label).toContain(outcome);
      expect(subjects.length, label).toBe(1);
    }
    for (const { text } of suggest("quote", "who", "")) {
      expect(reply("quote", text).outcome, text).toBe("answered");
    }
  });

  it("of an option that the command does not have are none", () => {
    expect(suggest("expelled", "colour", "r")).toEqual([]);
    expect(suggest("nonsense", "who", "g")).toEqual([]);
  });
});
