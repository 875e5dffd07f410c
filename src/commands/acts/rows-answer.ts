/** The answer about several actors, or a group: their acts line by line, and a sum only where one may be given. */
import type { Fact, Line } from "../../answer/answer.ts";
import { facts, list, paragraph } from "../../answer/builders.ts";
import type { Figure, Subject } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import { memberList } from "../../book/members.ts";
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { SumOfActs } from "../../query/wave-sums.ts";
import { sumActs } from "../../query/wave-sums.ts";
import type { Actor } from "../../words/actor.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actFigures, sumOfActsFigure } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";
import { actorCount } from "./actor-count.ts";
import {
  commonWave,
  pageFollowUp,
  pageOf,
  recordFacts,
  triggerFacts,
  waveFollowUp,
} from "./acts-answer.ts";
import { actLine, nameAct } from "./named-act.ts";
import { reachLines } from "./reach.ts";
import { selectionName } from "./selection-name.ts";

/** @param found expulsions by the subjects, the latest first */
export function rowsAnswer(
  question: CommandContext,
  subjects: readonly Subject[],
  found: readonly FoundAct[],
  notes: readonly Line[],
): ReplyDraft {
  const told = ranked(found);
  const page = pageOf(question, told);
  const cited = fewestSources(
    question,
    page.map(({ act }) => act),
  );
  const context = numberSources(question, cited);
  const wave = commonWave(told);
  const sum =
    wave === undefined
      ? undefined
      : sumActs(
          wave,
          told.map(({ act }) => act),
        );
  return {
    outcome: told.length === 0 ? "not-listed" : "answered",
    subjects,
    ...(wave !== undefined && { wave: wave.id }),
    figures: rowFigures(subjects, told, wave, sum),
    answer: {
      title: titleOf(context, subjects, told),
      tone: told.length === 0 ? "nothing" : "plain",
      blocks: [
        ...(told.length === 0 ? [] : [list(page.map((each) => actLine(context, each)))]),
        ...(told.length === 0 ? [] : sumLines(context, sum)).map(paragraph),
        facts([
          ...(wave === undefined ? [] : triggerFacts(context, wave)),
          ...ruleFacts(context, subjects, wave),
          ...recordFacts(context, wave),
        ]),
        ...reachLines(context).map(paragraph),
        ...notes.map(paragraph),
      ],
      sources: context.sources,
      followUps: [
        ...pageFollowUp(context, told),
        ...(wave === undefined ? [] : [waveFollowUp(context, wave)]),
      ],
    },
  };
}

/** Of one wave the largest number stands first; of several, the latest. */
function ranked(found: readonly FoundAct[]): readonly FoundAct[] {
  if (commonWave(found) === undefined) return found;
  return found.toSorted((one, other) => (other.act.count ?? 0) - (one.act.count ?? 0));
}

function rowFigures(
  subjects: readonly Subject[],
  told: readonly FoundAct[],
  wave: Wave | undefined,
  sum: SumOfActs | undefined,
): readonly Figure[] {
  const [only, ...others] = subjects;
  const acts = told.flatMap((each) => actFigures(each.wave, each.act.by[0], each.act));
  if (only === undefined || others.length > 0 || wave === undefined || sum?.kind !== "sum")
    return acts;
  return [
    ...acts,
    sumOfActsFigure(
      wave,
      only.code,
      sum,
      told.map(({ act }) => act),
    ),
  ];
}

/** At most so many are named with their numbers in a title. */
const maxTitled = 3;

function titleOf(
  context: CommandContext,
  subjects: readonly Subject[],
  told: readonly FoundAct[],
): Line {
  const { words, book } = context;
  const [first] = subjects;
  const group = first === undefined ? undefined : book.groups.get(first.code);
  const actors = subjects.map(({ code }) => actorOf(context, code));
  if (told.length === 0) return words.acts.titleNobody(actors, selectionName(context));
  const byActor = new Set(told.map(({ act }) => act.by[0]));
  if (subjects.length === 1 && group !== undefined && actors[0] !== undefined)
    return words.acts.titleGroup(
      actors[0],
      byActor.size,
      group.kind === "organisation",
      whomOf(context, told),
    );
  if (told.length > maxTitled || byActor.size < told.length)
    return words.acts.titleMany(actorCount(context, byActor), whomOf(context, told));
  const sorted = told.toSorted((one, other) => (other.act.count ?? 0) - (one.act.count ?? 0));
  return words.acts.titleRows(sorted.map((each) => nameAct(context, each)));
}

/** Whose diplomats they were. */
export function whomOf({ book }: CommandContext, told: readonly FoundAct[]): readonly Actor[] {
  const whom = new Map(
    told.flatMap(({ wave, act }) => act.of.map((code) => [code, actorOf({ book, wave }, code)])),
  );
  return [...whom.values()];
}

/** The sum, or why there is none. */
export function sumLines(context: CommandContext, sum: SumOfActs | undefined): readonly Line[] {
  const { words } = context;
  const { noSum } = words.acts;
  switch (sum?.kind) {
    case "sum":
      return sum.actors.length < 2
        ? []
        : [words.acts.together(sum.value, actorCount(context, sum.actors))];
    case "unpublished":
      return [noSum.unpublished(actorsOf(context, sum.by))];
    case "counted-twice":
      return [noSum.countedTwice()];
    case "incomplete":
      return [noSum.incomplete()];
    case undefined:
      return [noSum.acrossWaves()];
  }
}

/** Who belonged to a group, where the question is about one. */
function ruleFacts(
  context: CommandContext,
  [subject]: readonly Subject[],
  wave: Wave | undefined,
): readonly Fact[] {
  const { book, words } = context;
  const group: Group | undefined =
    subject === undefined ? undefined : book.groups.get(subject.code);
  if (group === undefined || wave === undefined) return [];
  const size = memberList(group, wave.membership).length;
  if (size === 0) return [];
  return [{ label: words.acts.labels.who, value: words.total.rule.members(wave.membership, size) }];
}
