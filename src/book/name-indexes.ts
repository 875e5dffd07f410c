/** The types of the name indexes: the names of countries, organisations, groups and people, and what a look-up returns. */
import type { Entity, MatchedBy } from "../answer/reply.ts";

/** Stands where a name is known to be nobody's. */
export const noEntity = "";

export interface NameIndexes {
  /** Countries, organisations and groups. */
  readonly actors: NameIndex;
  /** ISO 3166-1 and the Olympic committee's codes, in capitals. */
  readonly codes: ReadonlyMap<string, string>;
  /** People, by name and office. */
  readonly people: NameIndex;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Countries that are no states. */
  readonly territories: ReadonlySet<string>;
}

/** The names of a country in the tables that come with Unicode and world-countries; `src/record/` reads them. */
export interface CountryNames {
  /** ISO 3166-1 alpha-2; `XK` for Kosovo. */
  readonly code: string;
  readonly otherCodes: readonly string[];
  /** Overseas territories lose a shared name to the states: "French" is France. */
  readonly isSovereign: boolean;
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

/** One code, or several; never none. */
export type Codes = readonly [string, ...string[]];

/** The codes, each once, in their order; undefined where there is none. */
export function toCodes(codes: Iterable<string>): Codes | undefined {
  const [first, ...others] = new Set(codes);
  return first === undefined ? undefined : [first, ...others];
}

/** The result of a look-up: one code, or several that have an equal claim. */
export interface NameMatch {
  readonly codes: Codes;
  readonly matchedBy: MatchedBy;
}

/** A match, and the name that it was found by as it is written: "Holland". */
export interface SpelledMatch extends NameMatch {
  readonly name: string;
}

/** Every look-up takes a folded name. */
export interface NameIndex {
  /** The longest name, in words: how far a reader of sentences has to look ahead. */
  readonly maxWords: () => number;
  readonly exact: (folded: string) => SpelledMatch | undefined;
  /** The name that the letters begin, when they are most of it; several codes where several are begun. */
  readonly byPrefix: (folded: string) => NameMatch | undefined;
  /** The nearest name within what its length allows; a tie is a match with several codes. */
  readonly fuzzy: (folded: string) => NameMatch | undefined;
  /** Names that the letters begin, for completion: the shortest first. */
  readonly completions: (folded: string) => readonly SpelledMatch[];
  /** Codes of names a little less near, nearest first: for "did you mean", never for an answer. */
  readonly suggestions: (folded: string) => readonly string[];
}
