/** Completions of a name, or of the last of a list. */
import type { Completion } from "../../answer/ask.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import { namedOf, typedFor } from "../draft/actors.ts";
import type { Suggestion } from "./default-suggestions.ts";
import { prefixSuggestions, toSuggestion } from "./prefix-suggestions.ts";
import type { SuggestionSource } from "./suggestion-source.ts";

/** Longer lists of names are completed at their end only. */
const separator = /^(.*(?:,|;| and | vs\.? )\s*)?(.*)$/is;

/** What stands before the last name stays as it was typed. */
export function completeNames(
  book: Book,
  typed: string,
  sought: SuggestionSource,
): readonly Completion[] {
  const { before, half } = lastName(typed, sought);
  return offersFor(book, half, sought).map(({ code, why }) => {
    const text = typedFor(book, code);
    return { label: `${before}${namedOf(book, code).name}`, text: `${before}${text}`, why };
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
 * A client takes the first for Enter. So whomever the text means as it stands comes first, unless hardly anybody can
 * want that; then whomever it begins, then whoever is near.
 */
function offersFor(book: Book, half: string, sought: SuggestionSource): readonly Suggestion[] {
  if (half.trim() === "") return sought.usual;
  const folded = fold(half);
  const mention = sought.exact(half);
  const meant = mention === undefined ? [] : offersOf(book, mention, folded, sought);
  const begun = isNamelike(half) ? prefixSuggestions(book, folded, sought) : [];
  const near = isNamelike(half) ? nearOffers(book, folded, sought) : [];
  const isSure = mention !== undefined && !sought.isUnlikely(mention);
  const offers = [...(isSure ? meant : []), ...begun, ...meant, ...near];
  const first = new Map(offers.toReversed().map((offer) => [offer.code, offer]));
  return [...new Set(offers)].filter((offer) => first.get(offer.code) === offer);
}

/** No name has other signs in it. */
function isNamelike(half: string): boolean {
  return fold(half) !== "" && /^[\p{L}\p{M}\p{N}\s.,&/()'’‘"“”«»‐–-]+$/u.test(half);
}

function offersOf(
  book: Book,
  { codes, matchedBy, typed }: Mention,
  folded: string,
  sought: SuggestionSource,
): readonly Suggestion[] {
  const known = codes.filter((code) => book.names.named.has(code));
  return known.map((code) => {
    const name = sought.written(fold(typed), code) ?? typed;
    return toSuggestion(book, { code, matchedBy, name }, folded, sought);
  });
}

function nearOffers(book: Book, folded: string, sought: SuggestionSource): readonly Suggestion[] {
  const { codes, matchedBy } = sought.fuzzy(folded) ?? { codes: [], matchedBy: "typo" };
  return codes.map((code) => toSuggestion(book, { code, matchedBy, name: folded }, folded, sought));
}
