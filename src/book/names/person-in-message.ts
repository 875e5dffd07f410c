/** People in running text: by the whole name, or by a surname that is nobody else's word. */
import type { Book, Person } from "../book.ts";
import type { NameMatch } from "../name-indexes.ts";
import { fold } from "./fold.ts";
import { commonNouns, commonSurnames, verbs } from "./message-lexicon.ts";
import type { MentionStep, MessageLine, WordSpan } from "./message-line.ts";
import {
  after,
  isCapital,
  isFollowedByName,
  isLedByName,
  opens,
  runsAt,
  stepOf,
} from "./message-line.ts";
import { keyOf } from "./tokenize-message.ts";

type Known = Pick<Book, "names" | "people">;

/** The longest of their names in words: Jean-Yves Le Drian. */
const longest = 4;

export function personAt(book: Known, line: MessageLine, at: number): MentionStep | undefined {
  for (const run of runsAt(line, at, longest)) {
    const hit = book.names.people.exact(run.key);
    if (hit !== undefined && counts(book, run, hit)) return stepOf(run, hit);
  }
  return undefined;
}

/** An office names whoever holds it today, and so nobody of the record. */
function counts(book: Known, run: WordSpan, { codes, matchedBy }: NameMatch): boolean {
  const person = codes.length === 1 ? book.people.get(codes.join("")) : undefined;
  if (person === undefined || matchedBy === "role") return false;
  return run.length > 1 ? wholeCounts(run, person) : surnameCounts(book, run, person);
}

/** In small letters too, but for "theresa may come". */
function wholeCounts(run: WordSpan, { name }: Person): boolean {
  return isCapital(run) || (run.key === fold(name) && !run.key.endsWith(" may"));
}

function surnameCounts(book: Known, run: WordSpan, person: Person): boolean {
  const { key } = run;
  const isSurname = fold(person.name).endsWith(` ${key}`) || person.aliases.some(isWritten(key));
  if (!isSurname || !isCapital(run) || isFollowedByName(run)) return false;
  if (commonSurnames.has(key)) return hasTitle(run, person);
  if (commonNouns.has(key) && opens(run) && !verbs.has(after(run))) return false;
  return !isLedByName(run) || isLedByActor(book, run);
}

const isWritten = (key: string) => (alias: string) => fold(alias) === key;

/** "Prime Minister May", but not "President Johnson", who was Lyndon. */
function hasTitle({ line, at }: WordSpan, { role }: Person): boolean {
  const known = ` ${fold(role)} `;
  return [1, 2].some((length) => {
    const title = keyOf(line.words.slice(Math.max(0, at - length), at));
    return titles.has(title) && known.includes(` ${titles.get(title)} `);
  });
}

/** What stands before a surname, and the words of the office that it is. */
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
