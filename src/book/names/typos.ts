/** Names found in spite of a typo. A wrong country is worse than none, so little is allowed. */
import { distance } from "fastest-levenshtein";
import type { Hit, NameIndex } from "./hit.ts";

interface Spelling {
  readonly folded: string;
  /** Which letters occur in it, one bit each. */
  readonly letters: number;
  readonly hit: Hit;
}

type ByLength = ReadonlyMap<number, readonly Spelling[]>;

/** Shorter names have too many neighbours, longer texts none. */
const shortest = 5;
const longest = 60;

export function makeTypos(
  names: readonly (readonly [string, Hit])[],
  exact: NameIndex["exact"],
): Pick<NameIndex, "near" | "remote"> {
  const byLength = groupByLength(names);
  return {
    near: (folded) => {
      if (folded.length < shortest || folded.length > longest) return undefined;
      return swapped(exact, folded) ?? nearest(byLength, folded);
    },
    remote: (folded) =>
      folded.length < shortest - 1 || folded.length > longest
        ? []
        : within(byLength, folded, allowance(folded) + 1).map(([code]) => code),
  };
}

/** How many letters may be wrong. */
function allowance(folded: string): number {
  return folded.length < 9 ? 1 : 2;
}

/** Two neighbours typed in each other's place: the commonest slip, and one that an edit distance counts twice. */
function swapped(exact: NameIndex["exact"], folded: string): Hit | undefined {
  const codes = new Set<string>();
  for (let at = 0; at < folded.length - 1; at++) {
    if (folded[at] === folded[at + 1]) continue;
    const swap = `${folded.slice(0, at)}${folded[at + 1]}${folded[at]}${folded.slice(at + 2)}`;
    for (const code of exact(swap)?.codes ?? []) if (code !== "") codes.add(code);
  }
  return codes.size === 0 ? undefined : { codes: [...codes], matchedBy: "typo" };
}

/** Whoever is nearest; all of them where several are equally near. */
function nearest(byLength: ByLength, folded: string): Hit | undefined {
  const found = within(byLength, folded, allowance(folded));
  const least = found[0]?.[1];
  if (least === undefined) return undefined;
  const codes = found.filter(([, far]) => far === least).map(([code]) => code);
  return { codes, matchedBy: "typo" };
}

/** Every code within so many letters and how far it is, nearest first. */
function within(
  byLength: ByLength,
  folded: string,
  most: number,
): readonly (readonly [string, number])[] {
  const nearestTo = new Map<string, number>();
  for (const { spelling, far } of neighbours(byLength, folded, most)) {
    for (const code of spelling.hit.codes) {
      nearestTo.set(code, Math.min(far, nearestTo.get(code) ?? far));
    }
  }
  return [...nearestTo].sort(([, one], [, other]) => one - other);
}

function* neighbours(byLength: ByLength, folded: string, most: number) {
  const letters = lettersOf(folded);
  for (const spelling of ofLength(byLength, folded.length - most, folded.length + most)) {
    if (differing(spelling.letters, letters) > 2 * most) continue;
    const far = distance(spelling.folded, folded);
    if (far <= most && sameStart(spelling.folded, folded, far)) yield { spelling, far };
  }
}

function* ofLength(byLength: ByLength, from: number, to: number): Iterable<Spelling> {
  for (let length = from; length <= to; length++) yield* byLength.get(length) ?? [];
}

/** The first letter is seldom wrong: only a long word may lose or change it, and only that. */
function sameStart(name: string, typed: string, far: number): boolean {
  return name[0] === typed[0] || (far === 1 && typed.length >= 6);
}

function groupByLength(names: readonly (readonly [string, Hit])[]): ByLength {
  const byLength = new Map<number, Spelling[]>();
  for (const [folded, hit] of names) {
    if (folded.length < shortest) continue;
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

/** In how many bits two words differ. One edit changes two at most, so the costly distance is seldom needed. */
function differing(one: number, other: number): number {
  let bits = (one ^ other) >>> 0;
  let differ = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    differ++;
  }
  return differ;
}
