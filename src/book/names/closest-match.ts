/** Finds the nearest of a few words by edit distance: for "did you mean" where the words are keys and options, not names. */
import { distance } from "fastest-levenshtein";
import type { UnknownName } from "../problem.ts";

/** The word that is nearest, when it is near: most of its letters are right. */
export function closestMatch(typed: string, words: readonly string[]): string | undefined {
  const wanted = typed.slice(0, 60).toLowerCase();
  const ranked = words
    .map((word) => ({
      word,
      far: word.includes(wanted) ? 0 : distance(word.toLowerCase(), wanted),
    }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best !== undefined && wanted !== "" && best.far <= mayDiffer(best.word)
    ? best.word
    : undefined;
}

/** Less than half of its letters, and one of two. */
const mayDiffer = ({ length }: string): number => Math.max(1, (length - 1) / 2);

/** Among more names than a curator keeps in mind, a guess takes too long. */
const maxCompared = 2000;

/** An unknown name, with the nearest known one. */
export function unknownName(found: string, known: readonly string[]): UnknownName {
  const nearest = known.length > maxCompared ? undefined : closestMatch(found, known);
  return { found, nearest, known };
}
