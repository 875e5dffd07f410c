/** Checks the terms of memberships and of former names: each in order, none twice at a time. */
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import type { FormerName } from "../former-names.ts";
import type { Path, Problem } from "../problem.ts";

/** One country's time in a group. */
interface Term {
  readonly country: string;
  readonly path: Path;
  readonly from: string;
  readonly to: string;
}

const never = "9999-12-31";

export function checkTerms(files: DataFiles): readonly Problem[] {
  return [
    ...termsByGroup(files).flatMap((terms) => [
      ...reversedTerms(terms),
      ...overlappingTerms(terms),
    ]),
    ...formerNames(files),
  ];
}

function termsByGroup({ groups }: DataFiles): readonly (readonly Term[])[] {
  return Object.entries(groups.groups).map(([name, group]) =>
    ("members" in group ? group.members : []).flatMap(({ of, from, to = never }, index) =>
      of.map((country, position) => {
        const path = ["groups", name, "members", index, "of", position];
        return { country, path, from, to };
      }),
    ),
  );
}

/** Reported once for a list of countries: at its first. */
function reversedTerms(terms: readonly Term[]): readonly Problem[] {
  return terms
    .filter(({ path, from, to }) => path.at(-1) === 0 && from > to)
    .map(({ path, from, to }) => ({
      file: fileNames.groups,
      path: [...path.slice(0, -2), "to"],
      flaw: { kind: "dates-reversed", from, to },
    }));
}

function overlappingTerms(terms: readonly Term[]): readonly Problem[] {
  return terms.flatMap(({ country, path, from, to }, index) => {
    const other = terms
      .slice(0, index)
      .find((one) => one.country === country && one.from <= to && from <= one.to);
    if (other === undefined) return [];
    const flaw = { kind: "member-twice", found: country, from: other.from } as const;
    return [{ file: fileNames.groups, path, flaw }];
  });
}

/** The oldest name first: which was in use on a day is then the first that was not yet over. */
function formerNames({ countries, groups }: DataFiles): readonly Problem[] {
  return [
    ...Object.entries(countries.countries).flatMap(([code, { was }]) =>
      reversedNames(fileNames.countries, ["countries", code], was),
    ),
    ...Object.entries(groups.groups).flatMap(([code, group]) =>
      reversedNames(fileNames.groups, ["groups", code], "was" in group ? group.was : []),
    ),
  ];
}

const reversedNames = (file: string, path: Path, was: readonly FormerName[]): readonly Problem[] =>
  was.flatMap(({ until }, index) => {
    const before = was[index - 1]?.until;
    if (before === undefined || before < until) return [];
    const flaw = { kind: "dates-reversed", from: before, to: until } as const;
    return [{ file, path: [...path, "was", index, "until"], flaw }];
  });
