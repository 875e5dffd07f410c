/** Looks words up among the names of countries, organisations and groups. */

import type { NameIndexes, NameMatch } from "../name-indexes.ts";
import { fold } from "./fold.ts";
import type { Mention } from "./mention.ts";
import { conjunctions, isStopWord } from "./stop-words.ts";
import type { NameToken } from "./tokenize.ts";
import { foldedOf, rawOf } from "./tokenize.ts";

/** `us`, `DEU`: a single word of two or three letters that is a code. */
export function findCode(names: NameIndexes, words: readonly NameToken[]): Mention | undefined {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0 || !/^[a-z]{2,3}$/i.test(word.raw)) return undefined;
  if (conjunctions.has(word.raw)) return undefined;
  const code = names.codes.get(word.raw.toUpperCase());
  return code === undefined ? undefined : { typed: word.raw, codes: [code], matchedBy: "code" };
}

/** A flag by the code in it; undefined for a flag of no country, group or organisation that we know. */
export function findFlag(names: NameIndexes, typed: string, flag: string): Mention | undefined {
  const code = names.codes.get(flag) ?? (names.entities.has(flag) ? flag : undefined);
  return code === undefined ? undefined : { typed, codes: [code], matchedBy: "flag" };
}

export function findExact(
  names: NameIndexes,
  typed: string,
  folded = fold(typed),
): Mention | undefined {
  return mentionOf(typed, names.actors.exact(folded));
}

/** The other way round, as lists print it: "Korea, South". */
export function findInverted(names: NameIndexes, typed: string): Mention | undefined {
  const [, last, first] = /^([^,]+),([^,]+)$/.exec(typed) ?? [];
  return first === undefined ? undefined : findExact(names, typed, fold(`${first} ${last}`));
}

/** All the words as one name; of several words also with a typo, for "noth korea" is not both Koreas. */
export function findWholeName(
  names: NameIndexes,
  words: readonly NameToken[],
): Mention | undefined {
  const [word, ...more] = words;
  if (word === undefined || (more.length === 0 && conjunctions.has(word.folded))) return undefined;
  const exact = findExact(names, rawOf(words), foldedOf(words));
  if (exact !== undefined || more.length === 0) return exact;
  const match = names.actors.fuzzy(foldedOf(words));
  return match?.codes.length === 1 ? mentionOf(rawOf(words), match) : undefined;
}

/** Among other words, a shorter one is too easily near a name: Angela is not Angola. */
const longWord = 7;

/** With a typo or only begun: all the words as one name, else the one word of them that is near a name. */
export function findApproximate(
  names: NameIndexes,
  words: readonly NameToken[],
): Mention | undefined {
  const whole = findNear(names, words);
  if (whole !== undefined || words.length < 2) return whole;
  const found = words
    .filter((word) => !isStopWord(word.folded) && word.folded.length >= longWord)
    .map((word) => findNear(names, [word]))
    .filter((each) => each !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

function findNear({ actors }: NameIndexes, words: readonly NameToken[]): Mention | undefined {
  const folded = foldedOf(words);
  return mentionOf(rawOf(words), actors.byPrefix(folded) ?? actors.fuzzy(folded));
}

function mentionOf(typed: string, hit: NameMatch | undefined): Mention | undefined {
  if (hit === undefined) return undefined;
  return { typed: stripSigns(typed), codes: hit.codes, matchedBy: hit.matchedBy };
}

/** Without the signs around it: "germany?" was typed for germany. */
function stripSigns(typed: string): string {
  return typed.replace(/^[^\p{L}\p{N}\p{So}]+|[^\p{L}\p{N}\p{M}\p{So}]+$/gu, "");
}
