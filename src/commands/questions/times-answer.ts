/** Answers about one actor at several times: "Germany in 2018 and 2022". */
import { readPeriod } from "../../book/periods.ts";
import { isWithin } from "../../query/find-waves.ts";
import type { Frame } from "../../reading/frame.ts";
import { nameAct } from "../acts/named-act.ts";
import { actorOf, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { timeText } from "./frame-ask.ts";
import { listAnswer } from "./list-answer.ts";
import { meantActs } from "./meant-acts.ts";

/** @param context of all waves */
export function timesAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const { words, book } = context;
  const times = [frame.when, ...frame.alsoWhen].flatMap((when) => readPeriod(timeText(when)) ?? []);
  const acts = meantActs(context, frame)
    .filter(({ act }) => times.some((period) => isWithin(period, act.on)))
    .toReversed();
  const subjects = frame.by.map((mention) => subjectOf(book, mention));
  const actor = actorOf(context, frame.by[0]?.codes[0] ?? "");
  const title = words.questions.numbers(
    actor,
    acts.map((each) => nameAct(context, each)),
  );
  return { ...listAnswer(context, acts, title), subjects };
}
