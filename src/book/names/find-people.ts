/** Finds people by name and by office: "british prime minister", "president of ukraine", "nato chief". */
import type { Book, Person } from "../book.ts";
import type { NameIndexes, NameMatch } from "../name-indexes.ts";
import { toCodes } from "../name-indexes.ts";
import { fold } from "./fold.ts";
import { isArticle, isStopWord } from "./stop-words.ts";
import { stripEntities } from "./tokenize.ts";

/** Short forms of the words of an office. */
const shortened: ReadonlyMap<string, readonly string[]> = new Map([
  ["pm", ["prime", "minister"]],
  ["fm", ["foreign", "minister"]],
  ["ministers", ["minister"]],
  ["spokesperson", ["spokesman"]],
  ["spokeswoman", ["spokesman"]],
  ["chief", ["head"]],
]);

/** Titles, which stand before a name and are no part of it: "President Poroshenko". */
const titles: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr sir president prime minister pm foreign secretary chancellor ambassador general chief taoiseach premier spokesman spokeswoman".split(
    " ",
  ),
);

/** Finds a person by name, with or without a title, either way round: "Tusk, Donald". */
export function findByName({ names }: Pick<Book, "names">, typed: string): NameMatch | undefined {
  const { people } = names;
  const folded = fold(typed);
  const [, last = "", first = ""] = /^([^,]+),([^,]+)$/.exec(typed) ?? [];
  return (
    people.exact(folded) ??
    people.exact(removeWords(folded, titles)) ??
    findByInitials(people, folded) ??
    (first === "" ? undefined : people.exact(fold(`${first} ${last}`)))
  );
}

/** "J. Stoltenberg": a surname, and the first letters of the other names. */
function findByInitials(people: NameIndexes["people"], folded: string): NameMatch | undefined {
  const [, initials = "", surname = ""] = /^((?:\p{L} )+)(\p{L}{2}.*)$/u.exec(folded) ?? [];
  const match = surname === "" ? undefined : people.exact(surname);
  const codes = toCodes((match?.codes ?? []).filter((slug) => slug.startsWith(initials.charAt(0))));
  return match && codes && { ...match, codes };
}

/** Without the words that stand around a name; "may" stays where nothing else would, and beside nothing but names. */
export function nameWithoutStopWords({ names }: Pick<Book, "names">, typed: string): string {
  const words = fold(stripEntities(typed)).split(" ");
  if (areNames(names, words.filter(isAround)))
    return words.filter((word) => !isArticle(word)).join(" ");
  const rest = words.filter((word) => !isAround(word));
  const named = rest.length > 0 ? rest : words.filter((word) => names.people.exact(word));
  return named.join(" ");
}

const isAround = (word: string): boolean => isStopWord(word) && !ofOffices.has(word);

/** "us" is the United States, "un" the United Nations, and a secretary of state is no other secretary. */
const ofOffices: ReadonlySet<string> = new Set(["us", "un", "state"]);

/** The separators in a list of speakers. */
export const betweenSpeakers = /,|;| and | & | vs\.? /i;

/** Splits a list and strips the stop words of every part: "what did May and Tusk say" is for "may and tusk". */
export function namesWithoutStopWords(book: Pick<Book, "names">, typed: string): readonly string[] {
  return stripEntities(typed)
    .split(betweenSpeakers)
    .map((part) => nameWithoutStopWords(book, part))
    .filter((rest) => rest !== "");
}

/** Words that questions are made of, each of which is nevertheless somebody's name: "may" in "uk and may". */
export function areNames({ people }: NameIndexes, strays: readonly string[]): boolean {
  const words = strays.filter((word) => !isArticle(word));
  return words.length > 0 && words.every((word) => people.exact(word) !== undefined);
}

/** People whose office has every word that was typed, apart from whose office it is; none where only that was typed. */
export function findByOffice(book: Book, typed: string): readonly string[] {
  const words = officeWords(typed.slice(0, 200));
  if (words.length === 1 && !words.every((word) => titles.has(word))) return [];
  const { of, office } = splitOffice(book, words);
  if (office.length === 0) return [];
  return [...book.people]
    .filter(([, person]) => of.every((codes) => codes.includes(person.of)))
    .filter(([, person]) => {
      const known = wordsOfOffice(person);
      return office.every((word) => known.has(word));
    })
    .map(([slug]) => slug);
}

/** The country or organisation in it, and the words of the office. */
function splitOffice(book: Book, words: readonly string[]) {
  const of: (readonly string[])[] = [];
  const office: string[] = [];
  for (const word of words) {
    const codes = book.names.actors.exact(word)?.codes;
    if (codes === undefined) office.push(word);
    else of.push(codes);
  }
  return { of, office };
}

function wordsOfOffice(person: Person): ReadonlySet<string> {
  return new Set([person.role, ...person.offices].flatMap(officeWords));
}

function officeWords(typed: string): readonly string[] {
  return fold(typed)
    .split(" ")
    .flatMap((word) => shortened.get(word) ?? [word])
    .filter((word) => word !== "" && !isAround(word));
}

function removeWords(folded: string, words: ReadonlySet<string>): string {
  return folded
    .split(" ")
    .filter((word) => !words.has(word))
    .join(" ");
}
