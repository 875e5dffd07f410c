/** The first line of an answer to a plain question: yes or no, when, how long, why, which is more. */
import type { Line } from "../../answer/answer.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { CountCondition, Frame } from "../../reading/frame.ts";
import type { NamedAct } from "../../words/named-act.ts";
import { actorCount, actsOfCountries } from "../acts/actor-count.ts";
import { commonSum, commonWave } from "../acts/acts-answer.ts";
import { nameAct } from "../acts/named-act.ts";
import { selectionName } from "../acts/selection-name.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { isDefaultPeriod } from "../expelled/default-period.ts";
import { fulfils } from "./count-condition.ts";
import { itselfFirst, meantActs } from "./meant-acts.ts";

/** The line that answers what was asked; the draft's own title where it does so already. */
export function firstLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  if (draft.outcome === "ambiguous" || draft.outcome === "unknown" || draft.outcome === "help")
    return own;
  switch (frame.asked) {
    case "whether":
      return whetherLine(context, frame, own);
    case "number":
      return frame.claimed === undefined
        ? numberLine(context, frame, own)
        : whetherLine(context, frame, own);
    case "when":
      return whenLine(context, frame, own);
    case "how-long":
      return howLongLine(context, frame, own);
    case "why":
      return whyLine(context, frame, own);
    case "difference":
    case "compare":
      return moreLine(context, frame, own);
    case "total":
      return frame.by.length > 1 ? togetherLine(context, frame, own) : sumLine(context, frame, own);
    case "said":
    case "who":
    case "how-many-actors":
    case "map":
    case "timeline":
    case "sources":
    case "waves":
      return own;
  }
}

/** At most so many acts are told in a first line. */
const maxTold = 4;

function whetherLine(context: CommandContext, frame: Frame, own: Line): Line {
  const { questions } = context.words;
  const acts = meantActs(context, itselfFirst(context, frame));
  if (acts.length === 0) return questions.no(own);
  const { claimed, comparison } = frame;
  if (frame.isNone)
    return isGroupless(context, frame)
      ? questions.no(questions.numbersOf(namedActs(context, acts)))
      : own;
  if (comparison !== undefined) return comparedLine(context, comparison, acts, own);
  const named = acts.toReversed().map((each) => nameAct(context, each));
  if (!areOfOne(acts))
    return claimed === undefined ? questions.yesTitle(own) : claimedSum(context, frame, own);
  if (claimed === undefined || isCounted(acts, claimed)) return questions.yes(named);
  return questions.notSo(named, claimed);
}

const isGroupless = ({ book }: CommandContext, { by }: Frame): boolean =>
  by.every(({ codes }) => !book.groups.has(codes[0]));

const namedActs = (context: CommandContext, acts: readonly FoundAct[]): readonly NamedAct[] =>
  acts
    .slice(0, maxTold)
    .toReversed()
    .map((each) => nameAct(context, each));

/** "did Germany expel more than 4": of one actor in one wave; of several the number is in the answer's own title. */
function comparedLine(
  context: CommandContext,
  { kind, value }: CountCondition,
  acts: readonly FoundAct[],
  own: Line,
): Line {
  const { questions } = context.words;
  const sum = sumOf(acts);
  if (!areOfOne(acts) || sum === undefined) {
    const told = own.find((inline) => inline.kind === "count");
    return told?.kind === "count" ? questions.isMore(fulfils(kind, told.value, value), own) : own;
  }
  return questions.isMore(fulfils(kind, sum, value), questions.numbersOf(namedActs(context, acts)));
}

/** A few acts of one actor can be told in a line. */
const areOfOne = (acts: readonly FoundAct[]): boolean =>
  acts.length <= maxTold && new Set(acts.map(({ act }) => act.by.join())).size === 1;

/** "was it 150?": whether a sum of the answer has that number. */
function claimedSum({ words }: CommandContext, { claimed }: Frame, own: Line): Line {
  const isTold = own.some((inline) => inline.kind === "count" && inline.value === claimed);
  return isTold ? words.questions.yesTitle(own) : words.questions.no(own);
}

/** Several acts of one actor are told with their days, where the answer's own title only counts them. */
function numberLine(context: CommandContext, frame: Frame, own: Line): Line {
  const acts = meantActs(context, frame);
  const [first, ...more] = acts;
  if (frame.by.length === 0) return sumLine(context, frame, own);
  const isCounted = acts.every(({ act }) => act.kind === "expelled");
  if (first === undefined || more.length === 0 || !isCounted) return own;
  if (frame.by.length === 1 && acts.length > maxTold) return manyLine(context, acts, own);
  if (!areOfOne(acts)) return own;
  if (acts.every(({ wave }) => wave === context.book.wave)) return own;
  const actor = actorOf({ ...context, wave: first.wave }, first.act.by[0]);
  return context.words.questions.numbers(
    actor,
    acts.toReversed().map((each) => nameAct(context, each)),
  );
}

/** "how many did Russia expel": the sum of many acts of one actor in one wave. */
function manyLine(context: CommandContext, acts: readonly FoundAct[], own: Line): Line {
  const sum = sumOf(acts);
  const [first] = acts;
  const isOfOne = new Set(acts.map(({ act }) => act.by.join())).size === 1;
  if (sum === undefined || first === undefined || !isOfOne) return own;
  const states = new Set(acts.flatMap(({ act }) => act.of)).size;
  const actor = actorOf({ ...context, wave: first.wave }, first.act.by[0]);
  return context.words.questions.many(actor, sum, states);
}

