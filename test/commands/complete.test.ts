import { describe, expect, it } from "vitest";
import { bot, reply } from "../the-book.ts";

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

  it.each([
    ["ger", "Germany"],
    ["united k", "United Kingdom"],
    ["holl", "Netherlands"],
    ["deuts", "Germany"],
    ["frnace", "France"],
    ["bosnia and h", "Bosnia and Herzegovina"],
  ])("of %s begin with %s", (half, name) => {
    expect(labels("expelled", "who", half)[0]).toBe(name);
  });

  it("complete the last name of a list and leave the others", () => {
    expect(labels("expelled", "who", "germany, fra")[0]).toBe("germany, France");
    expect(labels("expelled", "who", "germany and pol")[0]).toBe("germany and Poland");
  });

  it("of groups are groups, of speakers people, of days the days of announcements", () => {
    expect(labels("total", "group", "nor")).toContain("Nordic countries");
    expect(labels("quote", "who", "stol")[0]).toBe("Jens Stoltenberg");
    expect(labels("expelled", "as-of", "2018-03-2")).toContain("2018-03-26");
    expect(labels("expelled", "private", "n")).toEqual(["no"]);
    expect(labels("expelled", "wave", "sal")).toEqual(["Salisbury, 2018"]);
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
