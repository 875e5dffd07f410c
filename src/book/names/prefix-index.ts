/** Names found by their first letters. */
import type { NameIndex, NameMatch, SpelledMatch } from "../name-indexes.ts";

/** Fewer letters begin too many names. */
const minLength = 5;

/** So much of the name must be there: Mars is no beginning of the Marshall Islands. */
const leastPart = 0.6;

export function createPrefixIndex(
  names: readonly (readonly [string, SpelledMatch])[],
): Pick<NameIndex, "byPrefix" | "completions"> {
  const sorted = names.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    byPrefix: (folded) => (folded.length < minLength ? undefined : begun(sorted, folded)),
    completions: (folded) =>
      startingWith(sorted, folded)
        .toSorted(([one], [other]) => one.length - other.length)
        .map(([, hit]) => hit),
  };
}

type Sorted = readonly (readonly [string, SpelledMatch])[];

function begun(sorted: Sorted, folded: string): NameMatch | undefined {
  const names = startingWith(sorted, folded);
  const [shortest] = names.toSorted(([one], [other]) => one.length - other.length);
  if (shortest === undefined || folded.length < leastPart * shortest[0].length) return undefined;
  const codes = new Set(names.flatMap(([, hit]) => hit.codes));
  return { codes: [...codes], matchedBy: shortest[1].matchedBy };
}

function startingWith(sorted: Sorted, folded: string): Sorted {
  const first = firstNotBefore(sorted, folded);
  const beyond = firstNotBefore(sorted, `${folded}\u{10ffff}`);
  return sorted.slice(first, beyond);
}

function firstNotBefore(sorted: Sorted, folded: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? "") < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}
