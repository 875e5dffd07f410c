/** Suggestion sources: for each kind of name (actors, groups, speakers), its exact, prefix and fuzzy look-up. */
import type { Book } from "../../book/book.ts";
import type { NameMatch, SpelledMatch } from "../../book/name-indexes.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import { readExactly } from "../../book/names/read-mentions.ts";
import { hasActs } from "../../query/find-acts.ts";
import { quotesBy, quotesFor, quotesWith } from "../../query/find-quotes.ts";
import type { Words } from "../../words/words.ts";
import { exactSpeaker } from "../options/read-speakers.ts";
import type { Suggestion } from "./default-suggestions.ts";
import { allGroups, defaultActors, defaultSpeakers, likelyGroups } from "./default-suggestions.ts";

export interface SuggestionSource {
  readonly words: Words;
  /** The suggestions before anything is typed. */
  readonly defaults: readonly Suggestion[];
  /** The mention that the whole text is, by the reader that will answer it. */
  readonly exact: (typed: string) => Mention | undefined;
  /** The name as it is written, by which this one was found. */
  readonly spelling: (folded: string, code: string) => string | undefined;
  readonly byPrefix: (folded: string) => readonly SpelledMatch[];
  readonly fuzzy: (folded: string) => NameMatch | undefined;
  /** Is something on record of it? Such names come first. */
  readonly isAnswered: (code: string) => boolean;
  /** Is the exact mention nevertheless one that few can want? */
  readonly isUnlikely: (meant: Mention) => boolean;
  /** The reason where nothing of the name needs saying. */
  readonly defaultReason: (code: string) => string;
}

export function actorSuggestions(book: Book, words: Words): SuggestionSource {
  return nameSource(book, words, [...defaultActors(book, words), ...likelyGroups(book, words)]);
}

export function groupSuggestions(book: Book, words: Words): SuggestionSource {
  return nameSource(book, words, allGroups(book, words));
}

function nameSource(book: Book, words: Words, defaults: readonly Suggestion[]): SuggestionSource {
  const { actors } = book.names;
  const reasons = new Map(
    [...defaultActors(book, words), ...defaults].map(({ code, why }) => [code, why]),
  );
  // "germ" is Germany, and hardly the German Democratic Republic, of which nothing is on record.
  const isGoneWithoutActs = (code: string): boolean =>
    book.states.has(code) && !hasActs(book, code);
  const isOtherGroup = (code: string): boolean => book.groups.has(code) && !reasons.has(code);
  return {
    words,
    defaults,
    exact: (typed) => readExactly(book.names, typed),
    spelling: (folded) => actors.exact(folded)?.name,
    byPrefix: (folded) =>
      actors.completions(folded).filter(({ codes }) => !codes.every(isGoneWithoutActs)),
    fuzzy: actors.fuzzy,
    isAnswered: (code) => reasons.has(code) || (!book.groups.has(code) && hasActs(book, code)),
    // UN is the beginning of the United Kingdom, MAC is Macau's code, and the beginning of Macedonia
    isUnlikely: ({ codes, matchedBy }) =>
      matchedBy === "code" &&
      codes.every((code) => book.names.territories.has(code) || isOtherGroup(code)),
    defaultReason: (code) => reasons.get(code) ?? reasonElsewhere(book, words, code),
  };
}

function reasonElsewhere(book: Book, { catalogue }: Words, code: string): string {
  const { why } = catalogue;
  if (code === book.wave.target) return why.target;
  return hasActs(book, code) ? why.otherWaves : why.noExpulsion;
}

export function speakerSuggestions(book: Book, words: Words): SuggestionSource {
  const { actors, people } = book.names;
  const quotes = (code: string): number =>
    (book.people.has(code) ? quotesBy(book, code) : quotesFor(book, code)).length;
  const isQuoted = ({ codes }: NameMatch): boolean => codes.every((code) => quotes(code) > 0);
  return {
    words,
    defaults: defaultSpeakers(book, words),
    exact: (typed) => {
      const mention = exactSpeaker(book, typed);
      const isPerson = mention?.codes.every((code) => book.people.has(code)) === true;
      return isPerson ? mention : readExactly(book.names, typed);
    },
    spelling: (folded, code) =>
      (people.exact(folded) ?? actors.exact(folded))?.name ?? book.people.get(code)?.role,
    byPrefix: (folded) => [
      ...people.completions(folded),
      ...offices(book, folded),
      ...actors.completions(folded).filter(isQuoted),
    ],
    // a name with a typo comes after words of a quote
    fuzzy: (folded) => (quotesWith(book, folded).length > 0 ? undefined : people.fuzzy(folded)),
    isAnswered: (code) => quotes(code) > 0,
    isUnlikely: ({ codes }) => codes.every((code) => !book.groups.has(code) && quotes(code) === 0),
    defaultReason: (code) => words.catalogue.why.speaker(quotes(code)),
  };
}

/** Fewer letters begin too many offices. */
const minLength = 3;

function offices({ people }: Book, folded: string): readonly SpelledMatch[] {
  if (folded.length < minLength) return [];
  return [...people].flatMap(([code, person]) =>
    person.offices
      .filter((office) => fold(office).startsWith(folded))
      .map((name) => ({ codes: [code], matchedBy: "role" as const, name })),
  );
}
