/** Ranks a country among those that expelled: its rank, the countries tied with it, and its share of the whole. */
import type { Scope } from "../answer/reply.ts";
import type { Book } from "../book/book.ts";
import type { Sum } from "../book/count-expelled.ts";
import { sumOf } from "../book/count-expelled.ts";
import { isCountry } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";

export interface Ranking {
  readonly value: number;
  /** 1 is the largest; equal ones share a rank. */
  readonly rank: number;
  /** The others on that rank. */
  readonly tiedWith: readonly string[];
  /** 0 to 1. */
  readonly share: number;
  /** The sum of all countries. */
  readonly whole: number;
}

/** The country's rank; undefined where the scope has no expulsion by it. */
export function rankingOf(
  book: Book,
  wave: Wave,
  country: string,
  scope: Scope,
): Ranking | undefined {
  const all = allCountries(book, wave, scope);
  const value = all.addends.find(({ code }) => code === country)?.value;
  if (value === undefined) return undefined;
  return {
    value,
    rank: 1 + all.addends.findIndex((each) => each.value === value),
    tiedWith: all.addends
      .filter((each) => each.value === value && each.code !== country)
      .map(({ code }) => code),
    share: value / all.value,
    whole: all.value,
  };
}

/** The sum of all countries; organisations that act for themselves are not in it. */
export function allCountries(book: Book, wave: Wave, scope: Scope): Sum {
  const cached = sumsCache.get(wave) ?? {};
  sumsCache.set(wave, cached);
  cached[scope] ??= sumOf(wave, (code) => isCountry(book, code), scope);
  return cached[scope];
}

/** What organisations expelled themselves, beside their members. */
export const organisationsIn = (book: Book, wave: Wave, scope: Scope): Sum =>
  sumOf(wave, (code) => isOrganisation(book, code), scope);

export const isOrganisation = (book: Book, code: string): boolean =>
  book.names.entities.get(code)?.kind === "organisation";

/** The sums of all countries in both scopes. */
export function allCountriesByScope(book: Book, wave: Wave): Readonly<Record<Scope, Sum>> {
  return {
    article: allCountries(book, wave, "article"),
    record: allCountries(book, wave, "record"),
  };
}

/** A wave is frozen, so its sums are counted once. */
const sumsCache = new WeakMap<Wave, Partial<Record<Scope, Sum>>>();
