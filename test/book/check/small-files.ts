/** A small data folder as its schemas read it, to break one rule at a time in. */
import type { DataFiles } from "../../../src/book/data-files.ts";
import type { CountryNames } from "../../../src/book/name-indexes.ts";
import type { Problem } from "../../../src/book/problem.ts";
import { countriesFile } from "../../../src/book/schema/countries.ts";
import { groupsFile } from "../../../src/book/schema/groups.ts";
import { peopleFile } from "../../../src/book/schema/people.ts";
import { sourcesFile } from "../../../src/book/schema/sources.ts";
import { wave } from "../../../src/book/schema/wave.ts";

type Written = Readonly<Record<string, unknown>>;

export interface Parts {
  /** By the name of the file, without what is usual in a wave. */
  readonly waves?: Readonly<Record<string, Written>>;
  readonly sources?: Written;
  readonly countries?: Written;
  readonly ambiguous?: Written;
  readonly historic?: Written;
  readonly groups?: Written;
  readonly people?: Written;
}

const usualWave = {
  id: "one",
  name: "One",
  default: true,
  target: "RU",

  from: "2018-03-10",
  to: "2018-04-10",
  membership: "2018-03-20",
  complete: "as-far-as-found",
  trigger: "It had a reason.",
  completeness: "As far as found.",

  expulsions: [],
  denials: [],
  measures: [],
  quotes: [],
  statements: [],
};

export function filesOf({ waves = { "one.yaml": {} }, ...parts }: Parts): DataFiles {
  const { sources = {}, groups = {}, people = {} } = parts;
  const { countries = {}, ambiguous = {}, historic = {} } = parts;
  return {
    waves: new Map(
      Object.entries(waves).map(([file, written]) => [
        file,
        wave.parse({ ...usualWave, ...written }),
      ]),
    ),
    sources: sourcesFile.parse({ sources }),
    countries: countriesFile.parse({ countries, ambiguous, historic, otherwise: [] }),
    groups: groupsFile.parse({ groups }),
    people: peopleFile.parse({ people }),
    record: { version: "2018.1", date: "2026-05-01", reaches: "2026-04-30" },
  };
}

/** The countries of the small folder. */
export const countries: ReadonlySet<string> = new Set(["DE", "FR", "NL", "RU"]);

/** What they are called. */
export const table: readonly CountryNames[] = [
  ["DE", "Germany"],
  ["FR", "France"],
  ["NL", "Netherlands"],
  ["RU", "Russia"],
].map(([code = "", common = ""]) => ({
  code,
  common,
  isSovereign: true,
  otherCodes: [],
  english: [],
  native: [],
  near: [],

  far: [],
  demonyms: [],
  capitals: [],
}));

/** A line for each problem: `one.yaml expulsions.0.by: unknown-actor found=XX`. */
export function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ file, path, flaw: { kind, ...more } }) => {
    const values = Object.entries(more).map(([key, value]) => ` ${key}=${value}`);
    return `${file} ${path.join(".")}: ${kind}${values.join("")}`;
  });
}
