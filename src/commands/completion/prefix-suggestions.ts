/** Whomever half a word begins, the likeliest first. */

import type { MatchedBy } from "../../answer/reply.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import { isArticle } from "../../book/names/stop-words.ts";
import { namedOf } from "../draft/actors.ts";
import type { Suggestion } from "./default-suggestions.ts";
import type { SuggestionSource } from "./suggestion-source.ts";

interface Placed extends Suggestion {
  readonly place: number;
}

/** An article before the name is none of its letters, unless it is: The Hague. */
export function prefixSuggestions(
  book: Book,
  folded: string,
  sought: SuggestionSource,
): readonly Suggestion[] {
  const [first = "", ...others] = folded.split(" ");
  const offers = begunBy(book, folded, sought);
  return offers.length > 0 || !isArticle(first) || others.length === 0
    ? offers
    : begunBy(book, others.join(" "), sought);
}

function begunBy(book: Book, folded: string, sought: SuggestionSource): readonly Suggestion[] {
  const usual = new Set(sought.usual.map(({ code }) => code));
  const placed = (offer: Suggestion): Placed => {
    const { code } = offer;
    return { ...offer, place: placeOf(book, code, folded, usual.has(code)) };
  };
  const shown = sought.usual.filter(({ code }) => isShown(book, code, folded));
  const begun = sought
    .byPrefix(folded)
    .flatMap(({ codes, matchedBy, name }) =>
      codes.map((code) => toSuggestion(book, { code, matchedBy, name }, folded, sought)),
    );
  return [...shown, ...begun].map(placed).toSorted((one, other) => one.place - other.place);
}

/** The names that are shown before the others, whoever is asked for most before the rest, states before territories. */
function placeOf(book: Book, code: string, folded: string, isUsual: boolean): number {
  const isFirst = fold(namedOf(book, code).name).startsWith(folded);
  if (book.names.territories.has(code)) return isFirst ? 5 : 6;
  if (isFirst) return isUsual ? 0 : 2;
  if (!isUsual) return 4;
  return isShown(book, code, folded) ? 1 : 3;
}

/* merged: Why a name is offered for half a word. */

export interface Matched {
  readonly code: string;
  readonly matchedBy: MatchedBy;
  /** As it is written: "Holland". */
  readonly name: string;
}

export function toSuggestion(
  book: Book,
  matched: Matched,
  folded: string,
  sought: SuggestionSource,
): Suggestion {
  const { code } = matched;
  return {
    code,
    why: isShown(book, code, folded) ? sought.defaultReason(code) : whyMatched(matched, sought),
  };
}

/** Do the letters begin the name that is shown, or a word of it? */
function isShown(book: Book, code: string, folded: string): boolean {
  return ` ${fold(namedOf(book, code).name)}`.includes(` ${folded}`);
}

function whyMatched(
  { matchedBy, name, code }: Matched,
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
