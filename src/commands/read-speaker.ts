/** Reads whose words are meant: a person, an office, a country or organisation, or words of the quote itself. */
import type { Line } from "../answer/answer.ts";
import type { Subject } from "../answer/reply.ts";
import type { Book } from "../book/book.ts";
import { membersOn } from "../book/members.ts";
import { findByName, findByOffice, kernelOf } from "../book/names/find-people.ts";
import { fold } from "../book/names/fold.ts";
import type { Mention } from "../book/names/mention.ts";
import { readMentions } from "../book/names/read-mentions.ts";
import { isStray } from "../book/names/stray-words.ts";
import type { FoundQuote } from "../query/find-quotes.ts";
import { quotesBy, quotesFor, quotesWith } from "../query/find-quotes.ts";
import { actorOf, subjectOf } from "./actors.ts";
import { askBack } from "./ask-back.ts";
import { clean } from "./clean.ts";
import type { Draft, Question } from "./command.ts";
import { noSpeaker } from "./no-speaker.ts";

export interface FoundSpeaker {
  readonly kind: "found";
  readonly title: Line;
  readonly quotes: readonly FoundQuote[];
  readonly subjects: readonly Subject[];
  readonly asides: readonly Line[];
}

export type Speaker = FoundSpeaker | { readonly kind: "unclear"; readonly draft: Draft };

/** A name beats an office, an office a country, all of them words of the quote, and those a name with a typo. */
export function readSpeaker(question: Question): Speaker {
  const one = exactSpeaker(question.book, question.text);
  if (one?.codes.length === 1) return found(question, [one]);
  const several = severally(question);
  if (several.length > 1) return found(question, several);
  if (one !== undefined) return unclear(question, one);
  return byWords(question) ?? guessed(question) ?? { kind: "unclear", draft: noSpeaker(question) };
}

/** "tusk and stoltenberg": nobody, unless each part names one. */
function severally(question: Question): readonly Mention[] {
  const parts = question.text.slice(0, 500).split(/,|;| and | & | vs\.? /i);
  const each = parts.map((part) => exactSpeaker(question.book, part.trim()));
  const clear = each.filter((mention) => mention?.codes.length === 1);
  return clear.length === parts.length ? clear.filter((mention) => mention !== undefined) : [];
}

/** Named without a doubt: a person, a country or an organisation, the holder of an office. */
export function exactSpeaker(book: Book, typed: string): Mention | undefined {
  const person = findByName(book, typed) ?? findByName(book, kernelOf(book, typed));
  if (person !== undefined) return { typed, ...person };
  const { mentions, unread, asideWords } = readMentions(book.names, typed);
  const [mention, ...more] = mentions;
  const sure = mention !== undefined && mention.matchedBy !== "typo";
  const only = more.length === 0 && unread.length === 0;
  if (sure && only && asideWords.every(isStray)) return mention;
  const holders = findByOffice(book, typed);
  if (holders.length > 0) return { typed, codes: holders, matchedBy: "role" };
  return sure && only ? mention : undefined;
}

function byWords(question: Question): FoundSpeaker | undefined {
  const { book, words, text: typed } = question;
  const quotes = quotesWith(book, typed);
  if (quotes.length === 0) return undefined;
  const title = words.quote.titleWords(clean(typed), quotes.length);
  return { kind: "found", title, quotes, subjects: [], asides: [] };
}

function guessed(question: Question): Speaker | undefined {
  const { book, text: typed } = question;
  const sought = kernelOf(book, typed);
  const person =
    book.names.people.near(fold(typed)) ??
    book.names.people.begun(sought) ??
    book.names.people.near(sought);
  const mention =
    person === undefined ? readMentions(book.names, typed).mentions[0] : { typed, ...person };
  if (mention === undefined) return undefined;
  return mention.codes.length > 1 ? unclear(question, mention) : found(question, [mention]);
}

function found(question: Question, mentions: readonly Mention[]): FoundSpeaker {
  const { book, words } = question;
  const subjects = mentions.map((mention) => subjectOf(book, mention));
  const quotes = [...new Set(subjects.flatMap((subject) => quotesOf(question, subject)))];
  const names = subjects.map(({ code }) => actorOf(question, code));
  const [first] = subjects;
  const title =
    first?.kind === "person" && subjects.length === 1
      ? titleOf(question, first)
      : words.quote.titleActors(names);
  return {
    kind: "found",
    title,
    quotes,
    subjects,
    asides: subjects.flatMap((each) => aside(question, each)),
  };
}

function titleOf(question: Question, { code, name }: Subject): Line {
  const person = question.book.people.get(code);
  const { role = "", of = code } = person ?? {};
  return question.words.quote.titlePerson(name, role, actorOf(question, of));
}

function quotesOf({ book, wave }: Question, { kind, code }: Subject): readonly FoundQuote[] {
  switch (kind) {
    case "person":
      return quotesBy(book, code);
    case "country":
    case "organisation":
      return quotesFor(book, code);
    case "group": {
      const group = book.groups.get(code);
      const belongs = group === undefined ? () => false : membersOn(book, group, wave.membership);
      return [...wave.actors.keys()].filter(belongs).flatMap((member) => quotesFor(book, member));
    }
  }
}

/** "white house → Sarah Sanders"; a surname needs no arrow. */
function aside({ words }: Question, { typed, name, matchedBy }: Subject): readonly Line[] {
  if (matchedBy === "name" || matchedBy === "code" || matchedBy === "flag") return [];
  return [words.trouble.read(clean(typed), name)];
}

function unclear(question: Question, mention: Mention): Speaker {
  return { kind: "unclear", draft: askBack(question, mention) };
}
