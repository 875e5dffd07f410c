/** Draws the timeline's row of dates, and the mark of the day that was asked about. */
import type { TimelineColumn, TimelinePicture } from "../../answer/picture.ts";
import { bottom, right } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import type { Scale } from "./scale.ts";

const size = 22;
const minSize = 19;

/** Each column's label, and under the first of each month or year its name. */
export function drawDates(
  tools: DrawingContext,
  theme: Theme,
  picture: TimelinePicture,
  scale: Scale,
): string {
  const { band, columns } = scale;
  const fitted = labelSize(tools, picture, scale);
  const drawn = picture.columns.map((column, index) => {
    const { x, width } = columns[index] ?? band;
    const isBusy = hasActs(column);
    return textElement({
      text: tools.plain(column.label),
      x: x + width / 2,
      y: band.y + 27,
      size: fitted,
      anchor: "middle",
      weight: isBusy ? 700 : 400,
      fill: isBusy ? theme.ink : theme.faint,
    });
  });
  return [...drawn, ...drawHeadings(tools, theme, picture, scale)].join("");
}

/** As large as lets every label stand apart from the next. */
function labelSize(
  tools: DrawingContext,
  { columns }: TimelinePicture,
  { columns: boxes }: Scale,
): number {
  const fitting = columns.map(({ label }, index) => {
    const width = tools.widthOf(tools.plain(label), 1, 700);
    return width === 0 ? size : ((boxes[index]?.width ?? 0) - 3) / width;
  });
  return Math.max(minSize, Math.min(size, ...fitting));
}

const hasActs = ({ expelled, apart, inReturn, unnumbered, unnumberedInReturn }: TimelineColumn) =>
  expelled + apart + inReturn + unnumbered + unnumberedInReturn > 0;

const headingGap = 14;

/** Each at its column, moved to the right where the one before reaches so far; one that then has no room is left out. */
function drawHeadings(
  tools: DrawingContext,
  theme: Theme,
  picture: TimelinePicture,
  { band, columns, space }: Scale,
): readonly string[] {
  let free = space.x;
  return picture.columns.map(({ heading, label, isUndated }, index) => {
    const text = tools.plain(heading);
    const width = tools.widthOf(text, size, 400);
    const column = columns[index] ?? band;
    // A year is the name of its column itself; a month begins at its first day.
    const isCentred = isUndated || tools.plain(label) === "";
    const wanted = isCentred ? column.x + (column.width - width) / 2 : column.x + 8;
    const x = Math.min(Math.max(wanted, free), right(space) - width);
    if (text === "" || x < free) return "";
    free = x + width + headingGap;
    return textElement({ text, x, y: band.y + 53, size, weight: 400, fill: theme.faint });
  });
}

/** The mark of the day that was asked about. */
export function drawAsOf(
  tools: DrawingContext,
  theme: Theme,
  { asOf, columns }: TimelinePicture,
  scale: Scale,
): string {
  if (asOf === undefined) return "";
  const index = columns.findLastIndex(({ from, isUndated }) => !isUndated && from <= asOf.day);
  const column = scale.columns[index];
  if (column === undefined) return "";
  return drawMark(tools, theme, tools.plain(asOf.label), column.x + column.width + 2, scale);
}

/** The label is at the bottom, where no bar is: nothing had come in return yet. */
function drawMark(
  tools: DrawingContext,
  theme: Theme,
  text: string,
  x: number,
  { space }: Scale,
): string {
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
