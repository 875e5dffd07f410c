/** The shades of a map follow from its numbers. */
import { expect, it } from "vitest";
import { classifyNumbers, formatClass } from "../../src/pictures/map/number-classes.ts";
import { drawn } from "./drawn.ts";
import { misplaced, textBoxes } from "./text-boxes.ts";

it.each([
  [[6], "6"],
  [[1, 1, 3, 5], "1 3 5"],
  [
    [83, 45, 41, 40, 30, 27, 21, 17, 17, 16, 15, 12, 12, 11, 10, 10, 8, 5, 5, 4, 4, 3, 3, 3, 2, 1],
    "1–4 5–9 10–14 15–29 30+",
  ],
  [[1, 1, 1, 1, 2, 3, 4, 5, 9, 15], "1 2 3–4 5–19"],
  [[], ""],
])("%j", (numbers, classes) => {
  expect(classifyNumbers(numbers).map(formatClass).join(" ")).toBe(classes);
});

it("the years stand apart, each with its number", () => {
  const svg = drawn("/timeline wave:all");
  expect(misplaced(svg)).toEqual([]);
  expect(Math.min(...textBoxes(svg).map(({ size }) => size))).toBeGreaterThanOrEqual(19);
});
