/** The command `/quote [who]`: quotes with their speakers and forms. */
import type { FollowUp, Line } from "../../answer/answer.ts";
import { makeAsk } from "../../answer/ask.ts";
import { paragraph, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { FoundQuote } from "../../query/find-quotes.ts";
import { isOnlyReported } from "../../query/find-quotes.ts";
import { actorOf, allCountriesCode, askFurther, entityOf, textFor } from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
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

/** As many as fit on a phone without scrolling far. */
const maxQuotesPerPage = 3;

function quoteReply(context: CommandContext): ReplyDraft {
  if (context.text === "") return speakersReply(context);
  const speaker = resolveSpeaker(context);
  switch (speaker.kind) {
    case "found":
      if (speaker.subjects.some(({ code }) => code === allCountriesCode))
        return speakersReply(context);
      return speaker.quotes.length === 0
        ? noQuote(context, speaker)
        : quotesReply(context, speaker);
    case "unclear":
      return speaker.draft;
  }
}

function quotesReply(question: CommandContext, found: FoundSpeaker): ReplyDraft {
  const { title, quotes, subjects, unquoted, notes } = found;
  const { shown, page, lines, left } = pageOf(question, quotes);
  const context = numberSources(question, sourcesOf(question, allPrinted(shown)));
  const honest = page === 1 ? honestyLines(context, found) : [];
  return {
    outcome: "answered",
    subjects,
    quotes: allPrinted(quotes).map((each) => quotation(context, each)),
    answer: {
      title,
      blocks: [
        ...honest.map(paragraph),
        ...shown.flatMap((each) => quoteBlocks(context, each)),
        ...[...lines, ...noQuoteLines(context, unquoted), ...notes].map(paragraph),
      ],
      sources: context.sources,
      followUps: [
        ...(left > 0 ? [pageFollowUp(context, page + 1, left)] : []),
        ...figuresFollowUp(context, subjects),
      ],
    },
  };
}

/** The quotes of the page that was asked for; beyond the last page, the last. */
function pageOf({ page: asked, words }: CommandContext, quotes: readonly FoundQuote[]) {
  const last = Math.ceil(quotes.length / maxQuotesPerPage);
  const page = Math.min(asked, last);
  const from = (page - 1) * maxQuotesPerPage;
  const shown = quotes.slice(from, from + maxQuotesPerPage);
  const to = from + shown.length;
  const versions = allPrinted(shown).length - shown.length;
  const range = { from: from + 1, to, of: quotes.length, versions };
  const lines = last > 1 ? [words.quote.page(range)] : [];
  return { shown, page, lines, left: quotes.length - to };
}

/** That the article does not quote this person, only reports them. */
function honestyLines(
  context: CommandContext,
  { subjects, quotes }: FoundSpeaker,
): readonly Line[] {
  const publisher = articlePublisher(context);
  const [subject] = subjects;
  if (publisher === undefined || subject?.kind !== "person" || !isOnlyReported(quotes)) return [];
  return [context.words.quote.noDirect(subject.name, publisher)];
}

function noQuoteLines(
  { words, ...context }: CommandContext,
  unquoted: readonly Subject[],
): readonly Line[] {
  return unquoted.map(({ code }) => words.quote.none(actorOf(context, code)));
}

function noQuote(context: CommandContext, { subjects, unquoted, notes }: FoundSpeaker): ReplyDraft {
  const { words } = context;
  const [subject] = subjects;
  const others = noQuoteLines(context, unquoted.slice(1));
  return {
    outcome: "not-listed",
    subjects,
    answer: {
      title: words.quote.none(actorOf(context, subject?.code ?? "")),
      tone: "nothing",
      blocks: [paragraph([text(words.quote.noneBody)]), ...[...others, ...notes].map(paragraph)],
      followUps: [
        { label: words.catalogue.next.speakers, ask: makeAsk("quote") },
        ...figuresFollowUp(context, subjects),
      ],
    },
  };
}

function pageFollowUp(
  { words, text: asked }: CommandContext,
  page: number,
  left: number,
): FollowUp {
  const label = words.catalogue.next.morePages(left);
  return { label, ask: makeAsk("quote", asked, { page: String(page) }) };
}

/** The button to the figures of the country or organisation spoken for. */
function figuresFollowUp(
  context: CommandContext,
  subjects: readonly Subject[],
): readonly FollowUp[] {
  const { words, book } = context;
  const [subject] = subjects;
  const code = subject?.kind === "person" ? book.people.get(subject.code)?.of : subject?.code;
  if (code === undefined) {
    return [{ label: words.catalogue.next.speakers, ask: makeAsk("quote") }];
  }
  const label = words.catalogue.next.expelled(entityOf(book, code).name);
  return [{ label, ask: askFurther(context, "expelled", textFor(book, code)) }];
}

const allPrinted = (quotes: readonly FoundQuote[]) =>
  quotes.flatMap(({ quote: head, versions }) => [head, ...versions]);
