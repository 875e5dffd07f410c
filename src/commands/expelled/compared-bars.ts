/** A comparison as bars. */
import type { Answer, Block, Line } from "../../answer/answer.ts";
import type { Bar } from "../../answer/picture.ts";
import type { Compared, Comparison } from "../../query/compare.ts";
import { numberOf } from "../../query/compare.ts";
import { actorOf } from "../draft/actors.ts";
import { barsBlock } from "../draft/bars-block.ts";
import type { Question } from "../draft/command.ts";
import { nameOf } from "./comparison-parts.ts";

export function comparedBarsBlock(
  question: Question,
  { rows }: Comparison,
  answer: Pick<Answer, "title"> & Partial<Answer>,
): readonly Block[] {
  const bars = rows.map((row) => barOf(question, row));
  return barsBlock(question, answer, bars);
}

/** Alone above its bar, a name begins with a capital. */
function labelOf(question: Question, row: Compared): Line {
  const actor = actorOf(question, row.code);
  const isMembers = actor.kind === "organisation" && row.counts === "members";
  return isMembers ? question.words.pictures.bars.members(actor) : nameOf(question, row);
}

function barOf(question: Question, row: Compared): Bar {
  const { words, book, whole } = question;
  const { bars: said } = words.pictures;
  const value = numberOf(row);
  const apart = row.counts === "itself" && book.groups.has(row.code);
  const later = row.article === undefined && whole.article !== undefined;
  const none = [{ kind: "text", text: words.total.compare.none } as const];
  const label = labelOf(question, row);
  if (value < 0) return { label, remark: none, apart };
  const remark = apart ? said.apart() : later ? said.later() : [];
  return { label, value, remark, apart };
}
