/** Drops mentions that are not the subject of a question: in "all Russian diplomats expelled by Germany", "all" and "Russian". */
import type { Mention, MentionReading } from "../../book/names/mention.ts";
import { allCountriesCode } from "../draft/actors.ts";

/** @param target the country expelled from */
export function relevantMentions(
  { mentions, otherWords }: MentionReading,
  target: string,
): readonly Mention[] {
  const some = mentions.length > 1 ? mentions.filter((each) => !isEverybody(each)) : mentions;
  const others = some.filter((each) => !isPeopleOf(each, target));
  return others.length > 0 && otherWords.length > 0 ? others : some;
}

/** "all", which only says that nobody is left out. */
function isEverybody({ codes }: Mention): boolean {
  return codes[0] === allCountriesCode;
}

/** "Russians": the people expelled, and seldom the subject of the question. */
function isPeopleOf({ codes, matchedBy }: Mention, target: string): boolean {
  return matchedBy === "demonym" && codes[0] === target;
}
