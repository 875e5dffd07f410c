/** The nearest of a few words: for "did you mean" where the words are keys and options, not names. */
import { distance } from "fastest-levenshtein";

/** The word that is nearest, when it is near: at most half of its letters differ. */
export function nearestTo(typed: string, words: readonly string[]): string | undefined {
  const sought = typed.slice(0, 60).toLowerCase();
  const ranked = words
    .map((word) => ({
      word,
      far: word.includes(sought) ? 0 : distance(word.toLowerCase(), sought),
    }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best !== undefined && sought !== "" && best.far <= best.word.length / 2
    ? best.word
    : undefined;
}
