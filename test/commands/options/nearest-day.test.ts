import { describe, expect, it } from "vitest";
import { isDay, nearestDay } from "../../../src/commands/options/day-option.ts";

describe("the day that was meant", () => {
  it.each([
    ["2018-02-31", "2018-02-28"],
    ["30.2.2020", "2020-02-29"],
    ["31.4.2018", "2018-04-30"],
    ["26.3.2018", "2018-03-26"],
    ["31.1.2018", "2018-01-31"],
    ["2018/3/5", "2018-03-05"],
    ["on 2018, 12, 1", "2018-12-01"],
    ["1.1.1000", "1000-01-01"],
    ["1.12.9999", "9999-12-01"],
    ["1.1.999", undefined],
    ["1.1.10000", undefined],
    ["32.1.2018", undefined],
    ["32.2018.1", undefined],
    ["5.13.2018", undefined],
    ["5.0.2018", undefined],
    ["0.5.2018", undefined],
    ["2018-05-0", undefined],
    ["26.3.2018 5", undefined],
    ["2018-03", undefined],
    ["2018", undefined],
    ["tomorrow", undefined],
    ["", undefined],
  ])("by %j is %s", (typed, expected) => {
    expect(nearestDay(typed)).toBe(expected);
  });
});

describe("a day", () => {
  it.each(["2018-01-01", "2018-12-31", "0001-01-01"])("is %s", (typed) => {
    expect(isDay(typed)).toBe(true);
  });

  it.each([
    "2018-00-10",
    "2018-13-01",
    "2018-01-00",
    "2018-01-32",
    "12018-01-01",
    "2018-01-011",
    "2018-1-01",
    "x",
    "",
  ])("is not %j", (typed) => {
    expect(isDay(typed)).toBe(false);
  });
});
