/** Answers how long those who were expelled had to leave, and who gave so many days. */
import type { Line } from "../../answer/answer.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";
import { actorCount } from "../acts/actor-count.ts";
import { actorOf, actorsOf, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { listAnswer } from "./list-answer.ts";
import { itselfFirst, meantActs } from "./meant-acts.ts";

/** The days, or what the note of the act says of them. */
export function howLongLine(context: CommandContext, frame: Frame, own: Line): Line {
  const { questions } = context.words;
  const acts = meantActs(context, itselfFirst(context, frame));
  const [first] = acts;
  if (first === undefined) return own;
  const actor = actorOf({ ...context, wave: first.wave }, first.act.by[0]);
  const days = daysOf(acts);
  if (frame.by.length !== 1) return questions.howLongUnknown(actor);
  if (days.length > 0) return questions.howLong(actor, days);
  const noted = acts.flatMap(({ act }) => deadlineIn(act.note) ?? [])[0];
  return noted === undefined ? questions.howLongUnknown(actor) : questions.howLongNoted(noted);
}

const daysOf = (acts: readonly FoundAct[]): readonly number[] => [
  ...new Set(acts.flatMap(({ act }) => act.days ?? [])),
];

/** The sentence of a note that says by when they had to leave. */
const deadlineIn = (note: string | undefined): string | undefined =>
  note
    ?.split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .find((sentence) =>
      /\b(?:until|to leave (?:by|on|at)|had to leave|left on|hours?)\b/.test(sentence),
    );

/** "which countries gave seven days", "did Germany give them a week". */
export function daysAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { questions } = context.words;
  const acts = meantActs(context, itselfFirst(context, frame));
  const told = acts.filter(({ act }) => act.days === frame.days);
  const isOfOne = frame.by.length === 1;
  const title = gaveLine(context, frame, told);
  const subjects = frame.by.map((mention) => subjectOf(context.book, mention));
  if (frame.asked !== "whether") return { ...listAnswer(context, told, title), subjects };
  if (told.length > 0) return { ...listAnswer(context, told, questions.yesTitle(title)), subjects };
  const line = isOfOne ? howLongLine(context, frame, title) : title;
  const isKnown = !isOfOne || daysOf(acts).length > 0;
  return {
    ...listAnswer(context, isOfOne ? acts : [], isKnown ? questions.no(line) : line),
    subjects,
  };
}

/** "10 states gave seven days to leave: Australia, Estonia …" */
function gaveLine(context: CommandContext, { days = 0 }: Frame, told: readonly FoundAct[]): Line {
  const codes = [...new Set(told.map(({ act }) => act.by[0]))];
  const named = codes.length > 1 ? actorsOf(context, codes) : [];
  return context.words.questions.gaveDays(actorCount(context, codes), named, days);
}
