/** Finds people in running text, by the whole name, or by a surname that is no ordinary word. */
import type { Book, Person } from "../book.ts";
import type { NameMatch } from "../name-indexes.ts";
import { fold } from "./fold.ts";
import { commonNouns, commonSurnames, verbs } from "./message-lexicon.ts";
import type { MentionStep, MessageLine, WordSpan } from "./message-line.ts";
import {
  isCapital,
  isFollowedByName,
  isLedByName,
  spansAt,
  startsSentence,
  stepOf,
  wordAfter,
} from "./message-line.ts";
import { spanKey } from "./tokenize-message.ts";

type Known = Pick<Book, "names" | "people">;

/** The longest of their names in words: Jean-Yves Le Drian. */
const maxWords = 4;

export function personAt(book: Known, line: MessageLine, at: number): MentionStep | undefined {
  for (const span of spansAt(line, at, maxWords)) {
    const hit = book.names.people.exact(span.key);
    if (hit !== undefined && isMention(book, span, hit)) return stepOf(span, hit);
  }
  return undefined;
}

/** An office names the person who holds it today, and so nobody of the record. */
function isMention(book: Known, span: WordSpan, { codes, matchedBy }: NameMatch): boolean {
  const person = codes.length === 1 ? book.people.get(codes.join("")) : undefined;
  if (person === undefined || matchedBy === "role") return false;
  return span.length > 1 ? isFullNameMention(span, person) : isSurnameMention(book, span, person);
}

/** In small letters too, but for "theresa may come". */
function isFullNameMention(span: WordSpan, { name }: Person): boolean {
  return isCapital(span) || (span.key === fold(name) && !span.key.endsWith(" may"));
}

function isSurnameMention(book: Known, span: WordSpan, person: Person): boolean {
  const { key } = span;
  const isSurname = fold(person.name).endsWith(` ${key}`) || person.aliases.some(isWritten(key));
  if (!isSurname || !isCapital(span) || isFollowedByName(span)) return false;
  if (commonSurnames.has(key)) return hasTitle(span, person);
  if (commonNouns.has(key) && startsSentence(span) && !verbs.has(wordAfter(span))) return false;
  return !isLedByName(span) || isLedByActor(book, span);
}

const isWritten = (key: string) => (alias: string) => fold(alias) === key;

/** "Prime Minister May", but not "President Johnson", who was Lyndon. */
function hasTitle({ line, at }: WordSpan, { role }: Person): boolean {
  const known = ` ${fold(role)} `;
  return [1, 2].some((length) => {
    const title = spanKey(line.words.slice(Math.max(0, at - length), at));
    return titles.has(title) && known.includes(` ${titles.get(title)} `);
  });
}

/** Titles before a surname, with the words of the office that each stands for. */
const titles: ReadonlyMap<string, string> = new Map([
  ...["prime minister", "foreign minister", "foreign secretary", "chancellor", "minister"].map(
    (title) => [title, title] as const,
  ),
  ["pm", "prime minister"],
  ["premier", "prime minister"],
  ["premierministerin", "prime minister"],
  ["aussenminister", "foreign minister"],
  ["bundesaussenminister", "foreign minister"],
  ["bundeskanzler", "chancellor"],
  ["kanzler", "chancellor"],
  ["ambassador", "ambassador"],
  ["president", "president"],
]);

/** "Russia’s Lavrov": the name before is no first name. */
function isLedByActor({ names }: Known, { line, at }: WordSpan): boolean {
  return names.actors.exact(line.words[at - 1]?.folded ?? "") !== undefined;
}
