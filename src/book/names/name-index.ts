/** Name index: finds a code by its name, exactly, by prefix or fuzzily. Knows nothing of countries. */
import type { MatchedBy } from "../../answer/reply.ts";
import type { NameIndex, SpelledMatch } from "../name-indexes.ts";
import { fold, foldSpelledOut } from "./fold.ts";
import { createFuzzyIndex } from "./fuzzy-index.ts";
import { createPrefixIndex } from "./prefix-index.ts";

/** One name of something, as the index takes it. */
export interface NameEntry {
  readonly name: string;
  /** The code that it stands for. */
  readonly code: string;
  readonly matchedBy: MatchedBy;
  /** If two claim one name, the lower rank has it; equal ranks share it, and the bot asks. */
  readonly rank: number;
  readonly fuzziness: Fuzziness;
}

/**
 * How far a name may be found by its beginning or with a typo. In every language at once, Wakanda would be a country;
 * and of the short names only the usual ones may, else "finds" would be Finns and "parts" Paris.
 */
export type Fuzziness = "none" | "long" | "any";

/**
 * @param common the names that most questions use
 * @param further the others, each of a higher rank than any usual one; made when a usual name was not found
 */
export function makeNameIndex(
  common: Iterable<NameEntry>,
  further: () => Iterable<NameEntry> = () => [],
): NameIndex {
  const first = addAll(new Map(), common);
  const all = once(() => addAll(new Map(first), further()));
  const exact = (folded: string): SpelledMatch | undefined =>
    first.get(folded) ?? all().get(folded);
  const loose = once(() =>
    [...all()].filter(([folded, { fuzziness }]) => allowsFuzzy(folded, fuzziness)),
  );
  const beginnings = once(() => createPrefixIndex(loose()));
  const offered = once(() =>
    createPrefixIndex([...all()].filter(([, { fuzziness }]) => fuzziness !== "none")),
  );
  const typos = once(() => createFuzzyIndex(loose(), exact));
  return {
    maxWords: once(() =>
      Math.max(1, ...[...all().keys()].map((folded) => folded.split(" ").length)),
    ),
    exact,
    byPrefix: (folded) => beginnings().byPrefix(folded),
    completions: (folded) => offered().completions(folded),
    fuzzy: (folded) => typos().fuzzy(folded),
    // A word that is known to be no name is no typo of one.
    suggestions: (folded) => (exact(folded) === undefined ? typos().suggestions(folded) : []),
  };
}

interface Claim extends SpelledMatch {
  readonly rank: number;
  readonly fuzziness: Fuzziness;
}

/** A name of this many letters or more is long. */
const long = 7;

function allowsFuzzy(folded: string, fuzziness: Fuzziness): boolean {
  return fuzziness === "any" || (fuzziness === "long" && folded.length >= long);
}

function addAll(
  claims: Map<string, Claim>,
  entries: Iterable<NameEntry>,
): ReadonlyMap<string, Claim> {
  for (const entry of entries) {
    addEntry(claims, fold(entry.name), entry);
    const spelledOut = foldSpelledOut(entry.name);
    if (spelledOut !== undefined) addEntry(claims, spelledOut, entry);
  }
  return claims;
}

function addEntry(claims: Map<string, Claim>, folded: string, entry: NameEntry): void {
  if (folded === "") return;
  const { code, name, matchedBy, rank, fuzziness } = entry;
  const known = claims.get(folded);
  if (known === undefined || rank < known.rank) {
    claims.set(folded, { codes: [code], matchedBy, name, rank, fuzziness });
  } else if (rank === known.rank && !known.codes.includes(code)) {
    claims.set(folded, { ...known, codes: [...known.codes, code] });
  }
}

/** Makes a value when it is first needed, and keeps it: its input never changes. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
