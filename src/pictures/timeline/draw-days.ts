/** Draws each column's bars: what was announced above the row of dates, what came in return below it. */
import type { TimelineColumn, TimelinePicture } from "../../answer/picture.ts";
import { bottom } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { DayNumber } from "./day-labels.ts";
import { drawNumbers } from "./day-labels.ts";
import type { ColumnBox, Scale } from "./scale.ts";
import { unnumberedHeight } from "./scale.ts";

export function drawDays(
  tools: DrawingContext,
  theme: Theme,
  picture: TimelinePicture,
  scale: Scale,
): string {
  const columns = picture.columns.flatMap((column, index) => {
    const box = scale.columns[index];
    return box === undefined ? [] : [{ column, box }];
  });
  const bars = columns.map(({ column, box }) => drawColumn(theme, column, box, scale));
  const numbers = columns.flatMap(({ column, box }) => numbersOf(theme, column, box, scale));
  return bars.join("") + drawNumbers(tools, theme, numbers);
}

/** What one bar is made of, from the row of dates on. */
interface BarPart {
  readonly fill: string;
  readonly height: number;
}

function partsOf(theme: Theme, column: TimelineColumn, { height }: Scale) {
  const dots = (acts: number, id: string): BarPart => ({
    fill: `url(#${id})`,
    height: acts > 0 ? unnumberedHeight : 0,
  });
  const parts = {
    up: [
      { fill: shadeOf(theme, 5).fill, height: height(column.expelled) },
      { fill: "url(#apart)", height: height(column.apart) },
      dots(column.unnumbered, "unnumbered"),
    ],
    down: [
      { fill: theme.answer.fill, height: height(column.inReturn) },
      dots(column.unnumberedInReturn, "unnumbered-in-return"),
    ],
  } satisfies Record<string, readonly BarPart[]>;
  return parts;
}

const lengthOf = (parts: readonly BarPart[]): number =>
  parts.reduce((sum, { height }) => sum + height, 0);

/** Wider ones would look like areas. */
const maxBarWidth = 120;

function barOf({ x, width }: ColumnBox): ColumnBox {
  const bar = Math.min(Math.max(width - 8, width * 0.86), maxBarWidth);
  return { x: x + (width - bar) / 2, width: bar };
}

function drawColumn(theme: Theme, column: TimelineColumn, box: ColumnBox, scale: Scale): string {
  const { up, down } = partsOf(theme, column, scale);
  const bar = barOf(box);
  let [top, end] = [scale.band.y, bottom(scale.band)];
  const above = up.map(({ fill, height }) => {
    top -= height;
    return height > 0 ? tag("rect", { ...bar, y: top, height, fill }) : "";
  });
  const below = down.map(({ fill, height }) => {
    const y = end;
    end += height;
    return height > 0 ? tag("rect", { ...bar, y, height, fill }) : "";
  });
  return [...above, ...below].join("");
}

/** Above and below the row of dates, where there is anything. */
function numbersOf(
  theme: Theme,
  column: TimelineColumn,
  box: ColumnBox,
  scale: Scale,
): readonly DayNumber[] {
  const { expelled, apart, inReturn, unnumbered, unnumberedInReturn } = column;
  const parts = partsOf(theme, column, scale);
  const { band } = scale;
  const middle = { x: box.x + box.width / 2, width: barOf(box).width };
  const announced = formatNumbers([expelled, apart], unnumbered);
  const back = formatNumbers([inReturn], unnumberedInReturn);
  const up = { ...middle, base: band.y, length: lengthOf(parts.up), direction: -1 } as const;
  const down = {
    ...middle,
    base: bottom(band),
    length: lengthOf(parts.down),
    direction: 1,
  } as const;
  const isPlain = apart === 0 && unnumbered === 0;
  return [
    ...(announced === ""
      ? []
      : [{ ...up, text: announced, ...(isPlain && { inkOnBar: shadeOf(theme, 5).ink }) }]),
    ...(back === ""
      ? []
      : [{ ...down, text: back, ...(unnumberedInReturn === 0 && { inkOnBar: theme.answer.ink }) }]),
  ];
}

/** "7+7": an organisation's own measures are not added. "4+": more have no number. "?": none has one. */
function formatNumbers(numbers: readonly number[], unnumbered: number): string {
  const known = numbers.filter((value) => value > 0).join("+");
  if (unnumbered === 0) return known;
  return known === "" ? "?" : `${known}+`;
}
