/** A table of counts: the actors with the same number share a row, so that a long list takes few. */
import type { Block, Line } from "../../answer/answer.ts";
import { count, joinLines, line } from "../../answer/builders.ts";
import type { Addend } from "../../book/count-expelled.ts";
import { groupByValue } from "../../book/count-expelled.ts";
import { factsOf } from "../../book/wave.ts";
import { actorsOf } from "./actors.ts";
import { citePart } from "./citations.ts";
import type { CommandContext } from "./command.ts";
import type { CitedFact } from "./sources.ts";

interface CountsTableOptions {
  /** Of the names: "By", "Of". */
  readonly heading: string;
  /** The facts behind an actor's number. */
  readonly factsOfRow: (code: string) => readonly CitedFact[];
}

/** Without options, of expulsions. */
export function countsTable(
  context: CommandContext,
  addends: readonly Addend[],
  options: CountsTableOptions = {
    heading: context.words.total.labels.by,
    factsOfRow: (code) => factsOf(context.wave, code).expulsions,
  },
): Block {
  const { labels } = context.words.total;
  const whole = addends.flatMap(({ code }) => options.factsOfRow(code));
  return {
    kind: "table",
    columns: [
      { heading: labels.expelled, align: "right", hasBars: true },
      { heading: options.heading, align: "left" },
    ],
    rows: groupByValue(addends)
      .toSorted(([one], [other]) => other.value - one.value)
      .map((group) => [[count(group[0].value)], citedNames(context, group, whole, options)]),
  };
}

/** The names in a row, each with its citation; one at the end where all have the same. */
function citedNames(
  context: CommandContext,
  group: readonly Addend[],
  whole: readonly CitedFact[],
  { factsOfRow }: CountsTableOptions,
): Line {
  const codes = group.map(({ code }) => code);
  const actors = actorsOf(context, codes);
  const citations = actors.map(({ code }) => citePart(context, factsOfRow(code), whole));
  const { names } = context.words;
  const [first = []] = citations;
  if (new Set(citations.map((each) => JSON.stringify(each))).size < 2)
    return line`${names.seriesOf(actors)}${first}`;
  const cited = actors.map((actor, at) => line`${names.plainName(actor)}${citations[at] ?? []}`);
  return joinLines(cited, ", ");
}
