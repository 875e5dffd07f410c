/** The sums that the record must add up to, typed here by hand from what was printed. */
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/answer/reply.ts";
import { reply } from "../real-book.ts";

type Expected = readonly [key: string, scope: string, value: number, countries?: number];

const sums: readonly (readonly [question: string, of: string, expected: readonly Expected[]])[] = [
  [
    "all",
    "all",
    [
      ["total", "article", 140, 25],
      ["total", "record", 146, 29],
    ],
  ],
  [
    "all",
    "all",
    [
      ["total-with-nato", "article", 147, 25],
      ["total-with-nato", "record", 153, 29],
    ],
  ],
  [
    "all",
    "all",
    [
      ["total-without-gb", "article", 117, 24],
      ["total-without-gb", "record", 123, 28],
    ],
  ],
  [
    "eu",
    "EU",
    [
      ["members-expelled", "article", 57, 18],
      ["members-expelled", "record", 58, 19],
    ],
  ],
  [
    "eu",
    "EU",
    [
      ["members-expelled-without-gb", "article", 34, 17],
      ["members-expelled-without-gb", "record", 35, 18],
    ],
  ],
  [
    "nato",
    "NATO",
    [
      ["expelled", "article", 7],
      ["expelled", "record", 7],
    ],
  ],
  [
    "nato",
    "NATO",
    [
      ["accreditations-denied", "article", 3],
      ["accreditations-denied", "record", 3],
    ],
  ],
  [
    "nato",
    "NATO",
    [
      ["members-expelled", "article", 121, 19],
      ["members-expelled", "record", 123, 21],
    ],
  ],
  [
    "nato",
    "NATO",
    [
      ["members-expelled-without-gb", "article", 98, 18],
      ["members-expelled-without-gb", "record", 100, 20],
    ],
  ],
  ["outside eu", "outside-eu-section", [["members-expelled", "article", 17, 4]]],
  [
    "outside eu",
    "outside-eu",
    [
      ["members-expelled", "article", 83, 7],
      ["members-expelled", "record", 88, 10],
    ],
  ],
  ["us, canada, australia", "US+CA+AU", [["total", "article", 66, 3]]],
  ["baltics", "baltics", [["members-expelled", "article", 5, 3]]],
  ["nordics", "nordics", [["members-expelled", "article", 5, 4]]],
  ["visegrad", "visegrad", [["members-expelled", "article", 8, 3]]],
  [
    "benelux",
    "benelux",
    [
      ["members-expelled", "article", 2, 1],
      ["members-expelled", "record", 3, 2],
    ],
  ],
  ["g7", "g7", [["members-expelled", "article", 97, 6]]],
  ["five eyes", "five-eyes", [["members-expelled", "article", 89, 4]]],
];

const find = (figures: readonly Figure[], of: string, key: string, scope: string) =>
  figures.find((figure) => figure.of === of && figure.key === key && figure.scope === scope);

describe.each(sums)("/total %s, %s", (question, of, expected) => {
  const rows = expected.map(([key, scope, value, countries]) => ({ key, scope, value, countries }));
  it.each(rows)("$key by the $scope", ({ key, scope, value, countries }) => {
    const figure = find(reply("total", question).figures, of, key, scope);
    expect(figure?.value).toBe(value);
    expect(figure?.countries).toBe(countries);
  });
});

describe("NATO", () => {
  it("never shows ten expelled", () => {
    for (const command of ["expelled", "total"]) {
      const { figures } = reply(command, "nato");
      expect(figures.filter(({ of, value }) => of === "NATO" && value === 10)).toEqual([]);
    }
  });

  it("is in no sum of countries", () => {
    const together = reply("expelled", "nato, germany").figures.filter(
      ({ key }) => key === "total",
    );
    expect(together.map(({ value }) => value)).toEqual([121, 123]);
  });
});

describe("a group and one of its members", () => {
  it("are counted once together", () => {
    const { figures } = reply("expelled", "nordics and denmark");
    const total = figures.find(({ key, scope }) => key === "total" && scope === "article");
    expect(total?.value).toBe(5);
  });
});
