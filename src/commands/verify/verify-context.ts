/** What claims are held against. */
import type { Book } from "../../book/book.ts";
import type { Sense } from "../../words/lexicon.ts";

export interface VerifyContext {
  readonly book: Book;
  /** What a word of the language says. */
  readonly senses: (word: string) => Sense | undefined;
}
