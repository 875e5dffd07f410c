import { describe, expect, it } from "vitest";
import { printedNumbers } from "../../../src/book/check/printed-numbers.ts";

const values = (text: string) => printedNumbers(text).map(({ value }) => value);

describe("the numbers in a text", () => {
  it.each([
    ["13 diplomats", [13]],
    ["1,200 people, and 4", [1200, 4]],
    ["Seventeen states, then seven", [17, 7]],
    ["twenty-three, twenty three, twenty", [23, 23, 20]],
    ["one of ONE", [1, 1]],
  ])("%s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    "26 March 2018",
    "on March 26, 2018",
    "the 3rd of May",
    "in 2018",
    "someone, nonetheless, freighter, a one-off",
    "F16, 16th, MI6",
  ])("are none in: %s", (text) => {
    expect(values(text)).toEqual([]);
  });

  it("tell days and weeks from people", () => {
    expect(printedNumbers("two had seven days, three a 14-day notice, four two weeks")).toEqual([
      { value: 2, written: "two", counts: "others" },
      { value: 7, written: "seven days", counts: "days" },
      { value: 3, written: "three", counts: "others" },
      { value: 14, written: "14-day", counts: "days" },
      { value: 4, written: "four", counts: "others" },
      { value: 14, written: "two weeks", counts: "days" },
    ]);
  });
});
