/** The first line of an answer to when something was done. */
import type { Line } from "../../answer/answer.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { findAct } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";
import { nameAct } from "../acts/named-act.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { areOfOne, maxTold, namedActs } from "./few-acts.ts";
import { itselfFirst, meantActs } from "./meant-acts.ts";

export function whenLine(context: CommandContext, frame: Frame, own: Line): Line {
  const { claimed, rank } = frame;
  const all = meantActs(context, itselfFirst(context, frame));
  const acts = claimed === undefined ? all : all.filter(({ act }) => act.count === claimed);
  const meant =
    rank?.kind === "last" ? acts.slice(0, 1) : rank?.kind === "first" ? acts.slice(-1) : acts;
  const [first] = meant;
  if (first === undefined) return otherNumberLine(context, frame, all) ?? own;
  if (meant.length > maxTold || !areOfOne(meant)) return spanLine(context, meant);
  const actor = actorOf({ ...context, wave: first.wave }, first.act.by[0]);
  const named = meant.toReversed().map((each) => nameAct(context, each));
  return context.words.questions.when(
    actor,
    named,
    meant.length > 1 ? undefined : afterWhat(context, first),
  );
}

/** "when did Russia expel 59 Americans": there were 60. */
function otherNumberLine(
  context: CommandContext,
  { claimed }: Frame,
  acts: readonly FoundAct[],
): Line | undefined {
  return claimed === undefined || acts.length === 0 || !areOfOne(acts)
    ? undefined
    : context.words.questions.notSo(namedActs(context, acts), claimed);
}

/** Of many acts, the first day and the last. */
function spanLine({ words }: CommandContext, acts: readonly FoundAct[]): Line {
  const days = acts.map(({ act }) => act.on).toSorted();
  return words.questions.span(days[0] ?? "", days.at(-1) ?? "");
}

/** How many days an answer came after the one act that it answers; undefined where a day is not known. */
function afterWhat({ book }: CommandContext, { act, wave }: FoundAct) {
  const [only, ...more] = act.inReturnFor.flatMap((id) => findAct(book, id) ?? []);
  if (only === undefined || more.length > 0) return undefined;
  const days = daysBetween(only.act.on, act.on);
  return days === undefined ? undefined : { days, actor: actorOf({ book, wave }, only.act.by[0]) };
}

function daysBetween(first: string, last: string): number | undefined {
  const isExact = first.length === 10 && last.length === 10;
  return isExact ? (Date.parse(last) - Date.parse(first)) / 86_400_000 : undefined;
}
