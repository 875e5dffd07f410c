/** Answers who expelled: the first, the last, the most, so many or more, and who of a group did not. */
import type { Line } from "../../answer/answer.ts";
import { list, paragraph } from "../../answer/builders.ts";
import { memberList } from "../../book/members.ts";
import { findActingGroups } from "../../query/acting-groups.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { Comparison, Frame, Rank } from "../../reading/frame.ts";
import { pageFollowUp, pageOf } from "../acts/act-pages.ts";
import { actorCount, actsOfCountries } from "../acts/actor-count.ts";
import { commonWave } from "../acts/acts-answer.ts";
import { actLine } from "../acts/named-act.ts";
import { reachLines } from "../acts/reach.ts";
import { selectionName } from "../acts/selection-name.ts";
import { actorOf, actorsOf, subjectOf } from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actFigures } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";
import { meantActs } from "./meant-acts.ts";

/** Does the question want some of the list, and not all of it? */
export const isPartAsked = ({ rank, comparison, isNegated, by, claimed, asked }: Frame): boolean =>
  asked === "how-many-actors" ||
  (asked === "who" &&
    (rank !== undefined ||
      comparison !== undefined ||
      isNegated ||
      by.length > 0 ||
      claimed !== undefined));

export function whoAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const subjects = frame.by.map((mention) => subjectOf(context.book, mention));
  return { ...partAnswer(context, frame), subjects };
}

/** The acts that came in return for others. */
export function answersAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { words } = context;
  const acts = meantActs(context, frame).filter(({ act }) => act.inReturnFor.length > 0);
  const where = selectionName(context);
  return listAnswer(
    context,
    acts,
    acts.length === 0
      ? words.questions.noAnswer(where)
      : words.questions.answers(acts.length, where),
  );
}

function partAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const acts = actsOfOwn(context, frame);
  if (frame.isNegated) return didNotAnswer(context, frame, acts);
  const comparison = comparisonOf(frame);
  if (frame.rank !== undefined) return rankAnswer(context, frame.rank, acts);
  if (comparison !== undefined) return filterAnswer(context, comparison, acts);
  return listAnswer(context, acts, didTitle(context, frame, acts));
}

/** An organisation is no country and stands in no list of them; nor does who only answered, where nobody is named. */
const actsOfOwn = (context: CommandContext, frame: Frame): readonly FoundAct[] =>
  actsOfCountries(context, meantActs(context, frame)).filter(
    ({ wave, act }) => frame.by.length + frame.of.length > 0 || act.by[0] !== wave.target,
  );

/** "how many countries expelled one": exactly one. */
function comparisonOf({ comparison, claimed }: Frame): Comparison | undefined {
  return comparison ?? (claimed === undefined ? undefined : { kind: "exactly", value: claimed });
}

/** The acts of each actor, in the order of the list. */
function byActor(acts: readonly FoundAct[]): ReadonlyMap<string, readonly FoundAct[]> {
  const groups = new Map<string, FoundAct[]>();
  for (const found of acts) {
    const [code] = found.act.by;
    groups.set(code, [...(groups.get(code) ?? []), found]);
  }
  return groups;
}

/** What an actor expelled in one wave; its largest act, where the acts are of several. */
function numberOf(acts: readonly FoundAct[]): number {
  const counts = acts.map(({ act }) => act.count ?? 0);
  return commonWave(acts) === undefined
    ? Math.max(...counts)
    : counts.reduce((sum, each) => sum + each, 0);
}

function filterAnswer(
  context: CommandContext,
  { kind, value }: Comparison,
  acts: readonly FoundAct[],
): ReplyDraft {
  const { questions } = context.words;
  const kept = [...byActor(acts).values()].filter((own) => isSo(kind, numberOf(own), value));
  const codes = kept.flatMap(([first]) => first?.act.by[0] ?? []);
  const title = questions.filtered(codes.length, questions.comparisons[kind], value);
  return listAnswer(context, largestFirst(kept.flat()), title);
}

function isSo(kind: Comparison["kind"], number: number, value: number): boolean {
  switch (kind) {
    case "more-than":
      return number > value;
    case "fewer-than":
      return number < value;
    case "at-least":
      return number >= value;
    case "at-most":
      return number <= value;
    case "exactly":
      return number === value;
  }
}

const largestFirst = (acts: readonly FoundAct[]): readonly FoundAct[] =>
  acts.toSorted((one, other) => (other.act.count ?? 0) - (one.act.count ?? 0));

/** So many that share a place are named. */
const maxNamed = 4;

function rankAnswer(context: CommandContext, rank: Rank, acts: readonly FoundAct[]): ReplyDraft {
  if (acts.length === 0)
    return listAnswer(context, [], context.words.acts.titleNobody([], selectionName(context)));
  return rank.kind === "first" || rank.kind === "last"
    ? dayAnswer(context, rank, acts)
    : numberAnswer(context, rank, acts);
}

