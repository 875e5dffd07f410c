/** Reads a text into the claims about expulsions that it makes. What claims nothing is passed over. */
import type { Book } from "../book/book.ts";
import type { Mention } from "../book/names/mention.ts";
import type { Claim, QuoteClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-of-clause.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { quoteClaims } from "./quote-claims.ts";
import { readTokens } from "./read-tokens.ts";
import { SentenceReader } from "./sentence-reader.ts";
import { splitSentences } from "./sentences.ts";
import { stripMarkup } from "./strip-markup.ts";

const noContext: ClaimContext = { by: [], of: [], waves: [] };

/** What a sentence claims, or a list with its heading. */
export type Passage = readonly (Claim | QuoteClaim)[];

/** Never throws, whatever was typed. */
export function readClaims(book: Book, index: LexiconIndex, typed: string): readonly Passage[] {
  const passages: (Claim | QuoteClaim)[][] = [];
  let context = noContext;
  for (const sentence of splitSentences(stripMarkup(typed))) {
    const tokens = readTokens(book, index, sentence.plain);
    const reader = new SentenceReader(index, sentence, context);
    reader.read(tokens, (person) => officeOf(book, person));
    if (!sentence.isItem || passages.length === 0) passages.push([]);
    passages.at(-1)?.push(...quoteClaims(sentence, tokens), ...reader.claims);
    context = reader.context;
  }
  return passages;
}

function officeOf(book: Book, { typed, codes }: Mention): Mention | undefined {
  const code = book.people.get(codes[0])?.of;
  return code === undefined ? undefined : { typed, codes: [code], matchedBy: "role" };
}
