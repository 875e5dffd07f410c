/** Decides whether a name in running text is a mention, by its capitals and the words beside it. */
import type { Book } from "../book.ts";
import { fold } from "./fold.ts";
import {
  diplomacy,
  expelledOnes,
  homonyms,
  lesserHomonyms,
  lowerAliases,
  lowerHomonyms,
  notDiplomats,
  offices,
  personalNames,
  prepositions,
  shortForeign,
  statecraft,
} from "./message-lexicon.ts";
import type { WordSpan } from "./message-line.ts";
import {
  isCapital,
  isFollowedByName,
  isLedByName,
  secondWordAfter,
  spansAt,
  wordAfter,
  wordBefore,
  wordsAround,
  wordsIn,
} from "./message-line.ts";
import { conjunctions } from "./stop-words.ts";

type Known = Pick<Book, "names" | "wave">;

export function isNameMention(book: Known, span: WordSpan, codes: readonly string[]): boolean {
  const { key } = span;
  const isShown = codes.some((code) => fold(book.names.entities.get(code)?.name ?? "") === key);
  if (!isCapital(span)) return lowerAliases.has(key) || (isShown && !lowerHomonyms.has(key));
  if (!isShown && isShortAndPlain(span)) return shortForeign.has(key);
  return !(personalNames.has(key) && (isLedByName(span) || isFollowedByName(span)));
}

/** Without accents, the short names of other languages are English words; with them they are none: "Suède". */
function isShortAndPlain(span: WordSpan): boolean {
  const [word] = wordsIn(span);
  return span.length === 1 && /^[a-z0-9]{4,5}$/i.test(word?.raw ?? "");
}

/** "俄罗斯外交官", "ロシアの外交官": without a space, a name is an adjective too. */
export function isBeforeDiplomats({ line, at, length }: WordSpan): boolean {
  const next = line.words.slice(at + length, at + length + 3);
  return /^の?外交/.test(next.map(({ raw }) => raw).join(""));
}

/** "Germany’s" is a name, "German" one only before what states have: "the German embassy". */
export function isAdjectiveMention(span: WordSpan): boolean {
  if (!isCapital(span)) return false;
  const isPeople = wordBefore(span) === "the" && /[^s]s$/.test(span.key);
  return isPeople || isOffice(span) || isGermanName(span);
}

function isOffice(span: WordSpan): boolean {
  const next = wordAfter(span);
  return next === "prime" ? secondWordAfter(span) === "minister" : offices.has(next);
}

/** Italien, Georgien: people in French, and there behind an article; countries in German. */
function isGermanName(span: WordSpan): boolean {
  return (
    /ien$/.test(span.key) && !/^(?:l|le|un|d|de|du|des|les|cet|tout|chaque)$/.test(wordBefore(span))
  );
}

/** Chad may be a friend, Jordan a shoe, Georgia in America: what stands beside them tells. */
export function isHomonymMention(book: Known, span: WordSpan): boolean {
  if (!isCapital(span) || isLedByName(span) || isFollowedByName(span)) return false;
  if (wordsIn(span).some(({ raw }) => /^\p{sc=Latin}*[^\p{ASCII}]\p{sc=Latin}*$/u.test(raw)))
    return true;
  if (isListed(book, span) || isBehindCapital(book, span)) return true;
  if (wordsAround(span, 4).some((word) => diplomacy.has(word))) return true;
  if (homonyms.has(span.key)) return expelsDiplomats(book, span);
  const next = wordAfter(span);
  if (next === "did" && secondWordAfter(span) === "nothing") return true;
  return prepositions.has(wordBefore(span)) || statecraft.has(next) || next === "says";
}

/** "Ankara, Turkey": its own capital, while Atlanta is none. */
function isBehindCapital({ names }: Known, { line, at, key }: WordSpan): boolean {
  if (!/^\s?,\s?$/.test(line.words[at]?.gap ?? "")) return false;
  const capital = names.actors.exact(line.words[at - 1]?.folded ?? "");
  return (
    capital?.matchedBy === "capital" &&
    names.actors.exact(key)?.codes.join() === capital.codes.join()
  );
}

/** "Georgia expels one", where the country is on record with it; "Georgia expels two students" is the state. */
function expelsDiplomats({ names, wave }: Known, span: WordSpan): boolean {
  const [code = ""] = names.actors.exact(span.key)?.codes ?? [];
  if ((wave.actors.get(code)?.expulsions.length ?? 0) === 0) return false;
  const object = secondWordAfter(span);
  const isSome = expelledOnes.has(object) || /^\d{1,2}$/.test(object);
  const hasOthers = wordsAround(span, 6).some((word) => notDiplomats.has(word));
  return /^(?:expel|expels|expelled)$/.test(wordAfter(span)) && isSome && !hasOthers;
}

/** Is it one of several: "Chad, Niger and Mali"? America is no company: "Atlanta, Georgia, USA". */
function isListed(book: Known, { line, at, length, key }: WordSpan): boolean {
  const { words } = line;
  const end = at + length;
  const joins = (index: number) => conjunctions.has(words[index]?.folded ?? "");
  const next = joins(end) ? end + 1 : /^\s?[,/&]\s?$/.test(words[end]?.gap ?? "") ? end : -1;
  const own = words[at]?.gap ?? "";
  const previous = joins(at - 1) ? at - 2 : /^\s?[,/&]\s?$/.test(own) ? at - 1 : -1;
  // a food beside what may be a friend, "Turkey and Jordan", is no meal: both are countries
  const doubtful = lesserHomonyms.has(key) ? [personalNames] : [homonyms, personalNames];
  return [next, previous].some((index) => isPlainCountry(book, { line, at: index }, doubtful));
}

function isPlainCountry(
  { names }: Known,
  { line, at }: Pick<WordSpan, "line" | "at">,
  doubtful: readonly ReadonlySet<string>[],
): boolean {
  if (at < 0) return false;
  return spansAt(line, at, 2).some((span) => {
    const match = names.actors.exact(span.key);
    if (match === undefined) return false;
    const { codes, matchedBy } = match;
    const isUnsure = doubtful.some((each) => each.has(span.key));
    const isCountry = codes.every((code) => names.entities.get(code)?.kind === "country");
    return (
      matchedBy === "name" && isCountry && !isUnsure && !codes.includes("US") && isCapital(span)
    );
  });
}
