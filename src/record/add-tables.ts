/**
 * Adds the tables of somebody's own data folder to the shipped ones. An entry stands in place of the shipped entry with the
 * same key, whole; what the own folder leaves out is the shipped one's.
 */
import type { RecordTables } from "./folder-reader.ts";

export function addTables(shipped: RecordTables, own: Partial<RecordTables>): RecordTables {
  return {
    sources: { sources: addEntries(shipped.sources.sources, own.sources?.sources) },
    countries: addCountries(shipped.countries, own.countries),
    groups: { groups: addEntries(shipped.groups.groups, own.groups?.groups) },
    people: { people: addEntries(shipped.people.people, own.people?.people) },
    record: own.record ?? shipped.record,
  };
}

function addCountries(
  shipped: RecordTables["countries"],
  own: RecordTables["countries"] | undefined,
): RecordTables["countries"] {
  return {
    countries: addEntries(shipped.countries, own?.countries),
    ambiguous: addEntries(shipped.ambiguous, own?.ambiguous),
    otherwise: [...shipped.otherwise, ...(own?.otherwise ?? [])],
    states: addEntries(shipped.states, own?.states),
    historic: addEntries(shipped.historic, own?.historic),
  };
}

/** The own entries last, so that a name that is taken twice is reported of them. */
function addEntries<Entry>(
  shipped: Readonly<Record<string, Entry>>,
  own: Readonly<Record<string, Entry>> = {},
): Readonly<Record<string, Entry>> {
  const others = Object.entries(shipped).filter(([key]) => !Object.hasOwn(own, key));
  return { ...Object.fromEntries(others), ...own };
}
