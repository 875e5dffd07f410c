/** Checks that every code in the tables of names, groups and people is a country's, or a group's where one is allowed. */
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Path, Problem } from "../problem.ts";

/** A code, its place in the data, and whether a group of groups.yaml may stand there too. */
interface Use {
  readonly file: string;
  readonly path: Path;
  readonly code: string;
  readonly canBeGroup: boolean;
}

/** @param countries codes of every country there is */
export function checkCodes(files: DataFiles, countries: ReadonlySet<string>): readonly Problem[] {
  const groups = Object.keys(files.groups.groups);
  return [...namedCountries(files), ...members(files), ...offices(files)].flatMap((use) => {
    const { file, path, code, canBeGroup } = use;
    if (countries.has(code) || (canBeGroup && groups.includes(code))) return [];
    const flaw = canBeGroup
      ? ({ kind: "unknown-actor", ...unknownName(code, groups) } as const)
      : ({ kind: "unknown-country", found: code } as const);
    return [{ file, path, flaw }];
  });
}

function* namedCountries({ countries }: DataFiles): Iterable<Use> {
  const file = fileNames.countries;
  for (const code of Object.keys(countries.countries)) {
    yield { file, path: ["countries", code], code, canBeGroup: false };
  }
  for (const key of ["ambiguous", "historic"] as const) {
    for (const [name, codes] of Object.entries(countries[key])) {
      for (const [index, code] of codes.entries()) {
        yield { file, path: [key, name, index], code, canBeGroup: key === "ambiguous" };
      }
    }
  }
}

function* members({ groups }: DataFiles): Iterable<Use> {
  const file = fileNames.groups;
  for (const [name, group] of Object.entries(groups.groups)) {
    const path = ["groups", name];
    if (group.kind === "outside") {
      yield { file, path: [...path, "of"], code: group.of, canBeGroup: true };
    }
    if (!("members" in group)) continue;
    for (const [position, { of }] of group.members.entries()) {
      for (const [index, code] of of.entries()) {
        yield { file, path: [...path, "members", position, "of", index], code, canBeGroup: false };
      }
    }
  }
}

function* offices({ people }: DataFiles): Iterable<Use> {
  for (const [person, { of }] of Object.entries(people.people)) {
    yield { file: fileNames.people, path: ["people", person, "of"], code: of, canBeGroup: true };
  }
}
