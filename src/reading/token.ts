/** A token of a question: one or several words that mean one thing. */
import type { Book } from "../book/book.ts";
import type { Mention } from "../book/names/mention.ts";
import type { Wave } from "../book/wave.ts";
import type { Sense } from "../words/lexicon.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import type { Time } from "./time.ts";

/** A word as it stands in the text. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  /** The characters between it and the word before. */
  readonly gap: string;
}

export type Token = { readonly typed: string; readonly gap: string } & (
  | { readonly kind: "word"; readonly sense: Sense }
  | { readonly kind: "name"; readonly mention: Mention }
  | { readonly kind: "person"; readonly mention: Mention }
  | { readonly kind: "wave"; readonly waves: readonly [Wave, ...Wave[]] }
  | { readonly kind: "time"; readonly time: Time }
  | { readonly kind: "number"; readonly value: number }
  /** A time to leave: "seven days", "a week". */
  | { readonly kind: "days"; readonly value: number }
  /** A place in a ranking: "second". */
  | { readonly kind: "ordinal"; readonly value: number }
  /** A word that has no place in a question. */
  | { readonly kind: "unknown" }
);

/** A token that begins at a word, and how many words it takes. */
export interface TokenStep {
  readonly token: Token;
  readonly length: number;
}

/** What the tokens are read with. */
export interface TokenContext {
  readonly book: Book;
  readonly index: LexiconIndex;
  readonly words: readonly Word[];
  /** The phrases that begin at each word, the shortest first. */
  readonly phrases: readonly (readonly string[])[];
  /** In a text all in capitals, capitals say nothing. */
  readonly isMixedCase: boolean;
}

/** The typed words of a token. */
export function typedAt({ words }: TokenContext, at: number, length: number) {
  const own = words.slice(at, at + length);
  const typed = own.map(({ raw, gap }, index) => (index === 0 ? raw : `${gap}${raw}`)).join("");
  return { typed, gap: own[0]?.gap ?? "" };
}

/**
 * The phrases that begin at each word: of one word, of two, and so on. None goes beyond the end of a sentence or of a part of it.
 *
 * @param maxWords of the longest phrase that is looked up
 */
export function phrasesIn(
  words: readonly Word[],
  maxWords: number,
): readonly (readonly string[])[] {
  return words.map(({ folded }, at) => {
    const phrases = [folded];
    for (let next = at + 1; next < words.length && next - at < maxWords; next++) {
      const word = words[next];
      if (word === undefined || /[,;:!?()\n]/.test(word.gap)) break;
      phrases.push(`${phrases.at(-1)} ${word.folded}`);
    }
    return phrases;
  });
}

/** So many words as one phrase; none where it would go beyond a part of a sentence. */
export const phraseAt = (
  { phrases }: TokenContext,
  at: number,
  length: number,
): string | undefined => phrases[at]?.[length - 1];
