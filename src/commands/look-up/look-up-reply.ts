/** Looks up the names in a whole message: a line and a button for each, shown to the asker only. */
import type { Block } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { facts, list, paragraph, text } from "../../answer/builders.ts";
import type { Book } from "../../book/book.ts";
import type { Mention } from "../../book/names/mention.ts";
import { mentionsInMessage } from "../../book/names/mentions-in-message.ts";
import type { Words } from "../../words/words.ts";
import { entityOf, subjectOf } from "../draft/actors.ts";
import { citeFacts, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { sourcesOf } from "../draft/sources.ts";
import { examplesOf } from "../draft/usage.ts";
import { asOfFact } from "../total/group-facts.ts";
import type { LookUpEntry } from "./look-up-entry.ts";
import { lookUpEntry } from "./look-up-entry.ts";

/** As many buttons as fit in one row of every platform. */
const maxShown = 5;

export function lookUpReply(book: Book, words: Words, ask: Ask): ReplyDraft {
  const message = ask.typed.map(({ text: typed }) => typed).join("\n");
  const mentions = mentionsInMessage(book, message);
  if (mentions.length === 0) return nobodyFound(book, words);
  const question = contextOf(book, words, ask);
  const shown = mentions.slice(0, maxShown);
  const found = shown.map((mention) => lookUpEntry(question, mention));
  const context = numberSources(
    question,
    sourcesOf(
      question,
      found.flatMap((each) => each.citedFacts),
    ),
  );
  const figures = found.flatMap((each) => each.figures);
  return {
    ...subjectsOf(book, shown),
    outcome: "answered",
    figures,
    ...(figures.length > 0 && { wave: context.wave.id }),
    answer: {
      title: [text(words.lookUp.title)],
      blocks: blocksOf(context, found, mentions.slice(maxShown)),
      sources: context.sources,
      followUps: found.map((each) => each.followUp),
    },
  };
}

/** A name that means several is no subject yet; its meanings stand among the suggestions. */
function subjectsOf(
  book: Book,
  mentions: readonly Mention[],
): Pick<ReplyDraft, "subjects" | "suggestions"> {
  const clear = mentions.filter(({ codes }) => codes.length === 1);
  const unclear = mentions.filter(({ codes }) => codes.length > 1);
  return {
    subjects: clear.map((mention) => subjectOf(book, mention)),
    suggestions: unclear.flatMap(({ codes }) => codes.map((code) => entityOf(book, code))),
  };
}

function blocksOf(
  context: CommandContext,
  found: readonly LookUpEntry[],
  further: readonly Mention[],
): readonly Block[] {
  const { book, words } = context;
  const names = further.map(({ codes, typed }) =>
    codes.length > 1 ? sanitizeInput(typed) : entityOf(book, codes[0]).name,
  );
  // The first figure of an entry is the one that its line names.
  const scopes = found.flatMap(({ figures }) => figures.slice(0, 1).map(({ scope }) => scope));
  return [
    list(found.map((each) => citeFacts(context, each.line, each.citedFacts))),
    ...(names.length > 0 ? [paragraph(words.lookUp.more(names))] : []),
    ...(scopes.length > 0 ? [facts([asOfFact(context, scopes)])] : []),
  ];
}

/** The latest wave, whole: nobody has asked for another. */
function contextOf(book: Book, words: Words, ask: Ask): CommandContext {
  const { wave } = book;
  return {
    book,
    words,
    ask,
    command: "expelled",
    text: "",
    whole: wave,
    wave,
    selection: { kind: "unnamed" },
    asOf: undefined,
    page: 1,
    sources: [],
    isDetailed: false,
    without: [],
    isPrivate: true,
  };
}

function nobodyFound(book: Book, { lookUp }: Words): ReplyDraft {
  return {
    outcome: "unknown",
    answer: {
      title: [text(lookUp.nothing.title)],
      tone: "nothing",
      blocks: [paragraph([text(lookUp.nothing.body)])],
      followUps: examplesOf(book),
    },
  };
}
