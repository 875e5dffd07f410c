/** Puts the names of every table in one index, each with its rank. */

import type * as z from "zod";
import type { Entity } from "../../answer/reply.ts";
import type { FormerName } from "../former-names.ts";
import type { CountryNames, NameIndexes } from "../name-indexes.ts";
import { noEntity } from "../name-indexes.ts";
import type { countriesFile } from "../schema/countries.ts";
import type { groupsFile } from "../schema/groups.ts";
import type { peopleFile } from "../schema/people.ts";
import type { NameEntry } from "./name-index.ts";
import { makeNameIndex } from "./name-index.ts";
import { nameEntries, nameRank } from "./name-ranks.ts";
import { peopleEntries } from "./people-names.ts";

export interface NameTables {
  readonly table: readonly CountryNames[];
  readonly countries: z.output<typeof countriesFile>;
  readonly groups: z.output<typeof groupsFile>;
  readonly people: z.output<typeof peopleFile>;
}

export function makeNames(tables: NameTables): NameIndexes {
  const { table, people } = tables;
  return {
    actors: makeNameIndex(
      [...groupEntries(tables), ...reservedEntries(tables), ...defaultEntries(tables)],
      () => [...ownEntries(tables), ...englishEntries(table), ...foreignEntries(table)],
    ),
    codes: new Map(
      table.flatMap((each) => codesOf(each).map((code) => [code, each.code] as const)),
    ),
    people: makeNameIndex([], () => peopleEntries(people.people)),
    entities: new Map([...namedCountries(tables), ...namedGroups(tables), ...namedPeople(tables)]),
    territories: new Set(table.filter(({ isSovereign }) => !isSovereign).map(({ code }) => code)),
  };
}

function* groupEntries({ groups }: NameTables): Iterable<NameEntry> {
  for (const [code, group] of Object.entries(groups.groups)) {
    yield { name: group.name, code, matchedBy: "name", rank: nameRank.group, fuzziness: "any" };
    yield { name: code, code, matchedBy: "code", rank: nameRank.group, fuzziness: "none" };
    const former = group.kind === "organisation" ? formerOf(group.was) : [];
    yield* nameEntries([...former, ...group.aliases], code, "alias", nameRank.group);
  }
}

/** Names that no single country may have: those declared ambiguous, and words that are no name at all. */
function* reservedEntries({ countries }: NameTables): Iterable<NameEntry> {
  for (const [name, codes] of Object.entries(countries.ambiguous)) {
    for (const code of codes) {
      yield { name, code, matchedBy: "name", rank: nameRank.ambiguous, fuzziness: "long" };
    }
  }
  for (const name of countries.otherwise) {
    yield { name, code: noEntity, matchedBy: "name", rank: nameRank.ambiguous, fuzziness: "none" };
  }
}

/** The names that most questions use. The checks see to it that none of them is another country's alias. */
function* defaultEntries({ countries, table }: NameTables): Iterable<NameEntry> {
  for (const [code, { name }] of Object.entries(countries.countries)) {
    if (name !== undefined) yield* nameEntries([name], code, "name", nameRank.ours);
  }
  for (const country of table) {
    yield* nameEntries(
      [country.common],
      country.code,
      "name",
      nameRank.common + behindStates(country),
    );
  }
}

function* ownEntries({ countries }: NameTables): Iterable<NameEntry> {
  for (const [name, codes] of Object.entries(countries.historic)) {
    for (const code of codes)
      yield { name, code, matchedBy: "alias", rank: nameRank.ours, fuzziness: "any" };
  }
  for (const [code, country] of Object.entries(countries.countries)) {
    yield* nameEntries(
      [...formerOf(country.was), ...country.aliases],
      code,
      "alias",
      nameRank.ours,
    );
    yield* nameEntries(country.demonyms, code, "demonym", nameRank.ours);
    yield* nameEntries(country.capitals, code, "capital", nameRank.ours);
  }
}

/** Every name of another time. */
const formerOf = (was: readonly FormerName[]): readonly string[] =>
  was.flatMap(({ name, aliases }) => [name, ...aliases]);

function* englishEntries(table: readonly CountryNames[]): Iterable<NameEntry> {
  for (const country of table) {
    const { code } = country;
    const behind = behindStates(country);
    yield* nameEntries(country.english, code, "name", nameRank.english + behind);
    yield* nameEntries(country.demonyms, code, "demonym", nameRank.demonym + behind);
    yield* nameEntries(country.capitals, code, "capital", nameRank.demonym + behind);
  }
}

function* foreignEntries(table: readonly CountryNames[]): Iterable<NameEntry> {
  for (const country of table) {
    const { code } = country;
    const behind = behindStates(country);
    yield* nameEntries(country.native, code, "name", nameRank.near + behind);
    yield* nameEntries(country.near, code, "name", nameRank.near + behind);
    for (const name of country.far) {
      yield { name, code, matchedBy: "name", rank: nameRank.far + behind, fuzziness: "none" };
    }
  }
}

/** A territory that shares a name with a state loses it. */
const behindStates = ({ isSovereign }: CountryNames): number => (isSovereign ? 0 : 0.5);

const codesOf = (country: CountryNames): readonly string[] => [country.code, ...country.otherCodes];

function namedCountries({ table, countries }: NameTables): readonly (readonly [string, Entity])[] {
  return table.map(({ code, common }) => [
    code,
    { kind: "country", code, name: countries.countries[code]?.name ?? common },
  ]);
}

function namedGroups({ groups }: NameTables): readonly (readonly [string, Entity])[] {
  return Object.entries(groups.groups).map(([code, group]) => [
    code,
    { kind: group.kind === "organisation" ? "organisation" : "group", code, name: group.name },
  ]);
}

function namedPeople({ people }: NameTables): readonly (readonly [string, Entity])[] {
  return Object.entries(people.people).map(([code, { name }]) => [
    code,
    { kind: "person", code, name },
  ]);
}
