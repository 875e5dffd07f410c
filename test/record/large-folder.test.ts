/** A wave of 10,000 acts: every problem is named within seconds, and nothing is half loaded. */
import { describe, expect, it } from "vitest";
import { packageDataFolder } from "../../src/package-paths.ts";
import { FolderOf } from "./folder-of.ts";
import { problemsIn } from "./problems-in.ts";

const acts = 10_000;
const maxMs = 30_000;

const head = `id: large
name: Large, 2018
target: RU
from: 2018-03-14
to: 2018-04-16
membership: 2018-03-26
trigger: It had a reason.
completeness: As far as found.
sources: { lusa: { publisher: Lusa, kind: wire } }
expulsions:
`;

/** @param fieldsOf what the act at a position has besides */
function problemsOf(fieldsOf: (index: number) => string): readonly string[] {
  const rows = Array.from({ length: acts }, (_, index) => `  - { by: PT, ${fieldsOf(index)} }\n`);
  const { folder } = new FolderOf({ "waves/large.yaml": head + rows.join("") });
  return problemsIn(folder, packageDataFolder());
}

const fact = "on: 2018-03-27, sources: [lusa]";

describe("a wave of 10,000 acts", () => {
  const rows: readonly (readonly [string, (index: number) => string, problems: number])[] = [
    [
      "each another",
      (index) => `${fact}, id: PT.${index}, count: ${(index % 9999) + 1}, days: 7`,
      1,
    ],
    ["all of them the same", () => `${fact}, count: 1`, acts - 1],
    [
      "each with a source that is none",
      (index) =>
        `on: 2018-03-27, sources: [s${index}], id: PT.${index}, count: ${(index % 9999) + 1}`,
      acts + 2,
    ],
    [
      "each in return for the one before",
      (index) =>
        `${fact}, id: PT.${index}, inReturnFor: PT.${(index + acts - 1) % acts}, count: ${(index % 9999) + 1}`,
      acts + 1,
    ],
    [
      "each in return for nothing",
      (index) => `${fact}, id: PT.${index}, inReturnFor: US.${index}, count: ${(index % 9999) + 1}`,
      acts + 1,
    ],
  ];
  it.each(rows)("%s", { timeout: 3 * maxMs }, (_what, fieldsOf, problems) => {
    const began = performance.now();
    expect(problemsOf(fieldsOf)).toHaveLength(problems);
    expect(performance.now() - began).toBeLessThan(maxMs);
  });
});
