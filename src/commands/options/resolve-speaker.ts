/** Reads whose words are meant: a person, an office, a country or organisation, or words of the quote itself. */
import type { Line } from "../../answer/answer.ts";
import { paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import { membersOn } from "../../book/members.ts";
import { fold } from "../../book/names/fold.ts";
import type { FoundQuote } from "../../query/find-quotes.ts";
import { quotesBy, quotesFor, quotesWith } from "../../query/find-quotes.ts";
import { actorOf, askFurther, namedOf, subjectOf, typedFor } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { ambiguousNameDraft, errorDraft } from "../draft/error-drafts.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import type { Listed } from "./listed-speakers.ts";
import { listedSpeakers } from "./listed-speakers.ts";
import { unansweredNotes } from "./unanswered-notes.ts";

export interface FoundSpeaker {
  readonly kind: "found";
  readonly title: Line;
  readonly quotes: readonly FoundQuote[];
  readonly subjects: readonly Subject[];
  /** Those of several who are not quoted. */
  readonly silent: readonly Subject[];
  readonly asides: readonly Line[];
}

export type SpeakerResolution =
  | FoundSpeaker
  | { readonly kind: "unclear"; readonly draft: ReplyDraft };

/** Names and offices beat words of the quote, and those a name with a typo, or one among words that name nobody. */
export function resolveSpeaker(question: CommandContext): SpeakerResolution {
  const listed = listedSpeakers(question.book, question.text);
  const named = () => speakersOf(question, listed);
  return (
    (listed.isSure ? named() : undefined) ??
    byWords(question) ??
    named() ?? { kind: "unclear", draft: noSpeaker(question) }
  );
}

/** Nobody, where no name is in it; the reply asks back where each means several. */
function speakersOf(question: CommandContext, listed: Listed): SpeakerResolution | undefined {
  const [unclear] = listed.unclear;
  if (listed.clear.length > 0) return found(question, listed);
  return unclear && { kind: "unclear", draft: ambiguousNameDraft(question, unclear) };
}

function byWords(question: CommandContext): FoundSpeaker | undefined {
  const { book, words, text: typed } = question;
  const quotes = quotesWith(book, typed);
  if (quotes.length === 0) return undefined;
  const title = words.quote.titleWords(sanitizeInput(typed), quotes.length);
  return { kind: "found", title, quotes, subjects: [], silent: [], asides: [] };
}

function found(question: CommandContext, { clear, unclear, unread }: Listed): FoundSpeaker {
  const { book, words } = question;
  const subjects = clear.map((mention) => subjectOf(book, mention));
  const each = subjects.map((subject) => ({ subject, quotes: quotesOf(question, subject) }));
  const names = subjects.map(({ code }) => actorOf(question, code));
  const [first] = subjects;
  const title =
    first?.kind === "person" && subjects.length === 1
      ? titleOf(question, first)
      : words.quote.titleActors(names);
  return {
    kind: "found",
    title,
    quotes: [...new Set(each.flatMap(({ quotes }) => quotes))],
    subjects,
    silent: each.filter(({ quotes }) => quotes.length === 0).map(({ subject }) => subject),
    asides: [
      ...subjects.flatMap((subject) => aside(question, subject)),
      ...unansweredNotes(question, unclear, unread),
    ],
  };
}

function titleOf(question: CommandContext, { code, name }: Subject): Line {
  const person = question.book.people.get(code);
  const { role = "", of = code } = person ?? {};
  return question.words.quote.titlePerson(name, role, actorOf(question, of));
}

function quotesOf({ book, wave }: CommandContext, { kind, code }: Subject): readonly FoundQuote[] {
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
function aside({ words }: CommandContext, { typed, name, matchedBy }: Subject): readonly Line[] {
  if (matchedBy === "name" || matchedBy === "code" || matchedBy === "flag") return [];
  return [words.trouble.read(sanitizeInput(typed), name)];
}

/* merged: The reply where neither a speaker nor words of a quote were found. */

function noSpeaker(question: CommandContext): ReplyDraft {
  const { book, words, text: typed } = question;
  const near = book.names.people.suggestions(fold(typed)).slice(0, 3);
  const names = near.map((code) => actorOf(question, code));
  return errorDraft({
    suggestions: near.map((code) => namedOf(book, code)),
    title: words.trouble.titleUnknown(sanitizeInput(typed)),
    blocks: [
      ...(names.length > 0 ? [paragraph(words.trouble.didYouMean(names))] : []),
      paragraph([text(words.trouble.nothingSaid)]),
    ],
    followUps: [
      ...near.map((code) => ({
        label: namedOf(book, code).name,
        ask: askFurther(question, "quote", typedFor(book, code)),
      })),
      { label: words.catalogue.next.speakers, ask: askFurther(question, "quote") },
    ],
  });
}
