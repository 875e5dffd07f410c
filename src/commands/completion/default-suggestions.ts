/** Default suggestions, before anything is typed, each with its reason. */
import type { Book, Group } from "../../book/book.ts";
import { membersOn } from "../../book/members.ts";
import { speakers } from "../../query/find-quotes.ts";
import { allCountries } from "../../query/ranking.ts";
import type { Words } from "../../words/words.ts";

export interface Suggestion {
  readonly code: string;
  readonly why: string;
}

/** The actors asked for most: the organisations, then the biggest figures. */
export function defaultActors(book: Book, words: Words): readonly Suggestion[] {
  const organisations = groupsInWave(book)
    .filter(([, { kind }]) => kind === "organisation")
    .map(([code]) => ({ code, why: words.catalogue.why.organisation }));
  const countries = allCountries(book, book.wave, "record").addends.map(({ code, value }) => ({
    code,
    why: words.catalogue.why.biggest(value),
  }));
  return [...countries.slice(0, 3), ...organisations, ...countries.slice(3)];
}

/** The groups of which somebody expelled in the default wave. */
function groupsInWave(book: Book): readonly (readonly [string, Group])[] {
  const { wave } = book;
  return [...book.groups].filter(([code, group]) => {
    const isMember = membersOn(book, group, wave.membership);
    return wave.expulsions.some(({ by }) => by[0] === code || isMember(by[0]));
  });
}

/** Those of the default wave: the others have few questions. */
export const likelyGroups = (book: Book, words: Words): readonly Suggestion[] =>
  groupsInWave(book).map((group) => suggestGroup(words, group));

export const allGroups = (book: Book, words: Words): readonly Suggestion[] =>
  [...book.groups].map((group) => suggestGroup(words, group));

function suggestGroup(
  { catalogue }: Words,
  [code, { kind }]: readonly [string, Group],
): Suggestion {
  const { why } = catalogue;
  return { code, why: kind === "organisation" ? why.organisation : why.group };
}

export function defaultSpeakers(book: Book, words: Words): readonly Suggestion[] {
  return speakers(book).map(({ person, of, quotes }) => ({
    code: person ?? of,
    why: words.catalogue.why.speaker(quotes),
  }));
}
