/** The answer where an actor expelled nobody in what is asked about: what it did instead, what was done to it, what is elsewhere. */
import type { Block, Line } from "../../answer/answer.ts";
import { list, paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import { lastDayOf } from "../../book/dates.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { actorsFoundBy, findActs } from "../../query/find-acts.ts";
import { actorOf, entityOf } from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { fewestSources } from "../draft/sources.ts";
import { missingPageLines, pageFollowUp, pageOf } from "./act-pages.ts";
import { commonWave, figuresOf, waveFollowUp } from "./acts-answer.ts";
import { actLine, nameAct } from "./named-act.ts";
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
  found: WithoutExpulsion,
  notes: readonly Line[],
): ReplyDraft {
  const { book } = question;
  const isTarget = found.instead.length === 0 && found.against.length > 0;
  const told = isTarget ? found.against : found.instead;
  const cited = pageOf(question, told).map(({ act }) => act);
  const context = numberSources(question, fewestSources(question, cited));
  const others = otherExpulsions(context, subject.code, []);
  const wave = commonWave(told);
  const actors = isTarget ? told.slice(0, maxSuggested).map(({ act }) => act.by[0]) : [];
  return {
    outcome: isTarget ? "wrong-role" : "not-listed",
    subjects: [subject],
    ...(wave !== undefined && { wave: wave.id }),
    suggestions: actors.map((code) => entityOf(book, code)),
    figures: figuresOf(subject.code, told),
    answer: {
      title: titleOf(context, subject, told, isTarget),
      tone: "nothing",
      blocks: [
        ...actsBlocks(context, told, isTarget),
        ...elsewhereLines(context, subject, told, others).map(paragraph),
        ...missingPageLines(context, told).map(paragraph),
        ...reachLines(context).map(paragraph),
        ...notes.map(paragraph),
      ],
      sources: context.sources,
      followUps: [
        ...pageFollowUp(context, told),
        ...(wave === undefined ? [] : [waveFollowUp(context, wave)]),
        ...otherActsFollowUp(context, subject.code, others),
      ],
    },
  };
}

/** So many who acted against it are suggested. */
const maxSuggested = 3;

function titleOf(
  context: CommandContext,
  { code }: Subject,
  told: readonly FoundAct[],
  isTarget: boolean,
): Line {
  const { words, book, whole } = context;
  const actor = actorOf({ book, wave: told[0]?.wave ?? whole }, code);
  if (isTarget) return words.acts.titleAgainst(actor);
  if (context.asOf !== undefined && laterActs(context, code).length > 0)
    return words.expelled.notListed.titleYet(actor, context.asOf);
  const where = selectionName(context);
  return context.from === undefined
    ? words.acts.titleNobody([actor], where)
    : words.acts.titleNobodyOf(actor, actorOf(context, context.from.codes[0]), where);
}

/** The acts of the page: what it did instead, or what was done to it. */
function actsBlocks(
  context: CommandContext,
  told: readonly FoundAct[],
  isTarget: boolean,
): readonly Block[] {
  if (told.length === 0) return [];
  const lines = list(pageOf(context, told).map((each) => actLine(context, each)));
  const isStance = told.every(({ act }) => act.kind === "no-measure" || act.kind === "no-answer");
  return isTarget || isStance ? [lines] : [paragraph(context.words.acts.instead()), lines];
}

/** Where else it expelled somebody; that there is nothing of it, where there is nothing at all. */
function elsewhereLines(
  context: CommandContext,
  { code }: Subject,
  told: readonly FoundAct[],
  others: readonly FoundAct[],
): readonly Line[] {
  const { words } = context;
  const later = laterActs(context, code);
  if (later.length > 0) return later.map((each) => words.acts.notYet(nameAct(context, each)));
  if (others.length > 0) return [words.acts.elsewhere(otherActsLine(context, others))];
  return told.length > 0 ? [] : [words.acts.nothing([actorOf(context, code)])];
}

/** What it did after the day that is asked about, in the same waves. */
function laterActs({ book, selection, asOf }: CommandContext, code: string): readonly FoundAct[] {
  if (asOf === undefined || selection.kind === "unnamed") return [];
  return findActs(book, { by: actorsFoundBy(book, code), selection })
    .filter(({ act }) => act.kind === "expelled" && lastDayOf(act.on) > asOf)
    .slice(0, 1);
}
