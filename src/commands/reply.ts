/** From an ask to its reply: finds the command, reads the options, and lets the command answer. */
import type { Answer, Line } from "../answer/answer.ts";
import type { Ask } from "../answer/ask.ts";
import { lookUp, plainWords, unnamed } from "../answer/ask.ts";
import { line, list, paragraph, text } from "../answer/builders.ts";
import type { Reply } from "../answer/reply.ts";
import type { Book } from "../book/book.ts";
import { closestMatch } from "../book/names/closest-match.ts";
import type { Words } from "../words/words.ts";
import { wordsFor } from "../words/words.ts";
import { catalogue } from "./catalogue.ts";
import { detectIntent } from "./detect-intent.ts";
import type { Command, ReplyDraft } from "./draft/command.ts";
import { errorDraft } from "./draft/error-drafts.ts";
import { sanitizeInput } from "./draft/sanitize-input.ts";
import { examples, usage } from "./draft/usage.ts";
import { smallTalk } from "./help/small-talk.ts";
import { lookUpReply } from "./look-up/look-up-reply.ts";
import { readQuestion } from "./options/read-question.ts";

/** Answers any ask. Never throws for anything a person can type. */
export function replyTo(book: Book, asked: Ask): Reply {
  const words = wordsFor(asked.locale);
  if (asked.command === lookUp) return finish(asked, lookUp, lookUpReply(book, words, asked), true);
  const isPlain = asked.command.toLowerCase() === plainWords;
  const talk = isPlain ? smallTalk(words, asked) : undefined;
  if (talk !== undefined) return finish(asked, "help", talk);
  const put = isPlain ? detectIntent(book, asked) : handedOn(asked);
  const command = catalogue.find(({ name }) => name === put?.command.toLowerCase());
  if (put === undefined) return finish(asked, plainWords, notUnderstood(words));
  if (command === undefined)
    return finish(asked, sanitizeInput(asked.command), unknownCommand(words, put));
  const read = readQuestion(book, words, command, put);
  switch (read.kind) {
    case "troubles":
      return finish(asked, command.name, wrongOptions(words, command, put, read.troubles));
    case "question": {
      const draft = command.reply(read.question);
      return finish(asked, draft.command ?? command.name, draft, read.question.private);
    }
  }
}

/** `/expelled total nato`: under one name, the others are words. */
function handedOn(asked: Ask): Ask {
  const [first, ...others] = asked.typed;
  if (asked.command.toLowerCase() !== "expelled" || first === undefined) return asked;
  const [word = "", ...rest] = first.text.trim().split(/\s+/);
  const command = catalogue.find(({ name }) => name === word.toLowerCase());
  if (command === undefined || first.option !== "") return asked;
  return {
    ...asked,
    command: command.name,
    typed: [{ option: "", text: rest.join(" ") }, ...others],
  };
}

function finish(asked: Ask, command: string, draft: ReplyDraft, hidden = false): Reply {
  const {
    outcome,
    subjects = [],
    figures = [],
    quotes = [],
    suggestions = [],
    wave,
    answer,
  } = draft;
  const reply = { asked, command, outcome, subjects, figures, quotes, suggestions };
  const whole = { ...reply, answer: wholeAnswer(answer, hidden) };
  return wave === undefined ? whole : { ...whole, wave };
}

function wholeAnswer(answer: ReplyDraft["answer"], hidden: boolean): Answer {
  const { title, tone = "plain", blocks = [], sources = [], followUps = [] } = answer;
  const audience = hidden ? "asker" : (answer.audience ?? "everyone");
  return { title, tone, blocks, sources, followUps, audience };
}

function notUnderstood(words: Words): ReplyDraft {
  return errorDraft({
    title: [text(words.trouble.titleUnread)],
    blocks: usage(words),
    followUps: examples,
  });
}

function unknownCommand(words: Words, asked: Ask): ReplyDraft {
  const known = catalogue.map(({ name }: Command) => name);
  const near = closestMatch(asked.command, known);
  const strings = words.trouble.unknownCommand(sanitizeInput(asked.command), known);
  const told = near === undefined ? strings : line`${strings} ${words.trouble.nearest(`/${near}`)}`;
  const meant: Ask | undefined = near === undefined ? undefined : { ...asked, command: near };
  return errorDraft({
    title: [text(words.trouble.title)],
    blocks: [paragraph(told)],
    followUps: meant === undefined ? examples : [{ label: `/${near}`, ask: meant }],
  });
}

/** Offers the question again without its options. */
function wrongOptions(
  words: Words,
  { options }: Command,
  asked: Ask,
  troubles: readonly Line[],
): ReplyDraft {
  const isWave = options[0]?.kind === "wave";
  const typed = asked.typed.filter(({ option }) => option === unnamed && !isWave);
  const label = [`/${asked.command}`, ...typed.map(({ text: own }) => sanitizeInput(own))].join(
    " ",
  );
  return errorDraft({
    title: [text(words.trouble.title)],
    blocks: [troubles.length === 1 ? paragraph(troubles[0] ?? []) : list(troubles)],
    followUps: [{ label, ask: { ...asked, typed } }],
  });
}
