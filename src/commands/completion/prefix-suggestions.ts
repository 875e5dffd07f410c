/** Suggestions by prefix: the names that half a word begins, the likeliest first. */

import type { MatchedBy } from "../../answer/reply.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import { isArticle } from "../../book/names/stop-words.ts";
import { entityOf } from "../draft/actors.ts";
import type { Suggestion } from "./default-suggestions.ts";
import type { SuggestionSource } from "./suggestion-source.ts";

interface SuggestionWithPlace extends Suggestion {
  readonly place: number;
}

/** An article before the name is none of its letters, unless it is: The Hague. */
export function prefixSuggestions(
  book: Book,
  folded: string,
  source: SuggestionSource,
): readonly Suggestion[] {
  const [first = "", ...others] = folded.split(" ");
  const suggestions = matchPrefix(book, folded, source);
  return suggestions.length > 0 || !isArticle(first) || others.length === 0
    ? suggestions
    : matchPrefix(book, others.join(" "), source);
}

function matchPrefix(book: Book, folded: string, source: SuggestionSource): readonly Suggestion[] {
  const addPlace = (suggestion: Suggestion): SuggestionWithPlace => {
    const { code } = suggestion;
    return { ...suggestion, place: placeOf(book, code, folded, source.isAnswered(code)) };
  };
  const shown = source.defaults.filter(({ code }) => isShown(book, code, folded));
  const matches = source
    .byPrefix(folded)
    .flatMap(({ codes, matchedBy, name }) =>
      codes.map((code) => toSuggestion(book, { code, matchedBy, name }, folded, source)),
    );
  return [...shown, ...matches].map(addPlace).toSorted((one, other) => one.place - other.place);
}

/** Names as they are shown before other names, those with something on record before the rest, states before territories. */
function placeOf(book: Book, code: string, folded: string, isAnswered: boolean): number {
  const isFirst = fold(entityOf(book, code).name).startsWith(folded);
  if (book.names.territories.has(code)) return isFirst ? 5 : 6;
  if (isFirst) return isAnswered ? 0 : 2;
  if (!isAnswered) return 4;
  return isShown(book, code, folded) ? 1 : 3;
}

export interface NameSuggestion {
  readonly code: string;
  readonly matchedBy: MatchedBy;
  /** As it is written: "Holland". */
  readonly name: string;
}

export function toSuggestion(
  book: Book,
  matched: NameSuggestion,
  folded: string,
  source: SuggestionSource,
): Suggestion {
  const { code } = matched;
  return {
    code,
    why: isShown(book, code, folded) ? source.defaultReason(code) : whyMatched(matched, source),
  };
}

/** Do the letters begin the name that is shown, or a word of it? */
function isShown(book: Book, code: string, folded: string): boolean {
  return ` ${fold(entityOf(book, code).name)}`.includes(` ${folded}`);
}

function whyMatched(
  { matchedBy, name, code }: NameSuggestion,
  { words, defaultReason }: SuggestionSource,
): string {
  const { why } = words.catalogue;
  switch (matchedBy) {
    case "code":
    case "flag":
    case "typo":
      return why[matchedBy];
    case "capital":
    case "role":
      return why[matchedBy](name);
    case "name":
    case "alias":
    case "demonym":
      return why.also(name);
    case "words":
      return defaultReason(code);
  }
}
