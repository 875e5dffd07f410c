/** When a name in running text counts: how it is written, and what stands beside it. */
import type { Book } from "../book.ts";
import { fold } from "./fold.ts";
import type { Run } from "./message-line.ts";
import {
  after,
  before,
  isCapital,
  isFollowedByName,
  isLedByName,
  runsAt,
  wordsAround,
  wordsIn,
} from "./message-line.ts";
import {
  diplomacy,
  homonyms,
  lowerAliases,
  lowerHomonyms,
  offices,
  personal,
  prepositions,
  seats,
  shortForeign,
  statecraft,
} from "./message-rules.ts";
import { joiners } from "./stray-words.ts";

type Known = Pick<Book, "names">;

export function nameCounts(book: Known, run: Run, codes: readonly string[]): boolean {
  const { key } = run;
  const isShown = codes.some((code) => fold(book.names.named.get(code)?.name ?? "") === key);
  if (!isCapital(run)) return lowerAliases.has(key) || (isShown && !lowerHomonyms.has(key));
  if (!isShown && isShortAndPlain(run)) return shortForeign.has(key);
  return !(personal.has(key) && (isLedByName(run) || isFollowedByName(run)));
}

/** Without accents, the short names of other languages are English words; with them they are none: "Suède". */
function isShortAndPlain(run: Run): boolean {
  const [word] = wordsIn(run);
  return run.length === 1 && /^[a-z0-9]{4,5}$/i.test(word?.raw ?? "");
}

/** "俄罗斯外交官", "ロシアの外交官": without a space, a name is an adjective too. */
export function isBeforeDiplomats({ line, at, length }: Run): boolean {
  const next = line.words.slice(at + length, at + length + 3);
  return /^の?外交/.test(next.map(({ raw }) => raw).join(""));
}

/** "Germany’s" is a name, "German" one only before what states have: "the German embassy". */
export function adjectiveCounts(run: Run): boolean {
  if (!isCapital(run)) return false;
  const people = before(run) === "the" && /[^s]s$/.test(run.key);
  return people || isOffice(run) || isGermanName(run);
}

function isOffice(run: Run): boolean {
  const next = after(run);
  return next === "prime" ? secondAfter(run) === "minister" : offices.has(next);
}

const secondAfter = ({ line, at, length }: Run): string =>
  line.words[at + length + 1]?.folded ?? "";

/** Italien, Georgien: people in French, and there behind an article; countries in German. */
function isGermanName(run: Run): boolean {
  return /ien$/.test(run.key) && !/^(?:l|le|un|d|de|du|des|les|cet|tout|chaque)$/.test(before(run));
}

/** "Moscow says" and "Ottawa expelled four", but not "in Moscow", "Sofia says" and "Ottawa expelled from the league". */
export function cityCounts(run: Run): boolean {
  const act = after(run);
  const object = secondAfter(run);
  const place = prepositions.has(before(run)) || isLedByName(run);
  if (!isCapital(run) || place || prepositions.has(object)) return false;
  if (/^(?:expel|expels|expelled|retaliates|retaliated|summons|summoned)$/.test(act)) return true;
  return seats.has(run.key) && (statecraft.has(act) || /^(?:says|said|wants|threatens)$/.test(act));
}

/** Chad may be a friend, Jordan a shoe, Georgia in America: what stands beside them tells. */
export function homonymCounts(book: Known, run: Run): boolean {
  if (!isCapital(run) || isLedByName(run) || isFollowedByName(run)) return false;
  if (wordsIn(run).some(({ raw }) => /^\p{sc=Latin}*[^\p{ASCII}]\p{sc=Latin}*$/u.test(raw)))
    return true;
  if (isListed(book, run) || wordsAround(run, 4).some((word) => diplomacy.has(word))) return true;
  if (homonyms.has(run.key)) return false;
  const next = after(run);
  return prepositions.has(before(run)) || statecraft.has(next) || next === "says";
}

/** Is it one of several: "Chad, Niger and Mali"? America is no company: "Atlanta, Georgia, USA". */
function isListed(book: Known, { line, at, length }: Run): boolean {
  const { words } = line;
  const end = at + length;
  const joins = (index: number) => joiners.has(words[index]?.folded ?? "");
  const next = joins(end) ? end + 1 : /^\s?[,/&]\s?$/.test(words[end]?.gap ?? "") ? end : -1;
  const own = words[at]?.gap ?? "";
  const previous = joins(at - 1) ? at - 2 : /^\s?[,/&]\s?$/.test(own) ? at - 1 : -1;
  return isPlainCountry(book, { line, at: next }) || isPlainCountry(book, { line, at: previous });
}

function isPlainCountry({ names }: Known, { line, at }: Pick<Run, "line" | "at">): boolean {
  if (at < 0) return false;
  return runsAt(line, at, 2).some((run) => {
    const { codes = [], matchedBy } = names.actors.exact(run.key) ?? {};
    const unsure = [homonyms, personal].some((each) => each.has(run.key));
    const country = codes.every((code) => names.named.get(code)?.kind === "country");
    return matchedBy === "name" && country && !unsure && !codes.includes("US") && isCapital(run);
  });
}
