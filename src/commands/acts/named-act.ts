/** Gives an act the names that its actors bore at the time, and writes it as a cited line. */
import type { Line } from "../../answer/answer.ts";
import { line } from "../../answer/builders.ts";
import type { Codes } from "../../book/name-indexes.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import type { Actor } from "../../words/actor.ts";
import type { NamedAct } from "../../words/named-act.ts";
import { actorOf } from "../draft/actors.ts";
import { citeFacts } from "../draft/citations.ts";
import type { CommandContext } from "../draft/command.ts";

export function nameAct({ book }: Pick<CommandContext, "book">, { wave, act }: FoundAct): NamedAct {
  const named = ([first, ...others]: Codes): readonly [Actor, ...Actor[]] => [
    actorOf({ book, wave }, first),
    ...others.map((code) => actorOf({ book, wave }, code)),
  ];
  const { kind, count, days, what, purpose, on } = act;
  const isMixed = act.withOthers === true;
  const isInReturn = act.inReturnFor.length > 0;
  return {
    kind,
    by: named(act.by),
    of: named(act.of),
    count,
    days,
    what,
    purpose,
    on,
    isMixed,
    isInReturn,
  };
}

/** "Canada expelled 6 Indian diplomats (14 October 2024) – less certain [1]". */
export function actLine(context: CommandContext, found: FoundAct): Line {
  const { words, isDetailed } = context;
  const { note, confidence } = found.act;
  const remarks = [
    ...(isDetailed && note !== undefined ? [note.replace(/\.$/, "")] : []),
    ...(confidence === "medium" ? [words.acts.lessCertain] : []),
  ];
  const told = words.acts.line(nameAct(context, found));
  const remarked = remarks.length === 0 ? told : line`${told} – ${remarks.join("; ")}`;
  return citeFacts(context, remarked, [found.act]);
}

/** The same with no remark, under a label that says that it is in return. */
export const plainActLine = (context: CommandContext, found: FoundAct): Line =>
  citeFacts(context, context.words.acts.line({ ...nameAct(context, found), isInReturn: false }), [
    found.act,
  ]);
