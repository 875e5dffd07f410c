import { describe, expect, it } from "vitest";
import { compare, numberOf } from "../../src/query/compare.ts";
import { book } from "../real-book.ts";

const comparison = (...codes: string[]) => compare(book, book.wave, codes);

describe("a comparison", () => {
  it("has the list's numbers where the list has every row", () => {
    expect(comparison("DE", "US").scope).toBe("article");
    expect(comparison("DE", "AT").scope).toBe("article");
    expect(comparison("NATO", "EU").scope).toBe("article");
  });

  it("has the fuller record's numbers where one row is in that alone", () => {
    for (const other of ["DE", "AL", "NATO", "EU", "g7"]) {
      expect(comparison(other, "MD").scope).toBe("record");
    }
  });

  it.each([
    [["UA", "MD"], 16],
    [["DE", "BE"], 5],
    [["NATO", "MD"], 126],
    [["NATO", "EU"], 124],
    [["AL", "MD", "GE"], 6],
  ])("of %j adds up to %i, each country once", (codes, sum) => {
    const { scope, together } = comparison(...codes);
    expect(together[scope].value).toBe(sum);
  });

  it.each([[["UA", "MD"]], [["DE", "BE", "AL"]], [["AL", "GE"]]])(
    "of countries %j has a sum that is the sum of its rows",
    (codes) => {
      const { scope, rows, together } = comparison(...codes);
      const numbers = rows.map((row) => numberOf(row, scope));
      expect(numbers.reduce((all, each) => all + each, 0)).toBe(together[scope].value);
      expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    },
  );
});
