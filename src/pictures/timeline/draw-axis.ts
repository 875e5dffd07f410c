/** Draws the timeline's row of days, its key, and the mark of the day that was asked about. */
import type { TimelinePicture } from "../../answer/picture.ts";
import { bottom, right } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";
import type { Scale } from "./scale.ts";
import { noteTop } from "./scale.ts";

/** Each day's number, and under the first of each month its name. */
export function drawDates(
  tools: DrawingContext,
  theme: Theme,
  { days }: TimelinePicture,
  scale: Scale,
): string {
  const { band, column, left } = scale;
  const numbers = days.map(({ day, expelled, apart, inReturn }, index) => {
    const isBusy = expelled + apart + inReturn > 0;
    return textElement({
      text: String(Number(day.slice(8))),
      x: left(index) + column / 2,
      y: band.y + 27,
      size: 22,
      anchor: "middle",
      weight: isBusy ? 700 : 400,
      fill: isBusy ? theme.ink : theme.faint,
    });
  });
  const months = days.flatMap(({ day }, index) =>
    index === 0 || day.endsWith("-01") ? [{ month: day.slice(0, 7), x: left(index) + 8 }] : [],
  );
  const names = months.map(({ month, x }) => {
    const text = tools.plain([{ kind: "date", date: month }]);
    return textElement({ text, x, y: band.y + 53, size: 22, weight: 400, fill: theme.faint });
  });
  return [...numbers, ...names].join("");
}

export function drawKey(
  tools: DrawingContext,
  theme: Theme,
  picture: TimelinePicture,
  { space }: Scale,
): string {
  const { labels, days } = picture;
  const entries = [
    { line: labels.above, fill: shadeOf(theme, 5).fill, height: 22 },
    ...(days.some(({ apart }) => apart > 0)
      ? [{ line: labels.apart, fill: "url(#apart)", height: 22 }]
      : []),
    { line: labels.below, fill: theme.answer.fill, height: 22 },
    { line: labels.total, fill: theme.faint, height: 4 },
  ];
  let { x } = space;
  return entries
    .map(({ line, fill, height }) => {
      const text = tools.plain(line);
      const at = x;
      x += 32 + tools.widthOf(text, 22, 400) + 28;
      return [
        tag("rect", { x: at, y: space.y + 16 - height / 2, width: 22, height, fill }),
        textElement({ text, x: at + 32, y: space.y + 24, size: 22, weight: 400, fill: theme.ink }),
      ].join("");
    })
    .join("");
}

/** The mark of the day that was asked about, and the note on what came after the last day. */
export function drawAsOf(
  tools: DrawingContext,
  theme: Theme,
  { asOf, after, days }: TimelinePicture,
  scale: Scale,
): string {
  const note = textElement({
    text: tools.plain(after),
    x: right(scale.space),
    y: noteTop(scale) + 26,
    size: 22,
    weight: 400,
    fill: theme.faint,
    anchor: "end",
  });
  const index = days.findIndex(({ day }) => day === asOf?.day);
  if (asOf === undefined || index < 0) return note;
  return note + drawMark(tools, theme, tools.plain(asOf.label), index, scale);
}

/** The label is at the bottom, where no bar is: nothing had come in return yet. */
function drawMark(
  tools: DrawingContext,
  theme: Theme,
  text: string,
  index: number,
  scale: Scale,
): string {
  const x = scale.left(index) + scale.column + 2;
  const { space } = scale;
  const y = space.y + 44;
  const end = bottom(space);
  const isBeside = x + 12 + tools.widthOf(text, 24, 700) <= right(space);
  return [
    tag("rect", {
      x,
      y,
      width: right(space) - x,
      height: end - y,
      fill: theme.land,
      opacity: 0.35,
    }),
    tag("line", { x1: x, x2: x, y1: y, y2: end, stroke: theme.accent, "stroke-width": 3 }),
    textElement({
      text,
      x: x + (isBeside ? 12 : -12),
      y: end - 12,
      size: 24,
      weight: 700,
      fill: theme.accent,
      anchor: isBeside ? "start" : "end",
    }),
  ].join("");
}
