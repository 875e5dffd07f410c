/** Answers a question by its frame: as the command does that it stands for, under a first line that answers what was asked. */
import type { Line } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { unnamed } from "../../answer/ask.ts";
import { paragraph } from "../../answer/builders.ts";
import { fold } from "../../book/names/fold.ts";
import type { Frame } from "../../reading/frame.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { isDefaultPeriod, isPartOfYear } from "../expelled/default-period.ts";
import { exchangeAnswer, isExchangeAsked } from "./exchange-answer.ts";
import { firstLine } from "./first-line.ts";
import { isWhoAnswered } from "./frame-ask.ts";
import { listAnswer } from "./list-answer.ts";
import { meantActs } from "./meant-acts.ts";
import { saidThen } from "./said-then.ts";
import { isStepAsked, stepsAnswer } from "./steps-answer.ts";
import { daysAnswer } from "./time-to-leave.ts";
import { timesAnswer } from "./times-answer.ts";
import {
  answersAnswer,
  anybodyAnswer,
  everyAnswer,
  isPartAsked,
  whetherRankedAnswer,
  whoAnswer,
} from "./who-answer.ts";

/** @param asked the question as it was asked; its next page is the same question */
export function answerFrame(
  { reply }: Command,
  context: CommandContext,
  frame: Frame,
  asked: Ask,
): ReplyDraft {
  const question = { context, frame, asked };
  const own = { ...context, ask: asked };
  const listed = listedAnswer(own, frame);
  if (listed !== undefined) return withNotes(question, listed);
  const draft = reply(context);
  if (frame.asked === "said" && frame.when !== undefined)
    return withNotes(question, saidThen(context, frame.when, draft));
  const title = firstLine(context, frame, draft);
  if (frame.isAmbassador && draft.outcome === "answered")
    return withNotes(question, { ...draft, ...listAnswer(own, meantActs(context, frame), title) });
  return withNotes(question, { ...draft, answer: { ...draft.answer, title } });
}

/** "who retaliated in 2022": all that came in return. */
const isAnswersList = (frame: Frame): boolean =>
  frame.isInReturn && frame.by.length === 0 && !isWhoAnswered(frame);

/** Several by name are compared, and not listed. */
const isAboutCountries = ({ by }: Frame): boolean => by.length < 2;

/** `/expelled Germany wave:2022`, as it could be typed. */
export function commandText({ command, typed }: Ask): string {
  const parts = typed.map(({ option, text }) => {
    const value = /\s/.test(text) && option !== unnamed ? `"${text}"` : text;
    return option === unnamed ? value : `${option}:${value}`;
  });
  return [`/${command}`, ...parts].join(" ");
}

/** The answer that is a list with a first line of its own; none where the command's answer is meant. */
function listedAnswer(context: CommandContext, frame: Frame): ReplyDraft | undefined {
  if (isStepAsked(frame)) return stepsAnswer(context, frame);
  if (frame.days !== undefined) return daysAnswer(context, frame);
  if (frame.alsoWhen.length > 0) return timesAnswer(context, frame);
  if (isExchangeAsked(context, frame)) return exchangeAnswer(context, frame);
  if (isAnswersList(frame)) return answersAnswer(context, frame);
  if (frame.asked === "whether") return whetherAnswer(context, frame);
  return whoListed(context, frame);
}

/** Who did, in a part of the list, at another time, or to an ambassador. */
function whoListed(context: CommandContext, frame: Frame): ReplyDraft | undefined {
  const isWho = frame.asked === "who";
  if (isWho && frame.isAmbassador && frame.of.length > 0)
    return whoAnswer(ofAllWaves(context), frame);
  const isPart = isPartAsked(frame) || (isWho && isTimeAsked(context));
  return isPart && isAboutCountries(frame) ? whoAnswer(context, frame) : undefined;
}

/** Where no wave and no time is named. */
const ofAllWaves = (context: CommandContext): CommandContext =>
  context.selection.kind === "unnamed" ? { ...context, selection: { kind: "all" } } : context;

/** Another time than the whole of the default wave. */
const isTimeAsked = (context: CommandContext): boolean =>
  context.asOf !== undefined ||
  (context.selection.kind === "period" &&
    isPartOfYear(context.selection.period) &&
    !isDefaultPeriod(context));

function whetherAnswer(context: CommandContext, frame: Frame): ReplyDraft | undefined {
  if (frame.isEvery) return everyAnswer(context, frame);
  if (frame.rank !== undefined) return whetherRankedAnswer(context, frame);
  const isAnybodyAsked = frame.isAnybody && frame.by.length === 0 && frame.comparison !== undefined;
  return isAnybodyAsked ? anybodyAnswer(context, frame) : undefined;
}

interface Question {
  readonly context: CommandContext;
  readonly frame: Frame;
  readonly asked: Ask;
}

function withNotes({ context, frame, asked }: Question, draft: ReplyDraft): ReplyDraft {
  const notes = notesOn(context, frame, asked);
  const { blocks = [] } = draft.answer;
  return { ...draft, answer: { ...draft.answer, blocks: [...blocks, ...notes.map(paragraph)] } };
}

/** Which command the question was read as; and the year, where it said none. */
function notesOn({ words, ask }: CommandContext, { when }: Frame, asked: Ask): readonly Line[] {
  const { questions } = words;
  const isGuessed = when?.time.kind === "date" && when.time.isYearGuessed;
  return [
    ...(isGuessed && when.time.kind === "date" ? [questions.yearGuessed(when.time.date)] : []),
    ...(isSame(ask, asked) ? [] : [questions.readAs(sanitizeInput(commandText(ask)))]),
  ];
}

/** A name alone says which command it is for. */
const isSame = (ask: Ask, asked: Ask): boolean =>
  fold(ask.typed.map(({ text }) => text).join(" ")) ===
  fold(asked.typed.map(({ text }) => text).join(" "));
