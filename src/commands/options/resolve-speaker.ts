/** Resolves the speaker of `/quote`: a person, an office, a country or organisation, or words of the quote itself. */
import type { Line } from "../../answer/answer.ts";
import { paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import { membersOn } from "../../book/members.ts";
import { fold } from "../../book/names/fold.ts";
import type { FoundQuote } from "../../query/find-quotes.ts";
import { quotesAbout, quotesBy, quotesFor, quotesWith } from "../../query/find-quotes.ts";
import { actorOf, askFurther, entityOf, followUpTo, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { ambiguousNameDraft, errorDraft } from "../draft/error-drafts.ts";
import { isPing } from "../draft/pings.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import type { SpeakerList } from "./read-speakers.ts";
import { readSpeakers } from "./read-speakers.ts";
import { unansweredNotes } from "./unanswered-notes.ts";

export interface FoundSpeaker {
  readonly kind: "found";
  readonly title: Line;
  readonly quotes: readonly FoundQuote[];
  readonly subjects: readonly Subject[];
  /** Those of several who are not quoted. */
  readonly unquoted: readonly Subject[];
  readonly notes: readonly Line[];
}

export type SpeakerResolution =
  | FoundSpeaker
  | { readonly kind: "unclear"; readonly draft: ReplyDraft };

/** Names and offices beat words of the quote, and those a name with a typo, or one among words that name nobody. */
export function resolveSpeaker(whole: CommandContext): SpeakerResolution {
  const { who, topic } = splitTopic(whole.text);
  const found = resolveWhole(topic === "" ? whole : { ...whole, text: who });
  return topic === "" || found.kind === "unclear" ? found : aboutTopic(whole, found, topic);
}

/** "tusk about further expulsions": the speaker, and what was spoken about. */
function splitTopic(text: string): { readonly who: string; readonly topic: string } {
  const [, who = text, topic = ""] = /^(\S.*?)\s+about\s+(\S.*)$/i.exec(text) ?? [];
  return { who, topic };
}

/** Of the quotes that were found those about the topic; all of them, and a note, where none is. */
function aboutTopic(
  { book, words }: CommandContext,
  found: FoundSpeaker,
  typed: string,
): FoundSpeaker {
  const topic = sanitizeInput(typed);
  const about = quotesAbout(book, typed);
  const quotes = found.quotes.filter((each) => about.includes(each));
  if (quotes.length === 0) return { ...found, title: words.questions.notAbout(topic) };
  return { ...found, quotes, title: words.questions.about(found.title, topic) };
}

function resolveWhole(context: CommandContext): SpeakerResolution {
  const listed = readSpeakers(context.book, context.text);
  const named = () => speakersOf(context, listed);
  return (
    (listed.isSure ? named() : undefined) ??
    speakerByWords(context) ??
    named() ?? { kind: "unclear", draft: noSpeaker(context) }
  );
}

/** Nobody, where no name is in it; the reply asks back where each means several. */
function speakersOf(context: CommandContext, listed: SpeakerList): SpeakerResolution | undefined {
  const [unclear] = listed.unclear;
  if (listed.clear.length > 0) return foundSpeaker(context, listed);
  return unclear && { kind: "unclear", draft: ambiguousNameDraft(context, unclear) };
}

function speakerByWords(context: CommandContext): FoundSpeaker | undefined {
  const { book, words, text: typed } = context;
  const quotes = quotesWith(book, typed);
  if (quotes.length === 0) return undefined;
  const title = words.quote.titleWords(sanitizeInput(typed), quotes.length);
  return { kind: "found", title, quotes, subjects: [], unquoted: [], notes: [] };
}

function foundSpeaker(
  context: CommandContext,
  { clear, unclear, unrecognized }: SpeakerList,
): FoundSpeaker {
  const { book, words } = context;
  const subjects = clear.map((mention) => subjectOf(book, mention));
  const each = subjects.map((subject) => ({ subject, quotes: quotesOf(context, subject) }));
  const names = subjects.map(({ code }) => actorOf(context, code));
  const [first] = subjects;
  const title =
    first?.kind === "person" && subjects.length === 1
      ? titleOf(context, first)
      : words.quote.titleActors(names);
  return {
    kind: "found",
    title,
    quotes: [...new Set(each.flatMap(({ quotes }) => quotes))],
    subjects,
    unquoted: each.filter(({ quotes }) => quotes.length === 0).map(({ subject }) => subject),
    notes: [
      ...subjects.flatMap((subject) => readingNotes(context, subject)),
      ...unansweredNotes(context, unclear, unrecognized),
    ],
  };
}

function titleOf(context: CommandContext, { code, name }: Subject): Line {
  const person = context.book.people.get(code);
  const { role = "", of = code } = person ?? {};
  return context.words.quote.titlePerson(name, role, actorOf(context, of));
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
      const isMember = group === undefined ? () => false : membersOn(book, group, wave.membership);
      return [...wave.actors.keys()].filter(isMember).flatMap((member) => quotesFor(book, member));
    }
  }
}

/** "white house → Sarah Sanders"; a surname needs no arrow. */
function readingNotes(
  { words }: CommandContext,
  { typed, name, matchedBy }: Subject,
): readonly Line[] {
  if (matchedBy === "name" || matchedBy === "code" || matchedBy === "flag") return [];
  return [words.trouble.read(sanitizeInput(typed), name)];
}

/** The reply where neither a speaker nor words of a quote were found. */
function noSpeaker(context: CommandContext): ReplyDraft {
  const { book, words, text: typed } = context;
  const near = book.names.people.suggestions(fold(typed)).slice(0, 3);
  const names = near.map((code) => actorOf(context, code));
  return errorDraft({
    suggestions: near.map((code) => entityOf(book, code)),
    title: isPing(typed)
      ? [text(words.trouble.titleMention)]
      : words.trouble.titleUnknown(sanitizeInput(typed)),
    blocks: [
      ...(names.length > 0 ? [paragraph(words.trouble.didYouMean(names))] : []),
      paragraph([text(words.trouble.nothingSaid)]),
    ],
    followUps: [
      ...near.map((code) => followUpTo(context, "quote", code)),
      { label: words.catalogue.next.speakers, ask: askFurther(context, "quote") },
    ],
  });
}
