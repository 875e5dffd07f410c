/** Whom a whole message names: a line and a button for each, for the asker's eyes only. */
import type { Block } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { facts, list, paragraph, text } from "../../answer/builders.ts";
import type { Book } from "../../book/book.ts";
import type { Mention } from "../../book/names/mention.ts";
import { namedInMessage } from "../../book/names/named-in-message.ts";
import type { Words } from "../../words/words.ts";
import { namedOf, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { sourcesOf } from "../draft/sources.ts";
import { examples } from "../draft/usage.ts";
import { asOfFact } from "../total/group-facts.ts";
import type { LookUpEntry } from "./look-up-entry.ts";
import { lookUpEntry } from "./look-up-entry.ts";

/** So many buttons fit in one row of every platform. */
const maxShown = 5;

export function lookUpReply(book: Book, words: Words, asked: Ask): ReplyDraft {
  const message = asked.typed.map(({ text: typed }) => typed).join("\n");
  const mentions = namedInMessage(book, message);
  if (mentions.length === 0) return nobodyNamed(words);
  const question = questionOf(book, words, asked);
  const shown = mentions.slice(0, maxShown);
  const found = shown.map((mention) => lookUpEntry(question, mention));
  const figures = found.flatMap((each) => each.figures);
  return {
    ...whomOf(book, shown),
    outcome: "answered",
    figures,
    ...(figures.length > 0 && { wave: question.wave.id }),
    answer: {
      title: [text(words.lookUp.title)],
      blocks: blocksOf(question, found, mentions.slice(maxShown)),
      sources: sourcesOf(
        question,
        found.flatMap((each) => each.told),
      ),
      followUps: found.map((each) => each.next),
    },
  };
}

/** A name that means several is nobody yet; whom it can mean stands among the suggestions. */
function whomOf(
  book: Book,
  mentions: readonly Mention[],
): Pick<ReplyDraft, "subjects" | "suggestions"> {
  const clear = mentions.filter(({ codes }) => codes.length === 1);
  const unclear = mentions.filter(({ codes }) => codes.length > 1);
  return {
    subjects: clear.map((mention) => subjectOf(book, mention)),
    suggestions: unclear.flatMap(({ codes }) => codes.map((code) => namedOf(book, code))),
  };
}

function blocksOf(
  question: CommandContext,
  found: readonly LookUpEntry[],
  further: readonly Mention[],
): readonly Block[] {
  const { book, words } = question;
  const names = further.map(({ codes, typed }) =>
    codes.length > 1 ? sanitizeInput(typed) : namedOf(book, codes[0] ?? "").name,
  );
  const hasFigures = found.some(({ figures }) => figures.length > 0);
  return [
    list(found.map((each) => each.line)),
    ...(names.length > 0 ? [paragraph(words.lookUp.more(names))] : []),
    ...(hasFigures ? [facts([asOfFact(question)])] : []),
  ];
}

/** The latest wave, whole: nobody has asked for another. */
function questionOf(book: Book, words: Words, asked: Ask): CommandContext {
  const { wave } = book;
  return {
    ...{ book, words, asked, command: "expelled", text: "" },
    ...{ whole: wave, wave, asOf: undefined },
    ...{ page: 1, detail: false, private: true },
  };
}

function nobodyNamed({ lookUp }: Words): ReplyDraft {
  return {
    outcome: "unknown",
    answer: {
      title: [text(lookUp.nothing.title)],
      tone: "nothing",
      blocks: [paragraph([text(lookUp.nothing.body)])],
      followUps: examples,
    },
  };
}
