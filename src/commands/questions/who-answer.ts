/** Answers who expelled: the first, the last, the most, so many or more, and who of a group did not. */
import type { Line } from "../../answer/answer.ts";
import { memberList } from "../../book/members.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { CountCondition, Frame, Rank } from "../../reading/frame.ts";
import type { Actor } from "../../words/actor.ts";
import { actorCount, actsOfCountries } from "../acts/actor-count.ts";
import { commonWave } from "../acts/acts-answer.ts";
import { selectionName } from "../acts/selection-name.ts";
import { actorOf, actorsOf, allCountriesCode, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { fulfils } from "./count-condition.ts";
import { didNotAnswer } from "./did-not-answer.ts";
import { listAnswer } from "./list-answer.ts";
import { meantActs } from "./meant-acts.ts";

/** Does the question want some of the list, and not all of it? */
export const isPartAsked = ({ rank, comparison, isNegated, by, claimed, asked }: Frame): boolean =>
  asked === "how-many-actors" ||
  (asked === "who" &&
    (rank !== undefined ||
      comparison !== undefined ||
      isNegated ||
      by.some(({ codes }) => codes[0] !== allCountriesCode) ||
      claimed !== undefined));

export function whoAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const subjects = frame.by.map((mention) => subjectOf(context.book, mention));
  return { ...partAnswer(context, frame), subjects };
}

/** "did anyone expel more than 60". */
export function anybodyAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { questions } = context.words;
  const draft = whoAnswer(context, frame);
  const isSo = (draft.figures ?? []).length > 0;
  const title = questions.isMore(isSo, draft.answer.title);
  return { ...draft, outcome: "answered", answer: { ...draft.answer, title } };
}

/** "did every NATO member expel somebody": who did not, and whether that is nobody. */
export function everyAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { questions } = context.words;
  const draft = whoAnswer(context, { ...frame, scope: "members", isNegated: true });
  const silent = draft.answer.title.some(({ kind }) => kind === "country");
  return {
    ...draft,
    answer: { ...draft.answer, title: questions.isMore(!silent, draft.answer.title) },
  };
}

/** "was it Germany that expelled the most": who did, and whether it is the one that was named. */
export function whetherRankedAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { questions } = context.words;
  const draft = whoAnswer(context, { ...frame, by: [] });
  const named = frame.by.flatMap(({ codes }) => codes);
  const told = (draft.figures ?? []).map(({ of }) => of);
  const isSo = named.length > 0 && named.every((code) => told.includes(code));
  return {
    ...draft,
    answer: { ...draft.answer, title: questions.isMore(isSo, draft.answer.title) },
  };
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
    ({ wave, act }) => isAnybodyNamed(frame) || act.by[0] !== wave.target,
  );

const isAnybodyNamed = ({ by, of }: Frame): boolean =>
  of.length > 0 || by.some(({ codes }) => codes[0] !== allCountriesCode);

/** "how many countries expelled one": exactly one. */
function comparisonOf({ comparison, claimed }: Frame): CountCondition | undefined {
  return comparison ?? (claimed === undefined ? undefined : { kind: "exactly", value: claimed });
}

/** The acts of one actor in one wave: numbers of several waves are never added. */
type ActsInWave = readonly FoundAct[];

/** The acts of each actor in each wave, in the order of the list. */
function byActorAndWave(acts: readonly FoundAct[]): readonly ActsInWave[] {
  const groups = new Map<string, FoundAct[]>();
  for (const found of acts) {
    const key = `${found.wave.id}/${found.act.by[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()];
}

const numberOf = (acts: ActsInWave): number =>
  acts.reduce((sum, { act }) => sum + (act.count ?? 0), 0);

function filterAnswer(
  context: CommandContext,
  { kind, value }: CountCondition,
  acts: readonly FoundAct[],
): ReplyDraft {
  const { questions } = context.words;
  const kept = byActorAndWave(acts).filter((own) => fulfils(kind, numberOf(own), value));
  const codes = new Set(kept.flatMap(([first]) => first?.act.by[0] ?? []));
  const title = questions.filtered(
    actorsOf(context, [...codes]),
    questions.comparisons[kind],
    value,
  );
  return listAnswer(context, largestFirst(kept.flat()), title);
}

const largestFirst = (acts: readonly FoundAct[]): readonly FoundAct[] =>
  acts.toSorted((one, other) => (other.act.count ?? 0) - (one.act.count ?? 0));

function rankAnswer(context: CommandContext, rank: Rank, acts: readonly FoundAct[]): ReplyDraft {
  if (acts.length === 0)
    return listAnswer(context, [], context.words.acts.titleNobody([], selectionName(context)));
  return rank.kind === "first" || rank.kind === "last"
    ? dayAnswer(context, rank, acts)
    : numberAnswer(context, rank, acts);
}

function numberAnswer(context: CommandContext, rank: Rank, acts: readonly FoundAct[]): ReplyDraft {
  const { questions } = context.words;
  const isFewest = rank.kind === "fewest";
  const published = acts.filter(({ act }) => act.count !== undefined);
  const rows = firstOfEach(
    byActorAndWave(published).toSorted((one, other) =>
      isFewest ? numberOf(one) - numberOf(other) : numberOf(other) - numberOf(one),
    ),
  );
  const value = numberOf(rows[(rank.place ?? 1) - 1] ?? rows.at(-1) ?? []);
  const sharing = rows.filter((row) => numberOf(row) === value);
  const told = rank.size === undefined ? sharing : rows.slice(0, rank.size);
  const codes = sharing.flatMap(([each]) => each?.act.by[0] ?? []);
  const place = rows.findIndex((row) => numberOf(row) === value) + 1;
  const isList = rank.size !== undefined && rank.size > 1;
  const title = isList
    ? questions.top(told.length, isFewest)
    : questions.most(actorsOf(context, codes), value, {
        isFewest,
        place: rank.place === undefined ? undefined : place,
        isOfOneEvent: commonWave(acts) === undefined,
      });
  return listAnswer(context, told.flat(), title);
}

/** Of each actor, its first row. */
function firstOfEach(rows: readonly ActsInWave[]): readonly ActsInWave[] {
  const actorOfRow = ([first]: ActsInWave) => first?.act.by[0];
  return rows.filter(
    (row, at) => rows.findIndex((each) => actorOfRow(each) === actorOfRow(row)) === at,
  );
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
  const title = questions.first(actors, day, isLast);
  return listAnswer(context, told, title);
}

const actorsAsked = (context: CommandContext, { of }: Frame): readonly Actor[] =>
  actorsOf(
    context,
    of.map(({ codes }) => codes[0]),
  );

function didTitle(context: CommandContext, frame: Frame, acts: readonly FoundAct[]): Line {
  const { words, book } = context;
  const codes = new Set(acts.flatMap(({ act }) => act.by));
  const where = selectionName(context);
  const group = book.groups.get(frame.by[0]?.codes[0] ?? "");
  const members =
    group === undefined
      ? 0
      : memberList(group, (commonWave(acts) ?? context.wave).membership).length;
  if (frame.of.length > 0 && group === undefined)
    return words.acts.titleMany(actorCount(context, codes), actorsAsked(context, frame));
  if (group === undefined || members === 0 || frame.by.length > 1)
    return words.questions.did(actorCount(context, codes), where);
  return words.questions.didOf(
    codes.size,
    members,
    actorOf(context, frame.by[0]?.codes[0] ?? ""),
    where,
  );
}
