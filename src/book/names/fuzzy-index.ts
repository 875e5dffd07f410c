/** Fuzzy index: finds names in spite of a typo, by edit distance. A wrong country is worse than none, so few edits are allowed. */
import { distance } from "fastest-levenshtein";
import type { NameIndex, NameMatch } from "../name-indexes.ts";
import { toCodes } from "../name-indexes.ts";

interface Spelling {
  readonly folded: string;
  /** Which letters occur in it, one bit each. */
  readonly letters: number;
  readonly hit: NameMatch;
}

type ByLength = ReadonlyMap<number, readonly Spelling[]>;

/** Shorter names have too many neighbours, longer texts none. */
const minLength = 5;
const maxLength = 60;

export function createFuzzyIndex(
  names: readonly (readonly [string, NameMatch])[],
  exact: (folded: string) => NameMatch | undefined,
): Pick<NameIndex, "fuzzy" | "suggestions"> {
  const byLength = groupByLength(names);
  return {
    fuzzy: (folded) => {
      if (folded.length < minLength || folded.length > maxLength) return undefined;
      return findTransposed(exact, folded) ?? findNearest(byLength, folded);
    },
    suggestions: (folded) =>
      folded.length < minLength - 1 || folded.length > maxLength
        ? []
        : codesWithin(byLength, folded, maxTyposIn(folded) + 1).map(([code]) => code),
  };
}

/** The number of letters that may be wrong. */
function maxTyposIn(folded: string): number {
  return folded.length < 9 ? 1 : 2;
}

/** Two neighbours typed in each other's place: the commonest slip, and one that an edit distance counts twice. */
function findTransposed(
  exact: (folded: string) => NameMatch | undefined,
  folded: string,
): NameMatch | undefined {
  const found: string[] = [];
  for (let at = 0; at < folded.length - 1; at++) {
    if (folded[at] === folded[at + 1]) continue;
    const swap = `${folded.slice(0, at)}${folded[at + 1]}${folded[at]}${folded.slice(at + 2)}`;
    for (const code of exact(swap)?.codes ?? []) if (code !== "") found.push(code);
  }
  const codes = toCodes(found);
  return codes && { codes, matchedBy: "typo" };
}

/** The nearest name; all of them where several are equally near. */
function findNearest(byLength: ByLength, folded: string): NameMatch | undefined {
  const found = codesWithin(byLength, folded, maxTyposIn(folded));
  const [nearest] = found;
  const codes = toCodes(found.filter(([, far]) => far === nearest?.[1]).map(([code]) => code));
  return codes && { codes, matchedBy: "typo" };
}

/** Every code within `max` edits, with its distance, nearest first. */
function codesWithin(
  byLength: ByLength,
  folded: string,
  max: number,
): readonly (readonly [string, number])[] {
  const nearestTo = new Map<string, number>();
  for (let length = folded.length - max; length <= folded.length + max; length++) {
    for (const spelling of findNeighbours(byLength.get(length), folded, max)) {
      const far = distance(spelling.folded, folded);
      if (far > mayDiffer(spelling.folded, folded, max)) continue;
      for (const code of spelling.hit.codes) {
        nearestTo.set(code, Math.min(far, nearestTo.get(code) ?? far));
      }
    }
  }
  return [...nearestTo].sort(([, one], [, other]) => one - other);
}

/** Those that are not too far by their letters alone: an edit changes two of them at most. */
function findNeighbours(
  spellings: readonly Spelling[] = [],
  folded: string,
  max: number,
): readonly Spelling[] {
  const letters = lettersOf(folded);
  return spellings.filter((spelling) => {
    const allowed = mayDiffer(spelling.folded, folded, max);
    const canMatch = allowed > 0 && bitsIn(spelling.letters ^ letters) <= 2 * allowed;
    return canMatch && hasShortWords(spelling.folded, folded);
  });
}

/** A word of two letters is never wrong: "outside the uk" is not "outside the eu". */
function hasShortWords(name: string, typed: string): boolean {
  const words = typed.split(" ");
  return (name.match(/(?<=^| )\S{2}(?= |$)/g) ?? []).every((short) => words.includes(short));
}

/** The first letter is seldom wrong: only a long word may lose or change it, and only that. */
function mayDiffer(name: string, typed: string, max: number): number {
  if (name.charCodeAt(0) === typed.charCodeAt(0)) return max;
  return typed.length >= 6 ? 1 : 0;
}

function groupByLength(names: readonly (readonly [string, NameMatch])[]): ByLength {
  const byLength = new Map<number, Spelling[]>();
  for (const [folded, hit] of names) {
    if (folded.length < minLength) continue;
    const same = byLength.get(folded.length) ?? [];
    same.push({ folded, letters: lettersOf(folded), hit });
    byLength.set(folded.length, same);
  }
  return byLength;
}

/** Letters that share a bit only cost a comparison, never a match. */
function lettersOf(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at++) bits |= 1 << (folded.charCodeAt(at) & 31);
  return bits;
}

/** The number of bits set, all counted at once; Hacker's Delight, 2nd edition, figure 5-2. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
