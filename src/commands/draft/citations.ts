/** Numbers the sources of an answer, and cites them behind figures and quotes. */
import type { Line, Source } from "../../answer/answer.ts";
import { citation, line } from "../../answer/builders.ts";
import type { CommandContext } from "./command.ts";
import type { CitedFact } from "./sources.ts";
import { figureSources } from "./sources.ts";

/** The context with numbered sources, which what is written from it cites. One source alone needs no number. */
export function numberSources<Context extends CommandContext>(
  context: Context,
  sources: readonly Source[],
): Context {
  if (sources.length < 2) return { ...context, sources };
  return { ...context, sources: withNumbers(sources) };
}

/** Goes on with the numbers of the first sources; where these have none, no number is needed. */
export const numberFurther = (sources: readonly Source[]): readonly Source[] =>
  sources[0]?.number === undefined ? sources : withNumbers(sources);

const withNumbers = (sources: readonly Source[]): readonly Source[] =>
  sources.map((source, at) => ({ number: at + 1, ...source }));

/** The line with a citation of the sources that have the facts' figures. */
export function citeFacts(
  context: CommandContext,
  strings: Line,
  facts: readonly CitedFact[],
): Line {
  return citeSources(context, strings, new Set(facts.flatMap(figureSources)));
}

/** The line of a sum with a citation of the sources that have every part of it. */
export function citeSum(context: CommandContext, strings: Line, facts: readonly CitedFact[]): Line {
  return citeSources(context, strings, commonSources(facts));
}

/** A citation of the sources that have a part of a sum, and not the whole. */
export function citePart(
  context: CommandContext,
  facts: readonly CitedFact[],
  whole: readonly CitedFact[],
): Line {
  const common = commonSources(whole);
  const own = facts.flatMap(figureSources).filter((id) => !common.has(id));
  return citeSources(context, [], new Set(own));
}

function commonSources(facts: readonly CitedFact[]): ReadonlySet<string> {
  const [first, ...others] = facts.map(figureSources);
  return new Set(first?.filter((id) => others.every((ids) => ids.includes(id))));
}

function citeSources({ sources }: CommandContext, strings: Line, ids: ReadonlySet<string>): Line {
  const numbers = sources.flatMap(({ id, number }) =>
    number !== undefined && ids.has(id) ? [number] : [],
  );
  return numbers.length === 0 ? strings : line`${strings}${citation(numbers)}`;
}
