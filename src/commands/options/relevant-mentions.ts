/** Of those a text names, whom it asks about: in "all Russian diplomats expelled by Germany", neither all nor Russia. */
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
export function isEverybody({ codes }: Mention): boolean {
  return codes[0] === allCountriesCode;
}

/** "Russians": those who were expelled, and seldom those who are asked about. */
export function isPeopleOf({ codes, matchedBy }: Mention, target: string): boolean {
  return matchedBy === "demonym" && codes[0] === target;
}
