/** The reply to a text that is no question of ours: which words have no place, and questions that can be answered. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { makeAsk } from "../../answer/ask.ts";
import { paragraph, text } from "../../answer/builders.ts";
import type { Book } from "../../book/book.ts";
import type { UnreadText } from "../../reading/frame.ts";
import type { Words } from "../../words/words.ts";
import { entityOf, textFor } from "../draft/actors.ts";
import type { ReplyDraft } from "../draft/command.ts";
import { errorDraft } from "../draft/error-drafts.ts";
import { isPing } from "../draft/pings.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { examplesOf, usage } from "../draft/usage.ts";

/** At most so many questions are offered. */
const maxOffered = 3;

/** At most so many words are named. */
const maxNamed = 6;

/** @param ask the question, which is offered with each day that it can mean */
export function unreadDraft(book: Book, words: Words, unread: UnreadText, ask: Ask): ReplyDraft {
  const { questions } = words;
  const offered = [...offeredDays(unread, ask), ...offeredQuestions(book, unread)].slice(
    0,
    maxOffered,
  );
  const left = unread.leftOver
    .slice(0, maxNamed)
    .map((word) => (isPing(word) ? questions.mention : sanitizeInput(word)));
  return errorDraft({
    title: [text(questions.unread[unread.why])],
    blocks: [
      ...(left.length === 0 ? [] : [paragraph(questions.leftOver(left))]),
      ...timeLines(words, unread).map(paragraph),
      ...help(words, offered),
    ],
    followUps: offered.length > 0 ? offered : examplesOf(book),
  });
}

const help = (words: Words, offered: readonly FollowUp[]): readonly Block[] =>
  offered.length > 0 ? [] : usage(words);

/** The same question with one day written out, where it can mean two. */
function offeredDays({ when }: UnreadText, ask: Ask): readonly FollowUp[] {
  if (when?.time.kind !== "two-days") return [];
  return when.time.days.map((day) => ({
    label: day,
    ask: {
      ...ask,
      typed: ask.typed.map((each) => ({ ...each, text: each.text.replace(when.typed, day) })),
    },
  }));
}

/** What can be asked about the names that were read. */
function offeredQuestions(book: Book, { named }: UnreadText): readonly FollowUp[] {
  const codes = [...new Set(named.flatMap((each) => (each.codes.length === 1 ? each.codes : [])))];
  return codes.map((code) => {
    const command = book.groups.has(code) ? "total" : "expelled";
    return {
      label: `/${command} ${entityOf(book, code).name}`,
      ask: makeAsk(command, textFor(book, code)),
    };
  });
}

function timeLines({ questions }: Words, { why, when }: UnreadText): readonly Line[] {
  if (why !== "time") return [];
  const time = when?.time;
  switch (time?.kind) {
    case "relative":
      return [[text(questions.relative)]];
    case "no-day":
      return [[text(questions.noDay)]];
    case "two-days":
      return [questions.twoDays(time.days)];
    case "date":
    case "span":
    case undefined:
      return [[text(questions.severalTimes)]];
  }
}
