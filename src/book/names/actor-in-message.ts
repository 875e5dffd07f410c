/** Finds countries, organisations and groups in running text: exact names, where they can mean nothing else. */
import type { Book } from "../book.ts";
import type { Codes, NameMatch } from "../name-indexes.ts";
import { noEntity } from "../name-indexes.ts";
import { isCityMention } from "./city-mentions.ts";
import { nominativesOf } from "./inflections.ts";
import { falseNames, homonyms, lesserHomonyms } from "./message-lexicon.ts";
import type { MentionStep, MessageLine, WordSpan } from "./message-line.ts";
import { isCapital, spansAt, stepOf } from "./message-line.ts";
import {
  isAdjectiveMention,
  isBeforeDiplomats,
  isHomonymMention,
  isNameMention,
} from "./name-mentions.ts";
import { isShortNameMention } from "./short-name-mentions.ts";

type Known = Pick<Book, "names" | "groups" | "wave">;

/** The longest name in words that a message is searched for. */
const maxWords = 8;

export function actorAt(book: Known, line: MessageLine, at: number): MentionStep | undefined {
  for (const span of spansAt(line, at, maxWords)) {
    const hit = book.names.actors.exact(span.key);
    if (falseNames.has(span.key) || hit?.codes.includes(noEntity)) return { length: span.length };
    if (hit !== undefined && isMention(book, span, hit)) return stepOf(span, hit);
  }
  return inflectedActorAt(book, line, at);
}

/** Finds one word as other languages inflect it: "Rosji", "Германии". */
function inflectedActorAt(book: Known, line: MessageLine, at: number): MentionStep | undefined {
  const [span] = spansAt(line, at, 1);
  if (span === undefined || !isCapital(span)) return undefined;
  for (const key of nominativesOf(span.key)) {
    const hit = falseNames.has(key) ? undefined : book.names.actors.exact(key);
    const isName = hit?.matchedBy === "name" || hit?.matchedBy === "alias";
    if (isName && isMention(book, { ...span, key }, hit)) return stepOf(span, hit);
  }
  return undefined;
}

function isMention(book: Known, span: WordSpan, { codes, matchedBy }: NameMatch): boolean {
  const isTarget = codes.includes(book.wave.target);
  if (!areNamed(book, codes) || (isTarget && isBeforeDiplomats(span))) return false;
  if (matchedBy === "demonym") return !isTarget && isAdjectiveMention(span);
  if (matchedBy === "capital") return isCityMention(span);
  if (homonyms.has(span.key) || lesserHomonyms.has(span.key)) return isHomonymMention(book, span);
  if (/^[a-z0-9]{1,3}$/.test(span.key)) return isShortNameMention(span);
  return isNameMention(book, span, codes);
}

/** Not the group of all, and no group of those outside another; where several share a name, countries only. */
function areNamed({ names, groups }: Known, codes: Codes): boolean {
  const [only, ...others] = codes;
  if (others.length > 0) return codes.every((code) => names.entities.get(code)?.kind === "country");
  const kind = groups.get(only)?.kind;
  return kind !== "everyone" && kind !== "outside";
}
