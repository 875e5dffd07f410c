/** `/quote [who]`: what was said, by whom, in what form. */
import type { FollowUp, Line } from "../../answer/answer.ts";
import { ask } from "../../answer/ask.ts";
import { paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { FoundQuote } from "../../query/find-quotes.ts";
import { isOnlyReported } from "../../query/find-quotes.ts";
import { actorOf, allCountriesCode, askFurther, namedOf, typedFor } from "../draft/actors.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { articlePublisher, sourcesOf } from "../draft/sources.ts";
import type { FoundSpeaker } from "../options/resolve-speaker.ts";
import { resolveSpeaker } from "../options/resolve-speaker.ts";
import { quotation, quoteBlocks } from "./quote-blocks.ts";
import { speakersReply } from "./speaker-list.ts";

export const quote: Command = {
  name: "quote",
  options: [
    { name: "who", kind: "speaker" },
    { name: "page", kind: "page" },
    { name: "private", kind: "flag" },
  ],
  reply: quoteReply,
};

/** So many fit on a phone without scrolling far. */
const quotesOnPage = 3;

function quoteReply(question: CommandContext): ReplyDraft {
  if (question.text === "") return speakersReply(question);
  const speaker = resolveSpeaker(question);
  switch (speaker.kind) {
    case "found":
      if (speaker.subjects.some(({ code }) => code === allCountriesCode))
        return speakersReply(question);
      return speaker.quotes.length === 0
        ? noQuote(question, speaker)
        : quotesReply(question, speaker);
    case "unclear":
      return speaker.draft;
  }
}

function quotesReply(question: CommandContext, found: FoundSpeaker): ReplyDraft {
  const { title, quotes, subjects, silent, asides } = found;
  const { shown, page, lines, left } = pageOf(question, quotes);
  const honest = page === 1 ? honestyLines(question, found) : [];
  return {
    outcome: "answered",
    subjects,
    quotes: allPrinted(quotes).map((each) => quotation(question, each)),
    answer: {
      title,
      blocks: [
        ...honest.map(paragraph),
        ...shown.flatMap((each) => quoteBlocks(question, each)),
        ...[...lines, ...noneOf(question, silent), ...asides].map(paragraph),
      ],
      sources: sourcesOf(question, allPrinted(shown)),
      followUps: [
        ...(left > 0 ? [pageNext(question, page + 1, left)] : []),
        ...figuresNext(question, subjects),
      ],
    },
  };
}

/** The quotes of the page that was asked for; beyond the last page, the last. */
function pageOf({ page: asked, words }: CommandContext, quotes: readonly FoundQuote[]) {
  const last = Math.ceil(quotes.length / quotesOnPage);
  const page = Math.min(asked, last);
  const from = (page - 1) * quotesOnPage;
  const shown = quotes.slice(from, from + quotesOnPage);
  const to = from + shown.length;
  const lines = last > 1 ? [words.quote.page(from + 1, to, quotes.length)] : [];
  return { shown, page, lines, left: quotes.length - to };
}

/** That the article does not quote this person, only reports them. */
function honestyLines(
  question: CommandContext,
  { subjects, quotes }: FoundSpeaker,
): readonly Line[] {
  const publisher = articlePublisher(question);
  const [subject] = subjects;
  if (publisher === undefined || subject?.kind !== "person" || !isOnlyReported(quotes)) return [];
  return [question.words.quote.noDirect(subject.name, publisher)];
}

function noneOf(
  { words, ...question }: CommandContext,
  silent: readonly Subject[],
): readonly Line[] {
  return silent.map(({ code }) => words.quote.none(actorOf(question, code)));
}

function noQuote(question: CommandContext, { subjects, silent, asides }: FoundSpeaker): ReplyDraft {
  const { words } = question;
  const [subject] = subjects;
  const others = noneOf(question, silent.slice(1));
  return {
    outcome: "not-listed",
    subjects,
    answer: {
      title: words.quote.none(actorOf(question, subject?.code ?? "")),
      tone: "nothing",
      blocks: [paragraph([text(words.quote.noneBody)]), ...[...others, ...asides].map(paragraph)],
      followUps: [
        { label: words.catalogue.next.speakers, ask: ask("quote") },
        ...figuresNext(question, subjects),
      ],
    },
  };
}

function pageNext({ words, text: asked }: CommandContext, page: number, left: number): FollowUp {
  const label = words.catalogue.next.morePages(left);
  return { label, ask: ask("quote", asked, { page: String(page) }) };
}

/** The button to the figures of whoever was spoken for. */
function figuresNext(question: CommandContext, subjects: readonly Subject[]): readonly FollowUp[] {
  const { words, book } = question;
  const [subject] = subjects;
  const code = subject?.kind === "person" ? book.people.get(subject.code)?.of : subject?.code;
  if (code === undefined) {
    return [{ label: words.catalogue.next.speakers, ask: ask("quote") }];
  }
  const label = words.catalogue.next.expelled(namedOf(book, code).name);
  return [{ label, ask: askFurther(question, "expelled", typedFor(book, code)) }];
}

const allPrinted = (quotes: readonly FoundQuote[]) =>
  quotes.flatMap(({ quote: head, versions }) => [head, ...versions]);
