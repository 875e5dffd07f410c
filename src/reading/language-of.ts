/** Tells in which language a sentence is written, by how many of its words each lexicon has. */
import { fold } from "../book/names/fold.ts";
import type { LexiconIndex } from "./lexicon-index.ts";

/** @param languages the one that is meant where several know as many words stands first */
export function languageOf(
  languages: readonly [LexiconIndex, ...LexiconIndex[]],
  sentence: string,
): LexiconIndex {
  const words = sentence.match(/\p{L}+/gu)?.map(keyOf) ?? [];
  const knownIn = ({ senses }: LexiconIndex) => words.filter((word) => senses.has(word)).length;
  const [first, ...others] = languages;
  let best = { index: first, known: knownIn(first) };
  // half of the words, beside names, make it certain
  if (best.known * 2 >= words.length) return first;
  for (const index of others) {
    const known = knownIn(index);
    if (known > best.known) best = { index, known };
  }
  return best.index;
}

const keyOf = (word: string): string => (/^[a-z]+$/i.test(word) ? word.toLowerCase() : fold(word));
