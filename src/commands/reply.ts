/** From an ask to its reply: finds the command, reads the options, and lets the command answer. */
import type { Answer, Line } from "../answer/answer.ts";
import type { Ask } from "../answer/ask.ts";
import { lookUpCommand, plainWords, unnamed } from "../answer/ask.ts";
import { line, list, paragraph, text } from "../answer/builders.ts";
import type { Reply } from "../answer/reply.ts";
import type { Book } from "../book/book.ts";
import { closestMatch } from "../book/names/closest-match.ts";
import type { Words } from "../words/words.ts";
import { wordsFor } from "../words/words.ts";
import { catalogue } from "./catalogue.ts";
import type { Command, CommandContext, ReplyDraft } from "./draft/command.ts";
import { errorDraft } from "./draft/error-drafts.ts";
import { sanitizeInput } from "./draft/sanitize-input.ts";
import { examplesOf } from "./draft/usage.ts";
import { smallTalkReply } from "./help/small-talk.ts";
import { lookUpReply } from "./look-up/look-up-reply.ts";
import { readOptions } from "./options/read-options.ts";
import { answerFrame, commandText } from "./questions/answer-frame.ts";
import { readQuestion } from "./questions/read-question.ts";
import { unreadDraft } from "./questions/unread-draft.ts";

/** Answers any ask. Never throws for anything a person can type. */
export function replyTo(book: Book, ask: Ask): Reply {
  const words = wordsFor(ask.locale);
  const name = ask.command.toLowerCase();
  if (name === lookUpCommand)
    return finish(book, ask, lookUpCommand, lookUpReply(book, words, ask), true);
  if (name === plainWords) return answerPlainWords(book, words, ask);
  return answerCommand(book, words, redirectAsk(ask), ask);
}

function answerPlainWords(book: Book, words: Words, ask: Ask): Reply {
  const talk = smallTalkReply(book, words, ask);
  if (talk !== undefined) return finish(book, ask, "help", talk);
  const read = readQuestion(book, ask, commandNames);
  switch (read.kind) {
    case "command":
      return answerCommand(book, words, read.ask, ask);
    case "unread":
      return finish(book, ask, plainWords, unreadDraft(book, words, read, ask));
    case "frame": {
      const understoodAs = commandText(read.ask);
      const answer = (command: Command, context: CommandContext): ReplyDraft => ({
        understoodAs,
        ...answerFrame(command, context, read.frame, ask),
      });
      return answerCommand(book, words, read.ask, ask, answer);
    }
  }
}

const commandNames = catalogue.map(({ name }) => name);

/** @param asked the ask that the reply is to, where the command was read from it */
function answerCommand(
  book: Book,
  words: Words,
  ask: Ask,
  asked: Ask,
  answer = ({ reply }: Command, context: CommandContext): ReplyDraft => reply(context),
): Reply {
  const command = catalogue.find(({ name }) => name === ask.command.toLowerCase());
  if (command === undefined)
    return finish(book, asked, sanitizeInput(ask.command), unknownCommandDraft(book, words, ask));
  const read = readOptions(book, words, command, ask);
  switch (read.kind) {
    case "errors":
      return finish(
        book,
        asked,
        command.name,
        invalidOptionsDraft(words, command, ask, read.errors),
      );
    case "context": {
      const draft = answer(command, read.context);
      return finish(book, asked, draft.command ?? command.name, draft, read.context.isPrivate);
    }
  }
}

/** `/expelled total nato`: under one name, the others are words. */
function redirectAsk(ask: Ask): Ask {
  const [first, ...others] = ask.typed;
  if (ask.command.toLowerCase() !== "expelled" || first === undefined) return ask;
  const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/su.exec(first.text.trim()) ?? [];
  const command = catalogue.find(({ name }) => name === word.toLowerCase());
  if (command === undefined || first.option !== "") return ask;
  return {
    ...ask,
    command: command.name,
    typed: [{ option: "", text: rest }, ...others],
  };
}

function finish(
  book: Book,
  ask: Ask,
  command: string,
  draft: ReplyDraft,
  isPrivate = false,
): Reply {
  const { outcome, subjects = [], figures = [], quotes = [], suggestions = [] } = draft;
  return {
    ask,
    command,
    outcome,
    subjects,
    figures,
    quotes,
    suggestions,
    record: book.record.version,
    answer: completeAnswer(draft.answer, isPrivate),
    ...partsOf(draft),
    ...citedSources(book, draft),
  };
}

/** The parts that some replies have. */
function partsOf({ understoodAs, wave, waves, claims }: ReplyDraft): Partial<Reply> {
  return {
    ...(understoodAs !== undefined && { understoodAs }),
    ...(wave !== undefined && { wave }),
    ...(waves !== undefined && { waves }),
    ...(claims !== undefined && { claims }),
  };
}

/** The sources that its figures, quotes and claims name. */
function citedSources(
  book: Book,
  { figures = [], quotes = [], claims = [] }: ReplyDraft,
): Pick<Reply, "sources"> {
  const ids = new Set([...figures, ...quotes, ...claims].flatMap(({ sources }) => sources));
  return ids.size === 0 ? {} : { sources: [...ids].flatMap((id) => book.sources.get(id) ?? []) };
}

function completeAnswer(answer: ReplyDraft["answer"], isPrivate: boolean): Answer {
  const { title, tone = "plain", blocks = [], sources = [], followUps = [] } = answer;
  const audience = isPrivate ? "asker" : (answer.audience ?? "everyone");
  return { title, tone, blocks, sources, followUps, audience };
}

function unknownCommandDraft(book: Book, words: Words, ask: Ask): ReplyDraft {
  const known = catalogue.map(({ name }: Command) => name);
  const near = closestMatch(ask.command, known);
  const strings = words.trouble.unknownCommand(sanitizeInput(ask.command), known);
  const message =
    near === undefined ? strings : line`${strings} ${words.trouble.nearest(`/${near}`)}`;
  const meant: Ask | undefined = near === undefined ? undefined : { ...ask, command: near };
  return errorDraft({
    title: [text(words.trouble.title)],
    blocks: [paragraph(message)],
    followUps: meant === undefined ? examplesOf(book) : [{ label: `/${near}`, ask: meant }],
  });
}

/** Offers the question again without its options. */
function invalidOptionsDraft(
  words: Words,
  { options }: Command,
  ask: Ask,
  errors: readonly [Line, ...Line[]],
): ReplyDraft {
  const isWave = options[0]?.kind === "wave";
  const typed = ask.typed.filter(({ option }) => option === unnamed && !isWave);
  const label = [`/${ask.command}`, ...typed.map(({ text: own }) => sanitizeInput(own))].join(" ");
  return errorDraft({
    title: [text(words.trouble.title)],
    blocks: [errors.length === 1 ? paragraph(errors[0]) : list(errors)],
    followUps: [{ label, ask: { ...ask, typed } }],
  });
}
