/** Answers about one actor at several times: "Germany in 2018 and 2022". */
import type { Line } from "../../answer/answer.ts";
import { readPeriod } from "../../book/periods.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { isWithin } from "../../query/find-waves.ts";
import type { Frame } from "../../reading/frame.ts";
import { nameAct } from "../acts/named-act.ts";
import { actorOf, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { timeText } from "./frame-ask.ts";
import { listAnswer } from "./list-answer.ts";
import { meantActs } from "./meant-acts.ts";
import { sumNumbers } from "./sum-lines.ts";

/** How many more at the one time than at the other; undefined where a number is missing, or not asked for. */
function differenceLine(
  context: CommandContext,
  { asked, when, alsoWhen, by, than, isWhether }: Frame,
  acts: readonly FoundAct[],
): Line | undefined {
  const [other, ...more] = alsoWhen;
  if ((asked !== "difference" && asked !== "compare") || more.length > 0) return undefined;
  const sides = [when, other].flatMap((each) => {
    const period = readPeriod(timeText(each));
    if (period === undefined) return [];
    const sum = sumNumbers(acts.filter(({ act }) => isWithin(period, act.on)));
    return sum === undefined ? [] : [{ sum, when: context.words.acts.in(timeText(each)) }];
  });
  const [large, small] = sides.toSorted((one, next) => next.sum - one.sum);
  if (large === undefined || small === undefined || small.sum === 0) return undefined;
  const { questions } = context.words;
  const actor = actorOf(context, by[0]?.codes[0] ?? "");
  const told = questions.moreAt(actor, [large.sum, small.sum], [large.when, small.when]);
  const isSo = large.sum > small.sum && (large === sides[0]) === (than === "more");
  return isWhether ? questions.isMore(isSo, told) : told;
}

/** @param context of all waves */
export function timesAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { words, book } = context;
  const times = [frame.when, ...frame.alsoWhen].flatMap((when) => readPeriod(timeText(when)) ?? []);
  const acts = meantActs(context, frame)
    .filter(({ act }) => times.some((period) => isWithin(period, act.on)))
    .toReversed();
  const subjects = frame.by.map((mention) => subjectOf(book, mention));
  const actor = actorOf(context, frame.by[0]?.codes[0] ?? "");
  const title =
    differenceLine(context, frame, acts) ??
    words.questions.numbers(
      actor,
      acts.map((each) => nameAct(context, each)),
    );
  return { ...listAnswer(context, acts, title), subjects };
}
