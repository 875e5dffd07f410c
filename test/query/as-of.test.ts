import { describe, expect, it } from "vitest";
import { toJson } from "../../src/platforms/terminal/to-json.ts";
import { reply, values } from "../real-book.ts";

const on = (day: string) => ({ "as-of": day });

describe("as of a day", () => {
  it.each([
    ["2018-03-14", [23]],
    ["2018-03-25", [23]],
    ["2018-03-26", [137]],
    ["2018-03-27", [140]],
    ["2030-01-01", [140]],
  ])("the article's total on %s is %j", (day, expected) => {
    expect(values(reply("total", "", on(day)), "total", "article")).toEqual(expected);
  });

  it.each([
    ["2018-03-27", [144]],
    ["2018-03-28", [145]],
    ["2018-03-29", [146]],
  ])("the record's total on %s is %j", (day, expected) => {
    expect(values(reply("total", "", on(day)), "total", "record")).toEqual(expected);
  });

  it.each([
    ["2018-03-26", "137 Russian diplomats, expelled by 23 countries"],
    ["2018-03-27", "144 Russian diplomats, expelled by 27 countries"],
    ["2018-03-28", "145 Russian diplomats, expelled by 28 countries"],
  ])("leads with the sum of %s, whatever the list has: %s", (day, title) => {
    expect(toJson("", reply("total", "", on(day))).text.split("\n")[0]).toBe(title);
  });

  it.each([
    ["2018-03-27", "58 Russian diplomats, expelled by 19 members of the European Union"],
    ["2018-03-26", "56 Russian diplomats, expelled by 17 members of the European Union"],
  ])("leads with the sum of a group on %s: %s", (day, title) => {
    const { text } = toJson("", reply("total", "eu", on(day)));
    expect(text.split("\n")[0]).toBe(title);
    expect(text).not.toMatch(/list does not have|Not in the list/);
  });

  it("has no answer of Russia's before it was given", () => {
    expect(
      values(reply("expelled", "germany", on("2018-03-29")), "expelled-in-return", "record"),
    ).toEqual([]);
    expect(
      values(reply("expelled", "germany", on("2018-03-30")), "expelled-in-return", "record"),
    ).toEqual([4]);
  });

  it("is not listed before the country's own announcement, and says when it came", () => {
    const { outcome, answer } = reply("expelled", "ireland", on("2018-03-26"));
    expect(outcome).toBe("not-listed");
    expect(JSON.stringify(answer.blocks)).toContain("2018-03-27");
  });

  it("is not listed for anybody before the wave", () => {
    for (const who of ["", "germany", "nato", "eu"]) {
      expect(reply("total", who, on("2018-03-01")).outcome).toBe("not-listed");
    }
  });

  it("never tells a figure as of a later day than was asked", () => {
    for (const { asOf } of reply("total", "nato", on("2018-03-26")).figures) {
      expect(asOf <= "2018-03-26").toBe(true);
    }
  });

  it("keeps the membership of the wave's days, whatever the day asked about", () => {
    const later = reply("total", "nato", on("2024-12-31"));
    expect(values(later, "members-expelled", "record")).toEqual([123]);
  });
});
