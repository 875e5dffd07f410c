/** Default suggestions, before anything is typed, each with its reason. */
import type { Book } from "../../book/book.ts";
import { speakers } from "../../query/find-quotes.ts";
import { allCountries } from "../../query/ranking.ts";
import type { Words } from "../../words/words.ts";

export interface Suggestion {
  readonly code: string;
  readonly why: string;
}

/** The actors asked for most: the organisations, then the biggest figures. */
export function defaultActors(book: Book, words: Words): readonly Suggestion[] {
  const organisations = [...book.groups]
    .filter(([, { kind }]) => kind === "organisation")
    .map(([code]) => ({ code, why: words.catalogue.why.organisation }));
  const countries = allCountries(book, book.wave, "record").addends.map(({ code, value }) => ({
    code,
    why: words.catalogue.why.biggest(value),
  }));
  return [...countries.slice(0, 3), ...organisations, ...countries.slice(3)];
}

export function allGroups(book: Book, words: Words): readonly Suggestion[] {
  return [...book.groups].map(([code, { kind }]) => ({
    code,
    why: kind === "organisation" ? words.catalogue.why.organisation : words.catalogue.why.group,
  }));
}

export function defaultSpeakers(book: Book, words: Words): readonly Suggestion[] {
  return speakers(book).map(({ person, of, quotes }) => ({
    code: person ?? of,
    why: words.catalogue.why.speaker(quotes),
  }));
}
