/** The table that replaces a timeline: a row for each date. */
import type { Block, Column, Line } from "../../answer/answer.ts";
import { count, date, joinLines } from "../../answer/builders.ts";
import type { Act } from "../../book/wave.ts";
import type { TimelineEntry, TimelineFinding } from "../../query/find-timeline.ts";
import { actorsIn, hasNumber } from "../../query/wave-sides.ts";
import { actorsOf } from "../draft/actors.ts";
import { citeFacts } from "../draft/citations.ts";
import type { CommandContext } from "../draft/command.ts";

/** Columns that nothing stands in are left out; the sum is there only where it is claimed. */
export function daysTable(context: CommandContext, finding: TimelineFinding): Block {
  const { days, claims, sides } = finding;
  const columns = columnsOf(context, finding).filter(({ cellOf }) =>
    days.some((day) => cellOf(day).length > 0),
  );
  const acts = [...sides.announced, ...sides.inReturn];
  const actsOn = (day: string) => acts.filter(({ on }) => on === day);
  const strings = context.words.pictures.timeline.columns;
  let total = 0;
  return {
    kind: "table",
    columns: [
      { heading: strings.day, align: "left" },
      ...columns.map(({ column }) => column),
      ...(claims.announced ? [{ heading: strings.total, align: "right" } as const] : []),
    ],
    rows: days.map((day) => {
      total += day.expelled;
      return [
        citeFacts(context, [date(day.day)], actsOn(day.day)),
        ...columns.map(({ cellOf }) => cellOf(day)),
        ...(claims.announced ? [day.expelled === 0 ? [] : [count(total)]] : []),
      ];
    }),
  };
}

interface NumberColumn {
  readonly column: Column;
  readonly cellOf: (day: TimelineEntry) => Line;
}

/**
 * The number of each act, where no sum is claimed of them: "Denmark 15"; of an actor that is in all of them, "3 of Latvia".
 */
export function eachNumber(
  context: CommandContext,
  { sides }: TimelineFinding,
  acts: readonly Act[],
): readonly Line[] {
  const strings = context.words.pictures.timeline;
  return acts
    .filter(hasNumber)
    .map(({ by, of, count: value }) =>
      by.includes(sides.hub)
        ? strings.actNumberOf(value, actorsOf(context, of))
        : strings.actNumber(actorsOf(context, by), value),
    );
}

/** Have several acts of a side, of which no sum is claimed, the same date? */
function hasUnclaimedSums({ claims, sides }: TimelineFinding, side: "announced" | "inReturn") {
  const dates = sides[side].filter(hasNumber).map(({ on }) => on);
  return !claims[side] && new Set(dates).size < dates.length;
}

function columnsOf(context: CommandContext, finding: TimelineFinding): readonly NumberColumn[] {
  const { countries, sides } = finding;
  const { words } = context;
  const strings = words.pictures.timeline.columns;
  const number = (value: number): Line => (value === 0 ? [] : [count(value)]);
  const names = (acts: readonly Act[]) =>
    words.pictures.timeline.names(actorsOf(context, actorsIn(acts)));
  const sideColumn = (
    side: "announced" | "inReturn",
    heading: string,
    cellOf: NumberColumn["cellOf"],
  ): NumberColumn =>
    hasUnclaimedSums(finding, side)
      ? {
          column: { heading, align: "left" },
          cellOf: ({ day }) =>
            joinLines(
              eachNumber(
                context,
                finding,
                sides[side].filter(({ on }) => on === day),
              ),
              ", ",
            ),
        }
      : { column: { heading, align: "right", hasBars: true }, cellOf };
  return [
    sideColumn("announced", strings.expelled, ({ expelled, apart }) =>
      number(countries === 0 ? apart : expelled),
    ),
    sideColumn("inReturn", strings.inReturn, ({ inReturn }) => number(inReturn)),
    {
      column: { heading: strings.unnumbered, align: "left" },
      cellOf: ({ unnumbered, unnumberedInReturn }) => names([...unnumbered, ...unnumberedInReturn]),
    },
  ];
}
