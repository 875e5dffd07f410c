/** Answers questions about steps of other kinds: who recalled an ambassador, which consulates were closed, what else was done. */
import type { Line } from "../../answer/answer.ts";
import { fold } from "../../book/names/fold.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";
import { nameAct } from "../acts/named-act.ts";
import { selectionName } from "../acts/selection-name.ts";
import { actorOf, actorsOf, subjectOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { listAnswer } from "./list-answer.ts";
import { itselfFirst, meantActs } from "./meant-acts.ts";

/** Is a step of another kind than an expulsion asked about? */
export const isStepAsked = ({ act, asked }: Frame): boolean =>
  act !== "expelled" && act !== "any" && asked !== "said" && asked !== "sources";

export function stepsAnswer(context: CommandContext, frame: Frame): ReplyDraft {
  const acts = meantActs(context, itselfFirst(context, frame)).filter((each) =>
    isPlaceMeant(frame, each),
  );
  const draft = listAnswer(context, acts, titleOf(context, frame, acts));
  return { ...draft, subjects: frame.by.map((mention) => subjectOf(context.book, mention)) };
}

/** Every word that says which consulate it was stands in what was done. */
function isPlaceMeant({ place }: Frame, { act }: FoundAct): boolean {
  const what = fold(`${act.what ?? ""} ${act.note ?? ""}`).split(" ");
  return place.every((word) => what.includes(fold(word)));
}

function titleOf(context: CommandContext, frame: Frame, acts: readonly FoundAct[]): Line {
  const { questions } = context.words;
  const where = selectionName(context);
  const isWhether = frame.asked === "whether";
  if (acts.length === 0) {
    const actors = frame.by.map(({ codes }) => actorOf(context, codes[0]));
    const none = questions.noStep(actors, where);
    return isWhether ? questions.no(none) : none;
  }
  if (isWhether) return questions.yesOn([...new Set(acts.map(({ act }) => act.on))].toReversed());
  const [first, ...more] = acts;
  if (frame.asked !== "why" && first !== undefined && more.length === 0)
    return context.words.acts.line(nameAct(context, first));
  const reason = frame.asked === "why" ? acts[0]?.act.reason : undefined;
  return reason === undefined
    ? questions.steps(
        acts.length,
        actorsOf(context, [...new Set(acts.map(({ act }) => act.by[0]))]),
        where,
      )
    : questions.whyStep(reason);
}
