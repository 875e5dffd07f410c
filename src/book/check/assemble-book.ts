/** Assembles the book of the files of a data folder, which must have passed their checks. */
import type { Book, RecordedSource } from "../book.ts";
import type { DataFiles } from "../data-files.ts";
import { makeWave } from "../make-wave.ts";
import type { CountryNames } from "../name-indexes.ts";
import { makeNames } from "../names/make-names.ts";
import { citationsIn } from "./citations.ts";

/** @throws where there is no wave, which the checks forbid */
export function assembleBook(files: DataFiles, table: readonly CountryNames[]): Book {
  const made = [...files.waves.values()].map((file) => ({ file, wave: makeWave(file) }));
  const waves = made.map(({ wave }) => wave).sort((one, other) => (one.from < other.from ? 1 : -1));
  const meant = made.find(({ file }) => file.default)?.wave ?? waves[0];
  if (meant === undefined) throw new Error("a book without a wave passed its checks");
  return {
    record: files.record,
    sources: sourcesOf(files),
    waves,
    wave: meant,
    countries: new Map(Object.entries(files.countries.countries)),
    states: new Map(Object.entries(files.countries.states)),
    groups: new Map(Object.entries(files.groups.groups)),
    people: new Map(Object.entries(files.people.people)),
    names: makeNames({ table: [...table, ...stateNames(files)], ...files }),
  };
}

/** A state that is gone is found by its names like any country. */
function stateNames({ countries }: DataFiles): readonly CountryNames[] {
  return Object.entries(countries.states).map(([code, { name, aliases, demonyms, capitals }]) => ({
    code,
    otherCodes: [],
    isSovereign: true,
    common: name,
    english: aliases,
    native: [],
    near: [],
    far: [],
    demonyms,
    capitals,
  }));
}

function sourcesOf(files: DataFiles): ReadonlyMap<string, RecordedSource> {
  const named = [files.sources, ...files.waves.values()].flatMap(({ sources }) =>
    Object.entries(sources).map(([id, source]) => ({ id, ...source })),
  );
  const writtenOut = citationsIn(files)
    .map(({ source }) => source)
    .filter((source) => typeof source !== "string");
  return new Map([...named, ...writtenOut].map((source) => [source.id, source]));
}
