/** Takes the words that leave somebody out off a command's own: "the EU without Britain", "NATO (not Turkey)", "outside NATO". */
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import { readMentions } from "../../book/names/read-mentions.ts";
import { isArticle } from "../../book/names/stop-words.ts";
import type { Words } from "../../words/words.ts";

export interface Exclusion {
  /** The words before. */
  readonly rest: string;
  /** Whom they leave out; undefined where they leave out nobody. */
  readonly typed: string | undefined;
}

/** All behind such a word is left out. "Eu without doubt" leaves out nobody. */
export function takeExclusion(book: Book, words: Words, typed: string): Exclusion {
  for (const { 0: word, index } of typed.matchAll(patternFor(words))) {
    const after = typed.slice(index + word.length).replace(/[)\]\s]+$/, "");
    if (beginsWithName(book, after) && !isInName(book, word, typed.slice(index)))
      return { rest: typed.slice(0, index).trim(), typed: after };
  }
  return { rest: typed, typed: undefined };
}

/** Not "not expelled Russians": that leaves out nobody. */
function beginsWithName({ names }: Book, typed: string): boolean {
  const [first] = readMentions(names, typed).mentions;
  const words = fold(typed).split(" ");
  const at = words.findIndex((word) => !isArticle(word));
  return first !== undefined && words.slice(at).join(" ").startsWith(fold(first.typed));
}

/** "Outside the EU" is a group of that name. */
function isInName({ names }: Book, word: string, typed: string): boolean {
  const [first] = readMentions(names, typed).mentions;
  return fold(word) !== "" && first !== undefined && fold(first.typed).startsWith(fold(word));
}

/** These are no such words in a question in plain words; some are of other languages. */
const ownPhrases = "but for, but, not, ohne, sans, sin"; // for machines: looked for in what was typed

/** A language's words do not change, so their pattern is made once. */
const patterns = new WeakMap<Words, RegExp>();

function patternFor(words: Words): RegExp {
  const pattern = patterns.get(words) ?? patternOf(words);
  patterns.set(words, pattern);
  return pattern;
}

/** "without", "other than", "but not", "(not", " -us", "non-". */
function patternOf({ lexicon: { phrases } }: Words): RegExp {
  const words = [phrases.without, phrases.outside, ownPhrases]
    .flatMap((list) => list.split(","))
    .map((phrase) => phrase.trim().replaceAll(" ", "\\s+"))
    .toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?:^|[\\s,;([])(?:(?:${words.join("|")})[\\s-]+|[-−–](?=\\p{L}))`, "giu");
}
