/** Printed sums beside the rows of the record. */
import { describe, expect, it } from "vitest";
import { checkSums } from "../../../src/book/check/check-sums.ts";
import type { Statement } from "../../../src/book/wave.ts";
import { book } from "../../real-book.ts";
import { told } from "./small-files.ts";

const [like] = book.wave.statements;

function checked(statement: Partial<Statement>) {
  if (like === undefined) throw new Error("the wave has no statement");
  const { value: _value, countries: _countries, without: _without, ...usual } = like;
  const exact = {
    ...usual,
    means: "exactly",
    scope: "record",
    with: [],
    on: "2018-04-16",
  } as const;
  const wave = { ...book.wave, statements: [{ ...exact, group: "all", ...statement }] };
  return told(checkSums({ ...book, waves: [wave] }, ({ id }) => `${id}.yaml`));
}

const differs = (what: string, stated: number, counted: number) => [
  `2018-salisbury.yaml statements.0.${what}: sum-differs what=${what} stated=${stated} counted=${counted}`,
];

describe("a printed sum", () => {
  it.each<readonly [string, Partial<Statement>, readonly string[]]>([
    ["of all", { value: 146, countries: 29 }, []],
    ["of countries alone", { countries: 29 }, []],
    ["of diplomats alone", { value: 146 }, []],
    [
      "of all, wrong",
      { value: 147, countries: 28 },
      [...differs("value", 147, 146), ...differs("countries", 28, 29)],
    ],
    ["by the article", { scope: "article", value: 140, countries: 25 }, []],
    ["by the article, whatever the day", { scope: "article", value: 140, on: "2018-03-14" }, []],
    ["with NATO itself", { with: ["NATO"], value: 153, countries: 29 }, []],
    ["with NATO itself, by the article", { scope: "article", with: ["NATO"], value: 147 }, []],
    ["with an organisation that did nothing", { with: ["EU"], value: 146 }, []],
    ["as of a day", { on: "2018-03-14", value: 23, countries: 1 }, []],
    ["as of a day, wrong", { on: "2018-03-25", value: 146 }, differs("value", 146, 23)],
    ["of a group", { group: "EU", value: 58, countries: 19 }, []],
    [
      "of a group without some",
      { group: "EU", without: ["GB", "HR"], value: 34, countries: 17 },
      [],
    ],
    ["that was only about so", { means: "at-least", value: 1 }, []],
    ["of a moment", { means: "snapshot", value: 1 }, []],
    ["of nothing", {}, ["2018-salisbury.yaml statements.0: says-nothing"]],
    ["of nothing much", { means: "snapshot" }, ["2018-salisbury.yaml statements.0: says-nothing"]],
  ])("%s", (_what, statement, expected) => {
    expect(checked(statement)).toEqual(expected);
  });

  it("of a group that is none is told with the nearest", () => {
    const known = [...book.groups.keys()].join();
    expect(checked({ group: "nordic", value: 1 })).toEqual([
      `2018-salisbury.yaml statements.0.group: unknown-group found=nordic nearest=nordics known=${known}`,
    ]);
  });
});
