/** The answer that lists acts under a first line of its own. */
import type { Line } from "../../answer/answer.ts";
import { list, paragraph } from "../../answer/builders.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { pageFollowUp, pageOf } from "../acts/act-pages.ts";
import { commonWave } from "../acts/acts-answer.ts";
import { actLine } from "../acts/named-act.ts";
import { reachLines } from "../acts/reach.ts";
import { actorsOf, askFurther } from "../draft/actors.ts";
import { numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { actFigures } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";

/**
 * @param told the acts, in the order of the list
 * @param lines further lines above it
 */
export function listAnswer(
  question: CommandContext,
  told: readonly FoundAct[],
  title: Line,
  lines: readonly Line[] = [],
): ReplyDraft {
  const page = pageOf(question, told);
  const cited = page.map(({ act }) => act);
  const context = numberSources(question, fewestSources(question, cited));
  const wave = commonWave(told);
  return {
    outcome: told.length + lines.length === 0 ? "not-listed" : "answered",
    ...(wave !== undefined && { wave: wave.id }),
    figures: told.flatMap((each) => actFigures(each.wave, each.act.by[0], each.act)),
    answer: {
      title,
      blocks: [
        ...lines.map(paragraph),
        ...(lines.length === 0 && page.length < told.length && areMany(told)
          ? [paragraph(namesLine(context, told))]
          : []),
        ...(page.length === 0 ? [] : [list(page.map((each) => actLine(context, each)))]),
        ...reachLines(context).map(paragraph),
      ],
      sources: context.sources,
      followUps: [
        ...pageFollowUp(context, told),
        { label: context.words.catalogue.next.ranked, ask: askFurther(context, "expelled") },
      ],
    },
  };
}

/** One or two stand in the first line. */
const areMany = (told: readonly FoundAct[]): boolean =>
  new Set(told.map(({ act }) => act.by[0])).size > 2;

/** Everybody of a list that has several pages, by name. */
function namesLine(context: CommandContext, told: readonly FoundAct[]): Line {
  const codes = new Set(told.map(({ act }) => act.by[0]));
  return context.words.questions.named(actorsOf(context, [...codes]));
}
