/** Everything by which a country, an organisation, a group or a person can be named. */
import type { Named } from "../../answer/reply.ts";
import type { NameIndex } from "./hit.ts";

/** Stands where a name is known to be nobody's. */
export const nobody = "";

export interface Names {
  /** Countries, organisations and groups. */
  readonly actors: NameIndex;
  /** ISO 3166-1 and the Olympic committee's codes, in capitals. */
  readonly codes: ReadonlyMap<string, string>;
  /** People, by name and office. */
  readonly people: NameIndex;
  readonly named: ReadonlyMap<string, Named>;
  /** Countries that are no states. */
  readonly territories: ReadonlySet<string>;
}

/** What the shell reads about a country from the tables that come with Unicode and world-countries. */
export interface CountryNames {
  /** ISO 3166-1 alpha-2; `XK` for Kosovo. */
  readonly code: string;
  readonly otherCodes: readonly string[];
  /** Overseas territories lose a shared name to the states: "French" is France. */
  readonly sovereign: boolean;
  readonly common: string;
  /** Official and other English names. */
  readonly english: readonly string[];
  /** Names in the country's own languages. */
  readonly native: readonly string[];
  /** Names in languages that many of the askers speak: found with typos too. */
  readonly near: readonly string[];
  /** Names in the other languages. */
  readonly far: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}
