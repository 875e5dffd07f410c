/** Whose words are meant where there is no doubt about it. */
import type { Book } from "../../book/book.ts";
import { areNames, findByName, findByOffice, kernelOf } from "../../book/names/find-people.ts";
import type { Mention } from "../../book/names/mention.ts";
import { readMentions } from "../../book/names/read-mentions.ts";

/** A person, the holders of an office, a country or an organisation; nobody where something else is named beside them. */
export function exactSpeaker(book: Book, typed: string): Mention | undefined {
  const person = findByName(book, typed) ?? findByName(book, kernelOf(book, typed));
  if (person !== undefined) return { typed, ...person };
  const actor = onlyActor(book, typed);
  if (actor !== undefined) return actor;
  const holders = findByOffice(book, typed);
  return holders.length > 0 ? { typed, codes: holders, matchedBy: "role" } : undefined;
}

function onlyActor({ names }: Book, typed: string): Mention | undefined {
  const { mentions, unread, passedOver, asideWords } = readMentions(names, typed);
  const [mention, ...more] = mentions;
  const others = more.length + unread.length + passedOver.length;
  const isAlone = others === 0 && !areNames(names, asideWords);
  return mention?.matchedBy !== "typo" && isAlone ? mention : undefined;
}
