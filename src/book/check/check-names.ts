/** Checks that every name belongs to one entry only, or is declared ambiguous. */
import type { DataFiles } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import type { FormerName } from "../former-names.ts";
import type { CountryNames } from "../name-indexes.ts";
import { fold } from "../names/fold.ts";
import type { Path, Problem } from "../problem.ts";

/** A name, its place in the data, and the codes it stands for there: several where it is ambiguous. */
interface Claim {
  readonly file: string;
  readonly path: Path;
  readonly name: string;
  readonly codes: readonly string[];
}

/** The codes that a name has already, and whether by a list of the record or by a table that comes with it. */
interface Owner {
  readonly codes: readonly string[];
  readonly isOurs: boolean;
}

/** @param table the names of every country */
export function checkNames(files: DataFiles, table: readonly CountryNames[]): readonly Problem[] {
  return [
    ...findDuplicates(
      [...countryClaims(files), ...declaredClaims(files), ...groupClaims(files)],
      defaultNames(table),
    ),
    ...findDuplicates([...personClaims(files)], new Map()),
  ];
}

/** The names that nobody may take away from a country. */
function defaultNames(table: readonly CountryNames[]): ReadonlyMap<string, Owner> {
  return new Map(
    table.map(({ code, common }) => [fold(common), { codes: [code], isOurs: false }] as const),
  );
}

function findDuplicates(
  claims: readonly Claim[],
  taken: ReadonlyMap<string, Owner>,
): readonly Problem[] {
  const owners = new Map(taken);
  return claims.flatMap(({ file, path, name, codes }) => {
    const folded = fold(name);
    const owner = owners.get(folded);
    if (
      owner === undefined ||
      (!owner.isOurs && owner.codes.every((code) => codes.includes(code)))
    ) {
      owners.set(folded, { codes, isOurs: true });
      return [];
    }
    const [by, also] = [owner.codes.join(", "), codes.join(", ")];
    return [
      by === also
        ? { file, path, flaw: { kind: "name-repeated", found: name, by } as const }
        : { file, path, flaw: { kind: "name-taken", found: name, by, also } as const },
    ];
  });
}

function* countryClaims({ countries }: DataFiles): Iterable<Claim> {
  for (const [code, country] of Object.entries(countries.countries)) {
    for (const key of ["aliases", "demonyms", "capitals"] as const) {
      yield* claimsOf(fileNames.countries, ["countries", code, key], country[key]);
    }
    yield* formerClaims(fileNames.countries, ["countries", code], country.was);
  }
}

function* formerClaims(
  file: string,
  path: readonly [list: string, code: string],
  was: readonly FormerName[],
): Iterable<Claim> {
  for (const [index, { name, aliases }] of was.entries()) {
    const place = [...path, "was", index];
    yield { file, path: [...place, "name"], name, codes: [path[1]] };
    for (const [at, alias] of aliases.entries())
      yield { file, path: [...place, "aliases", at], name: alias, codes: [path[1]] };
  }
}

function* declaredClaims({ countries }: DataFiles): Iterable<Claim> {
  for (const key of ["ambiguous", "historic"] as const) {
    for (const [name, codes] of Object.entries(countries[key])) {
      yield { file: fileNames.countries, path: [key, name], name, codes };
    }
  }
}

function* groupClaims({ groups }: DataFiles): Iterable<Claim> {
  const file = fileNames.groups;
  for (const [code, group] of Object.entries(groups.groups)) {
    yield { file, path: ["groups", code, "name"], name: group.name, codes: [code] };
    yield* claimsOf(file, ["groups", code, "aliases"], group.aliases);
    if ("was" in group) yield* formerClaims(file, ["groups", code], group.was);
  }
}

function* personClaims({ people }: DataFiles): Iterable<Claim> {
  const file = fileNames.people;
  for (const [code, person] of Object.entries(people.people)) {
    yield { file, path: ["people", code, "name"], name: person.name, codes: [code] };
    yield* claimsOf(file, ["people", code, "aliases"], person.aliases);
    yield* claimsOf(file, ["people", code, "offices"], person.offices);
  }
}

/** @param path its second step is whose names they are */
function* claimsOf(
  file: string,
  path: readonly [list: string, code: string, key: string],
  names: readonly string[],
): Iterable<Claim> {
  const [, code] = path;
  for (const [index, name] of names.entries()) {
    yield { file, path: [...path, index], name, codes: [code] };
  }
}
