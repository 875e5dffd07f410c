/** Draws each day's bars: what was announced above the row of days, what came in return below it. */
import type { TimelineDay, TimelinePicture } from "../../answer/picture.ts";
import { bottom } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { DayNumber } from "./day-labels.ts";
import { drawNumbers } from "./day-labels.ts";
import type { Scale } from "./scale.ts";

export function drawDays(
  tools: DrawingContext,
  theme: Theme,
  { days }: TimelinePicture,
  scale: Scale,
): string {
  const bars = days.map((day, index) => drawDay(theme, day, index, scale));
  const numbers = days.flatMap((day, index) => numbersOf(theme, day, index, scale));
  return bars.join("") + drawNumbers(tools, theme, numbers);
}

function drawDay(
  theme: Theme,
  { expelled, apart, inReturn }: TimelineDay,
  index: number,
  scale: Scale,
): string {
  const { band, column, left, height } = scale;
  const bar = { x: left(index) + 4, width: column - 8 };
  const up = height(expelled);
  const over = height(apart);
  const down = height(inReturn);
  return [
    up > 0 ? tag("rect", { ...bar, y: band.y - up, height: up, fill: shadeOf(theme, 5).fill }) : "",
    over > 0
      ? tag("rect", { ...bar, y: band.y - up - over, height: over, fill: "url(#apart)" })
      : "",
    down > 0 ? tag("rect", { ...bar, y: bottom(band), height: down, fill: theme.answer.fill }) : "",
  ].join("");
}

/** "7+7": an organisation's own measures are not added. */
function numbersOf(
  theme: Theme,
  day: TimelineDay,
  index: number,
  scale: Scale,
): readonly DayNumber[] {
  const { expelled, apart, inReturn } = day;
  const { band, column, left, height } = scale;
  const x = left(index) + column / 2;
  const up = { x, base: band.y, length: height(expelled) + height(apart), direction: -1 } as const;
  const down = { x, base: bottom(band), length: height(inReturn), direction: 1 } as const;
  const hasBoth = expelled > 0 && apart > 0;
  const announced = hasBoth ? `${expelled}+${apart}` : String(expelled + apart);
  return [
    ...(expelled + apart > 0
      ? [{ ...up, text: announced, ...(apart === 0 && { inkOnBar: shadeOf(theme, 5).ink }) }]
      : []),
    ...(inReturn > 0 ? [{ ...down, text: String(inReturn), inkOnBar: theme.answer.ink }] : []),
  ];
}
