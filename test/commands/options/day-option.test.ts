import { describe, expect, it } from "vitest";
import {
  dayAfter,
  daysMeant,
  isDay,
  nearestDay,
} from "../../../src/commands/options/day-option.ts";

describe("a day", () => {
  it.each(["2018-01-31", "2018-04-30", "2018-12-31", "2016-02-29", "2000-02-29", "2018-02-28"])(
    "is %s",
    (typed) => expect(isDay(typed)).toBe(true),
  );

  it.each([
    ...["2018-00-10", "2018-13-01", "2018-01-00", "2018-01-32", "2018-04-31", "2018-06-31"],
    ...["2018-09-31", "2018-11-31", "2018-02-29", "1900-02-29", "2018-3-26", "x2018-03-26"],
    ...["2018-03-26x", "", "tomorrow", "26.3.2018"],
  ])("is not %s", (typed) => expect(isDay(typed)).toBe(false));

  it.each([
    ["2018-02-31", "2018-02-28"],
    ["2016-2-31", "2016-02-29"],
    ["2018-3-6", "2018-03-06"],
    ["26.3.2018", "2018-03-26"],
    ["31.4.2018", "2018-04-30"],
  ])("that %s can only mean is %s", (typed, right) => expect(nearestDay(typed)).toBe(right));

  it.each([
    "tomorrow",
    "2018",
    "2018-03",
    "2018-13-01",
    "2018-00-01",
    "1.2.3.4",
    "0.1.2018",
    "1.1.999",
  ])("is nothing for %s", (typed) => expect(nearestDay(typed)).toBeUndefined());
});

describe("the day after", () => {
  it.each([
    ["2018-03-26", "2018-03-27"],
    ["2018-04-09", "2018-04-10"],
    ["2018-04-30", "2018-05-01"],
    ["2018-08-31", "2018-09-01"],
    ["2018-02-28", "2018-03-01"],
    ["2020-02-28", "2020-02-29"],
    ["2018-12-30", "2018-12-31"],
    ["2018-12-31", "2019-01-01"],
  ])("%s is %s", (day, after) => {
    expect(dayAfter(day)).toBe(after);
  });
});

describe("a day in numbers", () => {
  it.each([
    ["03/04/2018", ["2018-04-03", "2018-03-04"]],
    ["3/4/2018", ["2018-04-03", "2018-03-04"]],
    ["26/03/2018", undefined],
    ["03/03/2018", undefined],
    ["31/02/2018", undefined],
    ["2018-03-04", undefined],
  ])("that can mean two is both: %s", (typed, days) => expect(daysMeant(typed)).toEqual(days));
});
