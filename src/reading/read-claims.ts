/** Reads a text into the claims about expulsions that it makes. What claims nothing is passed over. */
import type { Book } from "../book/book.ts";
import type { Mention } from "../book/names/mention.ts";
import type { Claim, QuoteClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-of-clause.ts";
import { languageOf } from "./language-of.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { quoteClaims } from "./quote-claims.ts";
import { readTokens } from "./read-tokens.ts";
import { SentenceReader } from "./sentence-reader.ts";
import type { Sentence } from "./sentences.ts";
import { splitSentences } from "./sentences.ts";
import { stripMarkup } from "./strip-markup.ts";
import { inEnglishOrder } from "./word-order.ts";

const noContext: ClaimContext = { by: [], of: [], waves: [] };

/** What a sentence claims, or a list with its heading. */
export type Passage = readonly (Claim | QuoteClaim)[];

/**
 * Never throws, whatever was typed.
 *
 * @param languages in which a sentence may be written
 */
export function readClaims(
  book: Book,
  languages: readonly [LexiconIndex, ...LexiconIndex[]],
  typed: string,
): readonly Passage[] {
  const passages: (Claim | QuoteClaim)[][] = [];
  let context = noContext;
  for (const sentence of splitSentences(stripMarkup(typed))) {
    const index = languageOf(languages, sentence.plain);
    const read = readSentence(book, index, sentence, context);
    if (!sentence.isItem || passages.length === 0) passages.push([]);
    passages.at(-1)?.push(...read.claims);
    context = read.context;
  }
  return passages;
}

interface SentenceReading {
  readonly claims: Passage;
  /** What it says that the sentences behind it may go on with. */
  readonly context: ClaimContext;
}

function readSentence(
  book: Book,
  index: LexiconIndex,
  sentence: Sentence,
  before: ClaimContext,
): SentenceReading {
  // only a question puts its verb before its subject
  const order = index.order.filter((each) => each !== "subject-before-did");
  const tokens = inEnglishOrder(order, readTokens(book, index, sentence.plain));
  const reader = new SentenceReader(index, sentence, before);
  reader.read(tokens, (person) => officeOf(book, person));
  const { claims, context } = reader;
  const told =
    order.length === 0
      ? claims
      : claims.map((claim) => ({ ...claim, text: inOwnOrder(claim.text, sentence.plain) }));
  return { claims: [...quoteClaims(sentence, tokens), ...told], context };
}

/** The stretch of a sentence in which the words of a claim stand, which were put in another order. */
function inOwnOrder(text: string, sentence: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const placeOf = (word: string) =>
    sentence.search(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u"));
  const from = Math.min(...words.map(placeOf).filter((place) => place >= 0));
  const to = Math.max(...words.map((word) => placeOf(word) + word.length));
  return from < to ? sentence.slice(from, to) : text;
}

function officeOf(book: Book, { typed, codes }: Mention): Mention | undefined {
  const code = book.people.get(codes[0])?.of;
  return code === undefined ? undefined : { typed, codes: [code], matchedBy: "role" };
}
