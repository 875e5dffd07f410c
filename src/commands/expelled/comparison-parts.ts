/** How a row of a comparison is called. */
import type { Line } from "../../answer/answer.ts";
import type { Compared } from "../../query/compare.ts";
import { actorOf } from "../draft/actors.ts";
import type { Question } from "../draft/command.ts";

/** In a table or beside a bar. */
export function nameOf(question: Question, row: Compared): Line {
  const actor = actorOf(question, row.code);
  if (actor.kind === "organisation") return subjectLine(question, row);
  return [question.words.names.bare(actor)];
}

/** In a sentence: "NATO itself" is not "the members of NATO". */
export function subjectLine(question: Question, { code, counts }: Compared): Line {
  const { words } = question;
  const actor = actorOf(question, code);
  if (actor.kind !== "organisation") return words.names.named(actor);
  return counts === "itself"
    ? words.total.compare.itself(actor)
    : words.total.compare.membersOf(actor);
}