/** Of everybody in a part of one wave: a day, or some days. */
function sumLine(context: CommandContext, frame: Frame, own: Line): Line {
  const { selection, words } = context;
  if (selection.kind !== "period" || isDefaultPeriod(context) || frame.by.length > 0) return own;
  const acts = actsOfCountries(context, meantActs(context, frame)).filter(
    ({ wave, act }) => frame.of.length > 0 || !act.by.includes(wave.target),
  );
  const wave = commonWave(acts);
  const sum = wave === undefined ? undefined : commonSum(wave, acts);
  if (sum?.kind !== "sum") return own;
  const actors = actorCount(context, sum.actors);
  return words.questions.sumIn(sum.value, actors, selectionName(context));
}

function togetherLine(context: CommandContext, frame: Frame, own: Line): Line {
  const parts = frame.by.map((mention) => ({
    actor: actorOf(context, mention.codes[0]),
    value: sumOf(meantActs(context, { ...frame, by: [mention] })),
  }));
  const known = parts.flatMap(({ actor, value }) =>
    value === undefined ? [] : [{ actor, value }],
  );
  if (known.length < parts.length) return own;
  const sum = known.reduce((whole, { value }) => whole + value, 0);
  return context.words.questions.together(sum, known);
}

/** Is it the number of one act, or of all of them together? */
function isCounted(acts: readonly FoundAct[], claimed: number): boolean {
  const counts = acts.flatMap(({ act }) => act.count ?? []);
  const sum = counts.reduce((whole, each) => whole + each, 0);
  return counts.includes(claimed) || sum === claimed;
}

function whenLine(context: CommandContext, frame: Frame, own: Line): Line {
  const { claimed, rank } = frame;
  const all = meantActs(context, itselfFirst(context, frame));
  const acts = claimed === undefined ? all : all.filter(({ act }) => act.count === claimed);
  const meant =
    rank?.kind === "last" ? acts.slice(0, 1) : rank?.kind === "first" ? acts.slice(-1) : acts;
  const [first] = meant;
  if (first === undefined) return own;
  if (meant.length > maxTold || !areOfOne(meant)) return spanLine(context, meant);
  const actor = actorOf({ ...context, wave: first.wave }, first.act.by[0]);
  return context.words.questions.when(
    actor,
    meant.toReversed().map((each) => nameAct(context, each)),
  );
}

/** Of many acts, the first day and the last. */
function spanLine({ words }: CommandContext, acts: readonly FoundAct[]): Line {
  const days = acts.map(({ act }) => act.on).toSorted();
  return words.questions.span(days[0] ?? "", days.at(-1) ?? "");
}

function howLongLine(context: CommandContext, frame: Frame, own: Line): Line {
  const { questions } = context.words;
  const acts = meantActs(context, frame);
  const [first] = acts;
  if (first === undefined) return own;
  const actor = actorOf({ ...context, wave: first.wave }, first.act.by[0]);
  const days = [...new Set(acts.flatMap(({ act }) => act.days ?? []))];
  return days.length === 0 || frame.by.length !== 1
    ? questions.howLongUnknown(actor)
    : questions.howLong(actor, days);
}

function whyLine(context: CommandContext, frame: Frame, own: Line): Line {
  const { words, wave } = context;
  const acts = meantActs(context, frame);
  const [first] = acts;
  const [actor] = frame.by.map(({ codes }) => actorOf(context, codes[0]));
  const isElsewhere = context.selection.kind === "unnamed" && first?.wave !== wave;
  if (frame.isNegated && isElsewhere && actor !== undefined)
    return words.questions.whyNot(actor, wave.name);
  if (frame.claimed !== undefined && first !== undefined && !isCounted(acts, frame.claimed))
    return whetherLine(context, frame, own);
  const { reason } = first?.act ?? {};
  if (reason !== undefined) return words.questions.whyStep(reason);
  const { trigger } = first?.wave ?? {};
  return trigger === undefined || frame.isNegated
    ? words.questions.whyUnknown(own)
    : words.questions.why(trigger);
}

/** Of two, how many more the one expelled than the other, in one wave; with yes or no, where that was asked. */
function moreLine(context: CommandContext, frame: Frame, own: Line): Line {
  const [one, other, ...more] = frame.by.map((mention) => ({
    actor: actorOf(context, mention.codes[0]),
    value: sumOf(meantActs(context, { ...frame, by: [mention] })),
  }));
  if (one?.value === undefined || other?.value === undefined || more.length > 0) return own;
  const [large, small] = one.value >= other.value ? [one, other] : [other, one];
  const { questions } = context.words;
  const told = questions.more(large.actor, small.actor, [large.value ?? 0, small.value ?? 0]);
  const truth = {
    more: one.value > other.value,
    fewer: one.value < other.value,
    equal: one.value === other.value,
  };
  return frame.isWhether ? questions.isMore(truth[frame.than], told) : told;
}

/** Undefined where they are of several waves, or without a number. */
function sumOf(acts: readonly FoundAct[]): number | undefined {
  const waves = new Set(acts.map(({ wave }) => wave));
  const counts = acts.flatMap(({ act }) => act.count ?? []);
  if (waves.size > 1 || counts.length < acts.length) return undefined;
  return counts.reduce((sum, each) => sum + each, 0);
}
