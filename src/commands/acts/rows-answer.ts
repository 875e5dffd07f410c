/** The answer about several actors, or a group: their acts line by line, and a sum only where one may be given. */
import type { Fact, FollowUp, Line } from "../../answer/answer.ts";
import { facts, list, paragraph } from "../../answer/builders.ts";
import type { Figure, Subject } from "../../answer/reply.ts";
import type { Book, Group } from "../../book/book.ts";
import { memberList } from "../../book/members.ts";
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { codesFoundBy } from "../../query/find-acts.ts";
import { leftOutTest } from "../../query/left-out.ts";
import type { SumOfActs } from "../../query/wave-sums.ts";
import type { Actor } from "../../words/actor.ts";
import { actorOf, actorsOf, askedActor, leftOut } from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actFigures, sumOfActsFigure } from "../draft/figures.ts";
import { nameToday } from "../draft/former-names.ts";
import { fewestSources } from "../draft/sources.ts";
import { missingPageLines, pageFollowUp, pageOf } from "./act-pages.ts";
import { actorCount, actsOfCountries } from "./actor-count.ts";
import { commonSum, commonWave, recordFacts, triggerFacts, waveFollowUp } from "./acts-answer.ts";
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
  const sum = wave === undefined ? undefined : commonSum(wave, actsOfCountries(question, told));
  return {
    outcome: told.length === 0 ? "not-listed" : "answered",
    subjects,
    ...(wave !== undefined && { wave: wave.id }),
    figures: rowFigures(question, subjects, told, sum),
    answer: {
      title: titleOf(context, subjects, told),
      tone: told.length === 0 ? "nothing" : "plain",
      blocks: [
        ...(told.length === 0 ? [] : [list(page.map((each) => actLine(context, each)))]),
        ...silentLines(context, subjects, told).map(paragraph),
        ...(told.length === 0 ? [] : noSumLines(context, wave, sum)).map(paragraph),
        facts([
          ...(wave === undefined ? [] : triggerFacts(context, wave)),
          ...ruleFacts(context, subjects, wave),
          ...recordFacts(context, wave),
          ...namesToday(context, subjects, told),
        ]),
        ...missingPageLines(context, told).map(paragraph),
        ...reachLines(context).map(paragraph),
        ...notes.map(paragraph),
      ],
      sources: context.sources,
      followUps: [...pageFollowUp(context, told), ...waveFollowUps(context, wave)],
    },
  };
}

/** Of the subjects that bore another name in the days of what is told. */
function namesToday(
  context: CommandContext,
  subjects: readonly Subject[],
  told: readonly FoundAct[],
): readonly Fact[] {
  const [first] = told;
  if (first === undefined) return [];
  return subjects.flatMap(({ code }) => nameToday({ ...context, wave: first.wave }, code));
}

/** Of one wave the largest number stands first; of several, the latest. */
function ranked(found: readonly FoundAct[]): readonly FoundAct[] {
  if (commonWave(found) === undefined) return found;
  return found.toSorted((one, other) => (other.act.count ?? 0) - (one.act.count ?? 0));
}

/** Those of several who expelled nobody in what is asked about. */
function silentLines(
  context: CommandContext,
  subjects: readonly Subject[],
  told: readonly FoundAct[],
): readonly Line[] {
  const { book, words } = context;
  const isSilent = ({ code }: Subject): boolean => {
    const codes = codesFoundBy(book, code);
    return (
      !book.groups.has(code) && !told.some(({ act }) => act.by.some((by) => codes.includes(by)))
    );
  };
  const silent = subjects.filter(isSilent).map(({ code }) => actorOf(context, code));
  if (silent.length === 0 || told.length === 0) return [];
  return [words.acts.silent(silent, selectionName(context))];
}

function rowFigures(
  { without }: CommandContext,
  subjects: readonly Subject[],
  told: readonly FoundAct[],
  sum: SumOfActs | undefined,
): readonly Figure[] {
  const [only, ...others] = subjects;
  const wave = commonWave(told);
  const acts = told.flatMap((each) => actFigures(each.wave, each.act.by[0], each.act));
  if (only === undefined || others.length > 0 || wave === undefined || sum?.kind !== "sum")
    return acts;
  return [
    ...acts,
    sumOfActsFigure(
      wave,
      { of: only.code, without },
      sum,
      told.map(({ act }) => act),
    ),
  ];
}

