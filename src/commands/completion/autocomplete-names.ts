/** Autocompletes a name, or the last name of a list. */
import type { Completion } from "../../answer/ask.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import { entityOf, textFor } from "../draft/actors.ts";
import type { Suggestion } from "./default-suggestions.ts";
import { prefixSuggestions, toSuggestion } from "./prefix-suggestions.ts";
import type { SuggestionSource } from "./suggestion-source.ts";

/** Longer lists of names are completed at their end only. */
const separator = /^(.*(?:,|;| and | vs\.? )\s*)?(.*)$/is;

/** The text before the last name stays as it was typed. */
export function completeNames(
  book: Book,
  typed: string,
  source: SuggestionSource,
): readonly Completion[] {
  const { before, half } = lastName(typed, source);
  return suggestionsFor(book, half, source).map(({ code, why }) => {
    const text = textFor(book, code);
    return { label: `${before}${entityOf(book, code).name}`, text: `${before}${text}`, why };
  });
}

/** "germany, fra" ends in "fra"; but "bosnia and h" is the beginning of one name. */
function lastName(typed: string, { exact, byPrefix }: SuggestionSource) {
  const [, before = "", half = ""] = separator.exec(typed) ?? [];
  const whole = fold(typed);
  const isOne =
    whole !== "" && (byPrefix(whole).length > 0 || fold(exact(typed)?.typed ?? "") === whole);
  return isOne ? { before: "", half: typed } : { before, half };
}

/**
 * Suggestions in the order exact, prefix, fuzzy. A client takes the first for Enter, so an exact mention that hardly
 * anybody can want comes after those that the text begins.
 */
function suggestionsFor(book: Book, half: string, source: SuggestionSource): readonly Suggestion[] {
  if (half.trim() === "") return source.defaults;
  const folded = fold(half);
  const mention = source.exact(half);
  const meant = mention === undefined ? [] : mentionSuggestions(book, mention, folded, source);
  const byPrefix = isNamelike(half) ? prefixSuggestions(book, folded, source) : [];
  const near = isNamelike(half) ? fuzzySuggestions(book, folded, source) : [];
  const isSure = mention !== undefined && !source.isUnlikely(mention);
  const suggestions = [...(isSure ? meant : []), ...byPrefix, ...meant, ...near];
  const first = new Map(suggestions.toReversed().map((offer) => [offer.code, offer]));
  return [...new Set(suggestions)].filter((offer) => first.get(offer.code) === offer);
}

/** No name has other signs in it. */
function isNamelike(half: string): boolean {
  return fold(half) !== "" && /^[\p{L}\p{M}\p{N}\s.,&/()'’‘"“”«»‐–-]+$/u.test(half);
}

function mentionSuggestions(
  book: Book,
  { codes, matchedBy, typed }: Mention,
  folded: string,
  source: SuggestionSource,
): readonly Suggestion[] {
  const known = codes.filter((code) => book.names.entities.has(code));
  return known.map((code) => {
    const name = source.spelling(fold(typed), code) ?? typed;
    return toSuggestion(book, { code, matchedBy, name }, folded, source);
  });
}

function fuzzySuggestions(
  book: Book,
  folded: string,
  source: SuggestionSource,
): readonly Suggestion[] {
  const match = source.fuzzy(folded);
  if (match === undefined) return [];
  const { codes, matchedBy } = match;
  return codes.map((code) => toSuggestion(book, { code, matchedBy, name: folded }, folded, source));
}
