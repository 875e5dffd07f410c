import { describe, expect, it } from "vitest";
import { sanitizeInput } from "../../../src/commands/draft/sanitize-input.ts";

describe("what was typed, as it is shown again", () => {
  it.each([
    ["germany", "germany"],
    ["  two \t words\n", "two words"],
    ["a\u0000\u001b\u202e\u2028\u2029\ue000b", "a b"],
    ["a\ufffd\ufffdb", "a b"],
    ["\ud800x", "x"],
    ["é\u0301\u0301\u0301\u0301\u0301", "é\u0301\u0301\u0301"],
    ["", ""],
    ["x".repeat(60), "x".repeat(60)],
    ["x".repeat(61), `${"x".repeat(59)}…`],
    ["x".repeat(10_000), `${"x".repeat(59)}…`],
    ["👍".repeat(60), "👍".repeat(60)],
  ])("%j is %j", (typed, expected) => {
    expect(sanitizeInput(typed)).toBe(expected);
  });

  it("is cut between characters, after sixty of them", () => {
    expect(sanitizeInput("👍".repeat(61))).toBe(`${"👍".repeat(59)}…`);
    expect(sanitizeInput("ö".normalize("NFD").repeat(61))).toBe(
      `${"ö".normalize("NFD").repeat(59)}…`,
    );
  });

  it("is not read beyond what sixty characters can take", () => {
    expect(sanitizeInput(`${" ".repeat(480)}x`)).toBe("");
    expect(sanitizeInput(`${" ".repeat(479)}x`)).toBe("x");
  });
});
