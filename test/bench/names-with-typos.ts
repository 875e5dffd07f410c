/** The names that the look-up may find with a typo, from the same tables, for another library to look in. */
import { fold } from "../../src/book/names/fold.ts";
import { countryNames, files } from "./record.ts";

/** The index finds no shorter name with a typo, and folds two spellings of one name into one. */
const shortest = 5;

/** Names in the far languages are left out, as the index finds those only as they are written. */
export function namesWithTypos(): readonly string[] {
  const names = [...fromTables(), ...fromCountries(), ...fromGroups()].map(fold);
  return [...new Set(names)].filter((name) => name.length >= shortest);
}

function fromTables(): readonly string[] {
  return countryNames.flatMap(({ common, english, native, near, demonyms, capitals }) => [
    common,
    ...english,
    ...native,
    ...near,
    ...demonyms,
    ...capitals,
  ]);
}

function fromCountries(): readonly string[] {
  const { countries, ambiguous, historic } = files.countries;
  const own = Object.values(countries).flatMap(({ name, was, aliases, demonyms, capitals }) => [
    ...(name === undefined ? [] : [name]),
    ...was.map((former) => former.name),
    ...aliases,
    ...demonyms,
    ...capitals,
  ]);
  return [...own, ...Object.keys(ambiguous), ...Object.keys(historic)];
}

function fromGroups(): readonly string[] {
  return Object.values(files.groups.groups).flatMap(({ name, aliases }) => [name, ...aliases]);
}
