/** Answers questions about steps of other kinds: who recalled an ambassador, which consulates were closed, what else was done. */
import type { Line } from "../../answer/answer.ts";
import { fold } from "../../book/names/fold.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { Frame } from "../../reading/frame.ts";
import { actorCount } from "../acts/actor-count.ts";
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

/** Yes or no, where, the one step, why, or how many and by whom. */
function titleOf(context: CommandContext, frame: Frame, acts: readonly FoundAct[]): Line {
  const { questions } = context.words;
  const where = selectionName(context);
  const isWhether = frame.asked === "whether";
  if (acts.length === 0) {
    const actors = frame.by.map(({ codes }) => actorOf(context, codes[0]));
    const none = questions.noStep(actors, where);
    return isWhether ? questions.no(none) : none;
  }
  if (frame.isWhere)
    return questions.places([
      ...new Set(acts.flatMap(({ act }) => act.what?.replace(/^the .* in /, "") ?? [])),
    ]);
  if (isWhether) return questions.yesOn([...new Set(acts.map(({ act }) => act.on))].toReversed());
  return titleOfSome(context, frame, acts);
}

function titleOfSome(context: CommandContext, frame: Frame, acts: readonly FoundAct[]): Line {
  const { questions } = context.words;
  const [first, ...more] = acts;
  const reason = frame.asked === "why" ? first?.act.reason : undefined;
  if (reason !== undefined) return questions.whyStep(reason);
  const areFew = more.length === 0 || (frame.asked === "number" && more.length === 1);
  if (frame.asked !== "why" && first !== undefined && areFew)
    return context.words.acts.told(acts.toReversed().map((each) => nameAct(context, each)));
  const codes = [...new Set(acts.map(({ act }) => act.by[0]))];
  const actors = actorsOf(context, codes);
  const where = selectionName(context);
  return codes.length > 1 && frame.act !== "other"
    ? questions.didSo(actorCount(context, codes), actors, where)
    : questions.steps(acts.length, actors, where);
}
