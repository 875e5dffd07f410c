/** The first line of an answer to a plain question: yes or no, when, how long, why, which is more. */
import type { Line } from "../../answer/answer.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { codesFoundBy } from "../../query/find-acts.ts";
import type { CountCondition, Frame } from "../../reading/frame.ts";
import type { Actor } from "../../words/actor.ts";
import { nameAct } from "../acts/named-act.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { fulfils } from "./count-condition.ts";
import { areOfOne, maxTold, namedActs } from "./few-acts.ts";
import { itselfFirst, meantActs } from "./meant-acts.ts";
import {
  claimedSum,
  isCounted,
  moreLine,
  shareLine,
  sumLine,
  sumNumbers,
  togetherLine,
} from "./sum-lines.ts";
import { howLongLine } from "./time-to-leave.ts";
import { whenLine } from "./when-line.ts";

/** The line that answers what was asked; the draft's own title where it does so already. */
export function firstLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  if (draft.outcome === "ambiguous" || draft.outcome === "unknown" || draft.outcome === "help")
    return own;
  switch (frame.asked) {
    case "whether":
      return whetherLine(context, frame, draft);
    case "number":
      return frame.claimed === undefined
        ? numberLine(context, frame, draft)
        : whetherLine(context, frame, draft);
    case "when":
      return whenLine(context, frame, own);
    case "how-long":
      return howLongLine(context, frame, own);
    case "why":
      return whyLine(context, frame, draft);
    case "difference":
    case "compare":
      return moreLine(context, frame, draft);
    case "total":
      return frame.by.length > 1
        ? togetherLine(context, frame, draft)
        : sumLine(context, frame, draft);
    case "share":
      return shareLine(context, frame, draft);
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

function whetherLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  const { questions } = context.words;
  const acts = meantActs(context, itselfFirst(context, frame));
  if (acts.length === 0) return questions.no(own);
  const { claimed, comparison } = frame;
  if (frame.isNone)
    return isGroupless(context, frame)
      ? questions.no(questions.numbersOf(namedActs(context, acts)))
      : own;
  if (comparison !== undefined) return comparedLine(context, comparison, acts, own);
  const silent = claimed === undefined ? silentAmong(context, frame, acts) : [];
  if (silent.length > 0) return notAllLine(context, acts, { own, silent, isSo: frame.isAnybody });
  if (!areOfOne(acts))
    return claimed === undefined
      ? questions.yesTitle(numberLine(context, frame, draft))
      : claimedSum(context, frame, draft);
  return ofOneLine(context, frame, acts);
}

/** Of "did Austria and Germany expel", those who did not; nobody where one of them is enough. */
function silentAmong(
  context: CommandContext,
  { by, isEither }: Frame,
  acts: readonly FoundAct[],
): readonly Actor[] {
  const codes = by.map(({ codes: [code] }) => code);
  if (isEither || codes.length < 2 || codes.some((code) => context.book.groups.has(code)))
    return [];
  const isSilent = (code: string): boolean =>
    !codesFoundBy(context.book, code).some((each) => acts.some(({ act }) => act.by.includes(each)));
  return actorsOf(context, codes.filter(isSilent));
}

interface NotAllParts {
  /** Is it enough that one did: "did Greece and Cyprus expel anyone"? */
  readonly isSo: boolean;
  readonly own: Line;
  readonly silent: readonly Actor[];
}

function notAllLine(
  context: CommandContext,
  acts: readonly FoundAct[],
  { own, silent, isSo }: NotAllParts,
): Line {
  const { questions, acts: actStrings } = context.words;
  const told = areOfOne(acts) ? actStrings.told(namedActs(context, acts)) : own;
  return questions.notAll(isSo, told, silent);
}

/** Of one actor: yes with its acts, or no with them where another number was named. */
function ofOneLine(context: CommandContext, frame: Frame, acts: readonly FoundAct[]): Line {
  const { claimed, by } = frame;
  const { questions, acts: actStrings } = context.words;
  const named = acts.toReversed().map((each) => nameAct(context, each));
  if (claimed !== undefined && !isCounted(acts, claimed)) return questions.notSo(named, claimed);
  if (isOfOtherWave(context, frame, acts))
    return questions.yesElsewhere(named, context.book.wave.name);
  return claimed === undefined && by.length > 1
    ? questions.yesTitle(actStrings.told(named))
    : questions.yes(named);
}

/** Where the default wave is meant, and the one that is asked about acted in another wave alone. */
const isOfOtherWave = (
  { selection, book }: CommandContext,
  { claimed, by, of }: Frame,
  acts: readonly FoundAct[],
): boolean =>
  selection.kind === "unnamed" &&
  claimed === undefined &&
  by.length === 1 &&
  of.every(({ codes }) => codes[0] === book.wave.target) &&
  acts.every(({ wave }) => wave !== book.wave);

const isGroupless = ({ book }: CommandContext, { by }: Frame): boolean =>
  by.every(({ codes }) => !book.groups.has(codes[0]));

/** "did Germany expel more than 4": of one actor in one wave; of several the number is in the answer's own title. */
function comparedLine(
  context: CommandContext,
  { kind, value }: CountCondition,
  acts: readonly FoundAct[],
  own: Line,
): Line {
  const { questions } = context.words;
  const sum = sumNumbers(acts);
  if (!areOfOne(acts) || sum === undefined) {
    const told = own.find((inline) => inline.kind === "count");
    return told?.kind === "count" ? questions.isMore(fulfils(kind, told.value, value), own) : own;
  }
  return questions.isMore(fulfils(kind, sum, value), questions.numbersOf(namedActs(context, acts)));
}

/** Several acts of one actor are told with their days, where the answer's own title only counts them. */
function numberLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  const acts = meantActs(context, frame);
  const [first, ...more] = acts;
  if (frame.by.length === 0) return sumLine(context, frame, draft);
  const areExpulsions = acts.every(({ act }) => act.kind === "expelled");
  if (first === undefined || more.length === 0 || !areExpulsions) return own;
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
  const sum = sumNumbers(acts);
  const [first] = acts;
  const isOfOne = new Set(acts.map(({ act }) => act.by.join())).size === 1;
  if (sum === undefined || first === undefined || !isOfOne) return own;
  const states = new Set(acts.flatMap(({ act }) => act.of)).size;
  const actor = actorOf({ ...context, wave: first.wave }, first.act.by[0]);
  return context.words.questions.many(actor, sum, states);
}

function whyLine(context: CommandContext, frame: Frame, draft: ReplyDraft): Line {
  const own = draft.answer.title;
  const { words, wave } = context;
  const acts = meantActs(context, frame);
  const [first] = acts;
  const [actor] = frame.by.map(({ codes }) => actorOf(context, codes[0]));
  const isElsewhere = context.selection.kind === "unnamed" && first?.wave !== wave;
  if (frame.isNegated && isElsewhere && actor !== undefined)
    return words.questions.whyNot(actor, wave.name);
  if (frame.claimed !== undefined && first !== undefined && !isCounted(acts, frame.claimed))
    return whetherLine(context, frame, draft);
  const { reason } = first?.act ?? {};
  if (reason !== undefined) return words.questions.whyStep(reason);
  const { trigger } = first?.wave ?? {};
  return trigger === undefined || frame.isNegated
    ? words.questions.whyUnknown(own)
    : words.questions.why(trigger);
}
