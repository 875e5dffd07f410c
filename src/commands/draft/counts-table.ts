/** A table of counts: the actors with the same number share a row, so that a long list takes few. */
import type { Block } from "../../answer/answer.ts";
import { count } from "../../answer/builders.ts";
import type { Addend } from "../../book/count-expelled.ts";
import { groupByValue } from "../../book/count-expelled.ts";
import { actorsOf } from "./actors.ts";
import type { CommandContext } from "./command.ts";

/** @param heading of the names: "By", "Of" */
export function countsTable(
  context: CommandContext,
  addends: readonly Addend[],
  heading = context.words.total.labels.by,
): Block {
  const { labels } = context.words.total;
  return {
    kind: "table",
    columns: [
      { heading: labels.expelled, align: "right", hasBars: true },
      { heading, align: "left" },
    ],
    rows: groupByValue(addends)
      .toSorted(([one], [other]) => other.value - one.value)
      .map((group) => [
        [count(group[0].value)],
        context.words.names.seriesOf(
          actorsOf(
            context,
            group.map(({ code }) => code),
          ),
        ),
      ]),
  };
}
