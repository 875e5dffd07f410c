/** The context of a check: the book that claims are held against, and the words of their language. */
import type { Book } from "../../book/book.ts";
import type { Sense } from "../../words/lexicon.ts";

export interface VerifyContext {
  readonly book: Book;
  /** What a word of the language says. */
  readonly senses: (word: string) => Sense | undefined;
}
