/** The table that replaces a timeline: a row for each date. */
import type { Block, Column, Line } from "../../answer/answer.ts";
import { count, date } from "../../answer/builders.ts";
import type { Act } from "../../book/wave.ts";
import type { TimelineEntry, TimelineFinding } from "../../query/find-timeline.ts";
import { actorsIn } from "../../query/wave-sides.ts";
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

function columnsOf(
  context: CommandContext,
  { countries }: TimelineFinding,
): readonly NumberColumn[] {
  const { words } = context;
  const strings = words.pictures.timeline.columns;
  const number = (value: number): Line => (value === 0 ? [] : [count(value)]);
  const names = (acts: readonly Act[]) =>
    words.pictures.timeline.names(actorsOf(context, actorsIn(acts)));
  return [
    {
      column: { heading: strings.expelled, align: "right", hasBars: true },
      cellOf: ({ expelled, apart }) => number(countries === 0 ? apart : expelled),
    },
    {
      column: { heading: strings.inReturn, align: "right", hasBars: true },
      cellOf: ({ inReturn }) => number(inReturn),
    },
    {
      column: { heading: strings.unnumbered, align: "left" },
      cellOf: ({ unnumbered, unnumberedInReturn }) => names([...unnumbered, ...unnumberedInReturn]),
    },
  ];
}
