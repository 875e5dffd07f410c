/** What a curator can get wrong in a wave's file: each is told with its line and with what would be right. */
import { describe, expect, it } from "vitest";
import { packageDataFolder } from "../../src/package-paths.ts";
import { FolderOf } from "./folder-of.ts";
import { problemsIn } from "./problems-in.ts";

const wave = `id: lisbon
name: Lisbon, 2018
target: RU
from: 2018-03-14
to: 2018-04-16
membership: 2018-03-26
complete: both
trigger: Something happened in Lisbon.
completeness: Complete for both sides.
sources:
  lusa: { publisher: Lusa, date: 2018-03-27, url: "https://lusa.example/1", kind: wire }
expulsions:
  - { by: PT, count: 2, on: 2018-03-27, sources: [lusa] }
  - { by: RU, of: PT, count: 2, on: 2018-03-30, inReturnFor: PT, sources: [lusa] }
measures:
  - { by: PT, kind: consulate-closed, what: Porto, on: 2018-03-27, sources: [lusa] }
`;

const problemsOf = (files: Readonly<Record<string, string>>) =>
  problemsIn(new FolderOf(files).folder, packageDataFolder());

const another = "expulsions:\n  - { by: ES, count: 1, on: 2018-03-28, sources: [lusa] }\n";

const slips: readonly (readonly [what: string, from: string, to: string, message: string])[] = [
  [
    "the same act twice",
    "measures:",
    "  - { by: PT, count: 2, on: 2018-03-27, sources: [lusa], id: PT.again }\nmeasures:",
    "lisbon.yaml:15: expulsions, record 3, PT.again: the same act stands in waves/lisbon.yaml (expulsions, record 1); expected each act once",
  ],
  [
    "a source of the year 2099",
    "date: 2018-03-27",
    "date: 2099-03-27",
    "lisbon.yaml:11: date (sources, lusa): found 2099-03-27, but the record is of 2026-11-30; expected an earlier day",
  ],
  [
    "a source of the year 3000",
    "date: 2018-03-27",
    "date: 3000-03-27",
    'lisbon.yaml:11: date (sources, lusa): found "3000-03-27"; expected a day of the calendar',
  ],
  [
    "a wave that ends after the record",
    "to: 2018-04-16",
    "to: 2050-04-16",
    "lisbon.yaml:5: to: found 2050-04-16, but the record reaches to 2026-03-31; expected",
  ],
  [
    "an address with a password",
    "https://lusa",
    "https://me:secret@lusa",
    "expected an address that begins with https:// or http://, without blanks and without a user's name",
  ],
  ["an address with a blank", "example/1", "example/a 1", "without blanks"],
  [
    "an id unlike the file's name",
    "id: lisbon",
    "id: porto",
    'lisbon.yaml:1: id: found "porto", which belongs into the file waves/porto.yaml; rename one of the two',
  ],
  [
    "a state after its end",
    "by: PT, count",
    "by: SU, count",
    'lisbon.yaml:13: by (expulsions, record 1, SU): found "SU", which was a state from 1922-12-30 to 1991-12-25; expected the state of that day',
  ],
  ["another state after its end", "of: PT", "of: YU", 'found "YU", which was a state from'],
  [
    "a day of membership outside the wave",
    "membership: 2018-03-26",
    "membership: 2018-04-20",
    "lisbon.yaml:6: membership: found 2018-04-20; expected a day of the wave",
  ],
  [
    "a place with two spellings",
    "measures:",
    "measures:\n  - { by: RU, against: PT, kind: consulate-closed, what: Pórto, on: 2018-03-30, sources: [lusa] }",
    'lisbon.yaml:17: what (measures, record 2, PT): found "Porto", which is spelt "Pórto" elsewhere; expected one spelling',
  ],
  [
    "a place with a letter less",
    "measures:",
    "measures:\n  - { by: RU, against: PT, kind: consulate-closed, what: Portto, on: 2018-03-30, sources: [lusa] }",
    'found "Porto", which is spelt "Portto" elsewhere',
  ],
  [
    "a publisher with two spellings",
    "sources: [lusa] }\n  - { by: RU",
    "sources: [{ id: other, publisher: LUSA, kind: wire }] }\n  - { by: RU",
    'publisher (expulsions, record 1, PT, sources, entry 1): found "LUSA", which is spelt "Lusa" elsewhere',
  ],
  [
    "no trigger",
    "trigger: Something happened in Lisbon.\n",
    "",
    '"trigger" is missing; expected what it was about',
  ],
  [
    "no completeness",
    "completeness: Complete for both sides.\n",
    "",
    '"completeness" is missing; expected how complete it is',
  ],
  [
    "an unknown kind",
    "consulate-closed",
    "consulate-close",
    "expected one of accreditation-revoked",
  ],
  [
    "the 31 of February",
    "on: 2018-03-27, sources: [lusa] }\n  -",
    "on: 2018-02-31, sources: [lusa] }\n  -",
    'found "2018-02-31"; expected a day of the calendar',
  ],
  [
    "an act that answers itself",
    "inReturnFor: PT",
    "inReturnFor: RU-PT",
    'found "RU-PT", which answers this act, or is it',
  ],
  [
    "a circle",
    "by: PT, count: 2",
    "by: PT, inReturnFor: RU-PT, count: 2",
    'found "RU-PT", which answers this act, or is it',
  ],
];

describe("a wave's file", () => {
  it("is fine as it stands", () => {
    expect(problemsOf({ "waves/lisbon.yaml": wave })).toEqual([]);
  });

  it.each(slips)("with %s", (_what, from, to, message) => {
    expect(wave).toContain(from);
    const told = problemsOf({ "waves/lisbon.yaml": wave.replace(from, to) });
    expect(told).toContainEqual(expect.stringContaining(message));
  });

  it("with an act that another file has", () => {
    const other = wave
      .replace("id: lisbon", "id: porto")
      .replace("  lusa:", "  lusa-2:")
      .replaceAll("[lusa]", "[lusa-2]");
    expect(problemsOf({ "waves/lisbon.yaml": wave, "waves/porto.yaml": other })).toEqual([
      expect.stringMatching(
        /^waves\/porto\.yaml:13: .* stands in waves\/lisbon\.yaml \(expulsions, record 1\)/,
      ),
      expect.stringMatching(/^waves\/porto\.yaml:14: .* \(expulsions, record 2\)/),
      expect.stringMatching(/^waves\/porto\.yaml:16: .* \(measures, record 1\)/),
    ]);
  });

  it("with a state before it was one", () => {
    const early = wave.replaceAll("2018-", "1985-").replaceAll("RU", "SU");
    expect(problemsOf({ "waves/lisbon.yaml": early })).toEqual([]);
    expect(
      problemsOf({ "waves/lisbon.yaml": early.replace("target: SU", "target: RU") }),
    ).not.toEqual([]);
    expect(problemsOf({ "waves/lisbon.yaml": early.replace("of: PT", "of: UA") })).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          'found "UA", in whose place SU stood until 1991-12-25; expected SU',
        ),
      ]),
    );
    const german = early.replace(another, "").replaceAll("PT", "DE");
    expect(problemsOf({ "waves/lisbon.yaml": german })).toEqual([]);
  });

  it("cut in half, wherever it was", () => {
    for (const part of [0.2, 0.5, 0.8]) {
      const half = wave.slice(0, wave.length * part);
      expect(problemsOf({ "waves/lisbon.yaml": half })).not.toEqual([]);
    }
  });
});
