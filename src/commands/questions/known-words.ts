/**
 * Writes a question in the words that the reader knows, and in no other: names on record, words of the lexicon, options. Any
 * other word becomes "…", numbers and days among them, so that nothing personal is left.
 */
import type { Ask, TypedOption } from "../../answer/ask.ts";
import { plainWords, unnamed } from "../../answer/ask.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import type { LexiconIndex } from "../../reading/lexicon-index.ts";
import { phraseOf } from "../../reading/lexicon-index.ts";
import { readTokens } from "../../reading/read-tokens.ts";
import type { Token } from "../../reading/token.ts";
import { entityOf } from "../draft/actors.ts";
import { indexesFor } from "./read-question.ts";

/** Longer questions are cut: the beginning says what is missing. */
const maxWords = 12;

const unknown = "…";

export interface KnownNames {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

/** `/expelled …`, `how many … did Germany …`. Never throws for anything a person can type. */
export function knownWords(book: Book, ask: Ask, names: KnownNames): string {
  const { command, typed, locale } = ask;
  const [index] = indexesFor(locale);
  if (index === undefined) return unknown;
  const first = command === plainWords ? [] : [commandWord(command, names)];
  const parts = typed.flatMap((option) => [
    ...optionWord(option, names),
    ...wordsOf(book, index, option.text),
  ]);
  const words = [...first, ...parts].filter(
    (word, at, all) => word !== unknown || all[at - 1] !== unknown,
  );
  const isCut = words.length > maxWords && words[maxWords - 1] !== unknown;
  return [...words.slice(0, maxWords), ...(isCut ? [unknown] : [])].join(" ");
}

const commandWord = (command: string, { commands }: KnownNames): string =>
  commands.includes(command.toLowerCase()) ? `/${command.toLowerCase()}` : unknown;

function optionWord({ option }: TypedOption, { options }: KnownNames): readonly string[] {
  if (option === unnamed) return [];
  return [options.includes(option.toLowerCase()) ? `${option.toLowerCase()}:` : unknown];
}

const wordsOf = (book: Book, index: LexiconIndex, text: string): readonly string[] =>
  readTokens(book, index, text).map((token) => wordOf(book, index, token));

function wordOf(book: Book, index: LexiconIndex, token: Token): string {
  switch (token.kind) {
    case "name":
      return token.mention.codes.map((code) => entityOf(book, code).name).join("/");
    case "person":
      return token.mention.codes.join("/");
    case "wave":
      return token.waves[0].id;
    case "word": {
      const typed = fold(token.typed);
      return index.senses.has(typed) ? typed : phraseOf(index, token.sense);
    }
    case "time":
      // A year is of the record; a day may be somebody's own.
      return /^(?:19|20)\d\d$/.test(token.typed) ? token.typed : unknown;
    case "number":
    case "days":
    case "ordinal":
    case "unknown":
      return unknown;
  }
}