/** The button to the wave that was told, or that was asked about in vain. */
function waveFollowUps(context: CommandContext, told: Wave | undefined): readonly FollowUp[] {
  const { selection } = context;
  const asked =
    selection.kind === "waves" && selection.waves.length === 1 ? selection.waves[0] : undefined;
  const wave = told ?? asked;
  return wave === undefined ? [] : [waveFollowUp(context, wave)];
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
  const named = { ...context, wave: told[0]?.wave ?? context.wave };
  const actors = subjects.map(({ code }) => askedActor(named, code));
  if (told.length === 0) return words.acts.titleNobody(actors, selectionName(context));
  const byActor = new Set(told.map(({ act }) => act.by[0]));
  if (subjects.length === 1 && group !== undefined && actors[0] !== undefined)
    return groupTitle(context, actors[0], group, told);
  if (told.length > maxTitled || byActor.size < told.length)
    return words.acts.titleMany(countOf(context, byActor), whomOf(context, told));
  const sorted = told.toSorted((one, other) => (other.act.count ?? 0) - (one.act.count ?? 0));
  const title = words.acts.titleRows(sorted.map((each) => nameAct(context, each)));
  return [...title, ...words.names.leavingOut(leftOut(context))];
}

/** "36 states without the United States". */
function countOf(context: CommandContext, codes: Iterable<string>): Line {
  const without = context.words.names.leavingOut(leftOut(context));
  return [...actorCount(context, codes), ...without];
}

/** The members that acted are counted; where an organisation alone did, it is named. */
function groupTitle(
  context: CommandContext,
  actor: Actor,
  { kind }: Group,
  told: readonly FoundAct[],
): Line {
  const { words } = context;
  const members = actsOfCountries(context, told);
  const [first] = told;
  if (members.length === 0 && first !== undefined) return words.acts.title(nameAct(context, first));
  const states = new Set(members.flatMap(({ act }) => act.by)).size;
  return words.acts.titleGroup(actor, states, kind, whomOf(context, members));
}

function isFoundBy(book: Book, asked: string | undefined): (code: string) => boolean {
  if (asked === undefined || book.groups.has(asked)) return () => true;
  const codes = codesFoundBy(book, asked);
  return (code) => codes.includes(code);
}

/** Whose diplomats they were; those of one state, where they are asked about. */
export function whomOf(
  { book, from }: CommandContext,
  told: readonly FoundAct[],
): readonly Actor[] {
  const isAsked = isFoundBy(book, from?.codes[0]);
  const whom = new Map(
    told.flatMap(({ wave, act }) =>
      act.of.filter(isAsked).map((code) => [code, actorOf({ book, wave }, code)]),
    ),
  );
  return [...whom.values()];
}

/** The sum of one wave, or why there is none; of several waves there is none. */
function noSumLines(
  context: CommandContext,
  wave: Wave | undefined,
  sum: SumOfActs | undefined,
): readonly Line[] {
  if (wave === undefined) return [context.words.acts.noSum.acrossWaves()];
  return sum === undefined ? [] : sumLines(context, sum);
}

/** The sum, or why there is none. */
export function sumLines(context: CommandContext, sum: SumOfActs): readonly Line[] {
  const { words } = context;
  const { noSum } = words.acts;
  switch (sum.kind) {
    case "sum":
      return sum.actors.length < 2
        ? []
        : [words.acts.together(sum.value, actorCount(context, sum.actors))];
    case "unpublished":
      return [noSum.unpublished(actorsOf(context, sum.by))];
    case "counted-twice":
      return [noSum.countedTwice()];
    case "both-sides":
      return [];
    case "incomplete":
      return [noSum.incomplete()];
  }
}

/** Who belonged to a group, where the question is about one. */
function ruleFacts(
  context: CommandContext,
  [subject]: readonly Subject[],
  wave: Wave | undefined,
): readonly Fact[] {
  const { book, words, without } = context;
  const group: Group | undefined =
    subject === undefined ? undefined : book.groups.get(subject.code);
  if (group === undefined || wave === undefined) return [];
  const isLeftOut = leftOutTest(book, without, wave.membership);
  const size = memberList(group, wave.membership).filter((code) => !isLeftOut(code)).length;
  if (size === 0) return [];
  const value = words.total.rule.members(wave.membership, size, without.length > 0);
  return [{ label: words.acts.labels.who, value }];
}
