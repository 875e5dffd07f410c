/** Finds quotes: by speaker, by the country spoken for, or by words of the quote. */
import type { Book } from "../book/book.ts";
import { fold } from "../book/names/fold.ts";
import { isStopWord } from "../book/names/stop-words.ts";
import type { Quote } from "../book/wave.ts";

/** A quote and its other printings, which say what it says in slightly other words. */
export interface FoundQuote {
  readonly quote: Quote;
  readonly versions: readonly Quote[];
}

/** Every quote, the article's first, each with its versions. */
export function allQuotes(book: Book): readonly FoundQuote[] {
  const known = quotesCache.get(book);
  if (known !== undefined) return known;
  const quotes = book.waves.flatMap((wave) => wave.quotes);
  const heads = quotes.filter((quote) => quote.version === undefined);
  const found = heads
    .toSorted((one, other) => precedence(one) - precedence(other))
    .map((quote) => ({
      quote,
      versions: quotes.filter(({ version }) => version?.of === quote.id),
    }));
  quotesCache.set(book, found);
  return found;
}

/** The quotes of one person. A version that names its speaker is found by that name, though the printing it belongs to names nobody. */
export function quotesBy(book: Book, person: string): readonly FoundQuote[] {
  return allQuotes(book).filter((found) => {
    return [found.quote, ...found.versions].some(({ by }) => by?.includes(person) === true);
  });
}

/** The quotes for a country or an organisation. */
export function quotesFor(book: Book, code: string): readonly FoundQuote[] {
  return allQuotes(book).filter(({ quote }) => quote.for === code);
}

/** Shorter words stand in too many quotes. */
const minLength = 4;

/** Quotes in which every word stands; a word may be the beginning of one. Nothing for words of one letter alone. */
export function quotesWith(book: Book, typed: string): readonly FoundQuote[] {
  const words = fold(typed.slice(0, 200))
    .split(" ")
    .filter((word) => word.length > 1);
  if (words.length === 0 || words.every((word) => word.length < minLength)) return [];
  return allQuotes(book).filter(({ quote, versions }) =>
    [quote, ...versions].some(({ text }) => hasWords(` ${fold(text)}`, words)),
  );
}

/** Quotes in which a word of a topic stands; the small words of a sentence are none. */
export function quotesAbout(book: Book, topic: string): readonly FoundQuote[] {
  const words = fold(topic.slice(0, 200))
    .split(" ")
    .filter((word) => word.length >= minLength && !isStopWord(word));
  return allQuotes(book).filter(({ quote, versions }) =>
    [quote, ...versions].some(({ text }) =>
      words.some((word) => hasWords(` ${fold(text)}`, [word])),
    ),
  );
}

/** The words typed, with the last one finished as quotes have it: "chem" is "chemical". In the most quotes first. */
export function quotedWords(
  book: Book,
  typed: string,
): readonly { readonly text: string; readonly quotes: number }[] {
  const words = fold(typed).split(" ");
  const last = words.pop() ?? "";
  if (last.length < minLength) return [];
  const finished = quotesWith(book, typed).flatMap(({ quote, versions }) => {
    const quoteWords = [quote, ...versions].flatMap(({ text }) => fold(text).split(" "));
    return quoteWords.filter((word) => word.startsWith(last));
  });
  return [...new Set(finished)]
    .map((word) => [...words, word].join(" "))
    .map((text) => ({ text, quotes: quotesWith(book, text).length }))
    .toSorted((one, other) => other.quotes - one.quotes);
}

export interface Speaker {
  /** A person's slug; none where the source names nobody. */
  readonly person?: string;
  /** The name printed where no person is named: a ministry. */
  readonly as?: string;
  /** The country or organisation spoken for. */
  readonly of: string;
  readonly quotes: number;
  readonly isInArticle: boolean;
}

/** All speakers: people, and countries or offices that are quoted with no person named. */
export function speakers(book: Book): readonly Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { quote, versions } of allQuotes(book)) {
    const others = versions.filter(({ by }) => by?.join() !== quote.by?.join());
    for (const speaker of [quote, ...others].flatMap(speakersOf)) {
      const key = speaker.person ?? speaker.as ?? speaker.of;
      const known = found.get(key) ?? { quotes: 0, isInArticle: false };
      const isInArticle = known.isInArticle || speaker.isInArticle;
      found.set(key, { ...speaker, quotes: known.quotes + 1, isInArticle });
    }
  }
  return [...found.values()];
}

function speakersOf(quote: Quote): readonly Speaker[] {
  const { by = [undefined], as, for: of } = quote;
  return by.map((person) => ({
    ...(person !== undefined && { person }),
    ...(as !== undefined && { as }),
    of,
    quotes: 1,
    isInArticle: isArticles(quote),
  }));
}

/** Does the article only report what they said, without their own words? */
export function isOnlyReported(found: readonly FoundQuote[]): boolean {
  const articles = found.filter(({ quote }) => isArticles(quote));
  return articles.length > 0 && articles.every(({ quote }) => quote.form === "reported");
}

/** The article's before others, and own words before reported ones. */
const precedence = (quote: Quote): number =>
  (isArticles(quote) ? 0 : 2) + (quote.form === "reported" ? 1 : 0);

const isArticles = (quote: Quote): boolean => quote.place !== undefined;

const hasWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(` ${word}`));

/** The book is frozen, so its quotes are gathered once. */
const quotesCache = new WeakMap<Book, readonly FoundQuote[]>();
