/** The answer where an actor expelled nobody in what is asked about: what it did instead, what was done to it, what is elsewhere. */
import type { Line } from "../../answer/answer.ts";
import { list, paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { actorOf, entityOf } from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { fewestSources } from "../draft/sources.ts";
import { commonWave, figuresOf, pageFollowUp, pageOf, waveFollowUp } from "./acts-answer.ts";
import { actLine } from "./named-act.ts";
import { otherActsFollowUp, otherActsLine, otherExpulsions } from "./other-acts.ts";
import { reachLines } from "./reach.ts";
import { selectionName } from "./selection-name.ts";

interface WithoutExpulsion {
  /** Its steps of other kinds. */
  readonly instead: readonly FoundAct[];
  /** The acts of which it is the target. */
  readonly against: readonly FoundAct[];
}

export function noActsAnswer(
  question: CommandContext,
  subject: Subject,
  { instead, against }: WithoutExpulsion,
  notes: readonly Line[],
): ReplyDraft {
  const isTarget = instead.length === 0 && against.length > 0;
  const told = isTarget ? against : instead;
  const page = pageOf(question, told);
  const context = numberSources(
    question,
    fewestSources(
      question,
      page.map(({ act }) => act),
    ),
  );
  const { words, book } = context;
  const others = otherExpulsions(context, subject.code, []);
  const wave = commonWave(told) ?? context.whole;
  const actor = actorOf({ book, wave }, subject.code);
  const lines = page.map((each) => actLine(context, each));
  const elsewhere =
    others.length === 0 ? [] : [words.acts.elsewhere(otherActsLine(context, others))];
  const isNothing = told.length === 0;
  return {
    outcome: isTarget ? "wrong-role" : "not-listed",
    subjects: [subject],
    ...(isNothing ? {} : { wave: wave.id }),
    ...(isTarget && {
      suggestions: against.slice(0, 3).map(({ act }) => entityOf(book, act.by[0])),
    }),
    figures: figuresOf(subject.code, told),
    answer: {
      title: isTarget
        ? words.acts.titleAgainst(actor)
        : words.acts.titleNobody([actor], selectionName(context)),
      tone: "nothing",
      blocks: [
        ...(isNothing && elsewhere.length === 0 ? [paragraph(words.acts.nothing([actor]))] : []),
        ...(isNothing || isTarget ? [] : [paragraph(words.acts.instead())]),
        ...(lines.length > 0 ? [list(lines)] : []),
        ...elsewhere.map(paragraph),
        ...reachLines(context).map(paragraph),
        ...notes.map(paragraph),
      ],
      sources: context.sources,
      followUps: [
        ...pageFollowUp(context, told),
        ...(isNothing ? [] : [waveFollowUp(context, wave)]),
        ...otherActsFollowUp(context, subject.code, others),
      ],
    },
  };
}
