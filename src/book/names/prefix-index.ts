/** Prefix index: finds names by their first letters. */
import type { NameIndex, NameMatch, SpelledMatch } from "../name-indexes.ts";
import { toCodes } from "../name-indexes.ts";

/** Fewer letters begin too many names. */
const minLength = 5;

/** So much of the name must be there: Mars is no beginning of the Marshall Islands. */
const minPart = 0.6;

export function createPrefixIndex(
  names: readonly (readonly [string, SpelledMatch])[],
): Pick<NameIndex, "byPrefix" | "completions"> {
  const sorted = names.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    byPrefix: (folded) => (folded.length < minLength ? undefined : matchPrefix(sorted, folded)),
    completions: (folded) =>
      namesStartingWith(sorted, folded)
        .toSorted(([one], [other]) => one.length - other.length)
        .map(([, hit]) => hit),
  };
}

type SortedNames = readonly (readonly [string, SpelledMatch])[];

function matchPrefix(sorted: SortedNames, folded: string): NameMatch | undefined {
  const names = namesStartingWith(sorted, folded);
  const [shortest] = names.toSorted(([one], [other]) => one.length - other.length);
  const codes = toCodes(names.flatMap(([, hit]) => hit.codes));
  if (shortest === undefined || codes === undefined) return undefined;
  if (folded.length < minPart * shortest[0].length) return undefined;
  return { codes, matchedBy: shortest[1].matchedBy };
}

function namesStartingWith(sorted: SortedNames, folded: string): SortedNames {
  const first = firstNotBefore(sorted, folded);
  const beyond = firstNotBefore(sorted, `${folded}\u{10ffff}`);
  return sorted.slice(first, beyond);
}

function firstNotBefore(sorted: SortedNames, folded: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? "") < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}