function numberAnswer(
  context: CommandContext,
  { kind, size }: Rank,
  acts: readonly FoundAct[],
): ReplyDraft {
  const { questions } = context.words;
  const isFewest = kind === "fewest";
  const published = acts.filter(({ act }) => act.count !== undefined);
  const rows = [...byActor(published).values()].toSorted((one, other) =>
    isFewest ? numberOf(one) - numberOf(other) : numberOf(other) - numberOf(one),
  );
  const [first = []] = rows;
  const value = numberOf(first);
  const sharing = rows.filter((row) => numberOf(row) === value);
  const told = size === undefined ? sharing : rows.slice(0, size);
  const actors = actorsOf(
    context,
    sharing.flatMap(([each]) => each?.act.by[0] ?? []),
  );
  const title =
    actors.length > maxNamed
      ? questions.mostMany(actors.length, value, isFewest)
      : questions.most(actors, value, isFewest);
  const isList = size !== undefined && size > 1;
  return listAnswer(context, told.flat(), isList ? questions.top(told.length, isFewest) : title);
}

function dayAnswer(
  context: CommandContext,
  { kind, size = 1 }: Rank,
  acts: readonly FoundAct[],
): ReplyDraft {
  const { questions } = context.words;
  const isLast = kind === "last";
  const sorted = acts.toSorted((one, other) => (one.act.on < other.act.on === isLast ? 1 : -1));
  const day = sorted[0]?.act.on ?? "";
  const sharing = sorted.filter(({ act }) => act.on === day);
  const told = sorted.slice(0, Math.max(size, sharing.length));
  const actors = actorsOf(context, [...new Set(sharing.map(({ act }) => act.by[0]))]);
  const title =
    actors.length > maxNamed
      ? questions.firstMany(actors.length, day, isLast)
      : questions.first(actors, day, isLast);
  return listAnswer(context, told, title);
}

/** Who of a group did not; of everybody, who of each organisation whose members did. */
function didNotAnswer(
  context: CommandContext,
  frame: Frame,
  acts: readonly FoundAct[],
): ReplyDraft {
  const { book } = context;
  const named = frame.by.flatMap(({ codes: [code] }) => (book.groups.has(code) ? [code] : []));
  const wave = commonWave(acts) ?? context.wave;
  const lines = (named.length > 0 ? named : findActingGroups(book, wave)).flatMap((code) =>
    didNotLine(context, code, acts),
  );
  const [title = context.words.acts.titleNobody([], selectionName(context)), ...others] = lines;
  return listAnswer(
    context,
    largestFirst(acts).slice(0, named.length === 0 ? 0 : acts.length),
    title,
    others,
  );
}

/** Of a group that has members by name, who did not; nothing of one that is made by rule. */
function didNotLine(
  context: CommandContext,
  code: string,
  acts: readonly FoundAct[],
): readonly Line[] {
  const { words, book } = context;
  const group = book.groups.get(code);
  const wave = commonWave(acts) ?? context.wave;
  const members = group === undefined ? [] : memberList(group, wave.membership);
  if (members.length === 0) return [];
  const did = new Set(acts.flatMap(({ act }) => act.by));
  const silent = members.filter((each) => !did.has(each) && each !== wave.target);
  const actor = actorOf(context, code);
  const where = selectionName(context);
  return silent.length === 0
    ? [words.questions.allDid(members.length, actor, where)]
    : [words.questions.didNot(actorsOf(context, silent), members.length, actor, where)];
}

function didTitle(context: CommandContext, frame: Frame, acts: readonly FoundAct[]): Line {
  const { words, book } = context;
  const codes = new Set(acts.flatMap(({ act }) => act.by));
  const where = selectionName(context);
  const group = book.groups.get(frame.by[0]?.codes[0] ?? "");
  const members =
    group === undefined
      ? 0
      : memberList(group, (commonWave(acts) ?? context.wave).membership).length;
  if (group === undefined || members === 0 || frame.by.length > 1)
    return words.questions.did(actorCount(context, codes), where);
  return words.questions.didOf(
    codes.size,
    members,
    actorOf(context, frame.by[0]?.codes[0] ?? ""),
    where,
  );
}

/** A list of acts under a first line of its own. */
export function listAnswer(
  question: CommandContext,
  told: readonly FoundAct[],
  title: Line,
  lines: readonly Line[] = [],
): ReplyDraft {
  const page = pageOf(question, told);
  const cited = page.map(({ act }) => act);
  const context = numberSources(question, fewestSources(question, cited));
  const wave = commonWave(told);
  return {
    outcome: told.length + lines.length === 0 ? "not-listed" : "answered",
    ...(wave !== undefined && { wave: wave.id }),
    figures: told.flatMap((each) => actFigures(each.wave, each.act.by[0], each.act)),
    answer: {
      title,
      blocks: [
        ...lines.map(paragraph),
        ...(lines.length === 0 && page.length < told.length
          ? [paragraph(namesLine(context, told))]
          : []),
        ...(page.length === 0 ? [] : [list(page.map((each) => actLine(context, each)))]),
        ...reachLines(context).map(paragraph),
      ],
      sources: context.sources,
      followUps: pageFollowUp(context, told),
    },
  };
}

/** Everybody of a list that has several pages, by name. */
function namesLine(context: CommandContext, told: readonly FoundAct[]): Line {
  const codes = new Set(told.map(({ act }) => act.by[0]));
  return context.words.questions.named(actorsOf(context, [...codes]));
}
