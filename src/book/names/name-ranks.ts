/** Ranks the kinds of names, for names that two countries claim. */
import type { MatchedBy } from "../../answer/reply.ts";
import type { NameEntry } from "./name-index.ts";

/** The lower rank has the name: a group, what we declared ambiguous, our own aliases, then the tables by how close they are. */
export const nameRank = {
  group: 0,
  ambiguous: 1,
  ours: 2,
  common: 3,
  english: 4,
  demonym: 5,
  near: 6,
  far: 7,
};

/** Several names of one kind. Short ones are found with a typo only where they are the usual names. */
export function* nameEntries(
  names: readonly string[],
  code: string,
  matchedBy: MatchedBy,
  claim: number,
): Iterable<NameEntry> {
  const fuzziness = matchedBy === "name" && claim < nameRank.near ? "any" : "long";
  for (const name of names) yield { name, code, matchedBy, rank: claim, fuzziness };
}
