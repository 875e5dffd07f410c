/** Draws the timeline: announcements column by column, measures in return below them, and the total as it grew. */
import type { TimelinePicture } from "../../answer/picture.ts";
import { right } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { drawFrame } from "../frame.ts";
import { fillPatterns } from "../patterns.ts";
import { formatNumber, stripePattern, tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { drawAsOf, drawDates } from "./draw-axis.ts";
import { drawDays } from "./draw-days.ts";
import { layOutKey } from "./draw-key.ts";
import type { ColumnBox, Scale } from "./scale.ts";
import { createScale } from "./scale.ts";

export function drawTimeline(
  tools: DrawingContext,
  theme: Theme,
  picture: TimelinePicture,
): string {
  const notes = picture.notes.map((note) => tools.plain(note));
  return drawFrame(tools, theme, { ...picture, notes }, (space) => {
    const key = layOutKey(tools, theme, picture, space.width);
    const scale = createScale(tools, picture, space, key.height);
    const steps = stepsOf(picture, scale);
    return [
      stripePattern(theme),
      tag("defs", {}, fillPatterns(theme)),
      drawTotal(theme, steps, scale),
      drawDates(tools, theme, picture, scale),
      drawDays(tools, theme, picture, scale),
      drawAsOf(tools, theme, picture, scale),
      drawTotalNumber(tools, theme, steps, scale),
      key.draw(space),
    ].join("");
  });
}

interface Step extends ColumnBox {
  readonly total: number;
}

/** The total of each column until the day asked about; none where no sum is claimed. */
const stepsOf = ({ columns, asOf }: TimelinePicture, scale: Scale): readonly Step[] =>
  columns.flatMap(({ total, from }, index) => {
    const box = scale.columns[index];
    const isKnown = asOf === undefined || from <= asOf.day;
    return total === undefined || box === undefined || !isKnown ? [] : [{ ...box, total }];
  });

/** The total as it grew, as steps behind the bars. */
function drawTotal(theme: Theme, steps: readonly Step[], { band, height }: Scale): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return "";
  const edge = steps.flatMap(({ x, width, total }) => {
    const y = band.y - height(total);
    return [pointAt(x, y), pointAt(x + width, y)];
  });
  const ends = [pointAt(first.x, band.y), ...edge, pointAt(last.x + last.width, band.y)];
  return [
    tag("path", { d: `M${ends.join("L")}Z`, fill: theme.sea }),
    tag("path", {
      d: `M${edge.join("L")}`,
      fill: "none",
      stroke: theme.faint,
      "stroke-width": 2.5,
    }),
  ].join("");
}

/** The last total, at the end of its steps. */
function drawTotalNumber(
  tools: DrawingContext,
  theme: Theme,
  steps: readonly Step[],
  { band, space, height }: Scale,
): string {
  const last = steps.at(-1);
  if (last === undefined) return "";
  const text = tools.plain([{ kind: "count", value: last.total }]);
  const end = last.x + last.width;
  const isBeside = end + 14 + tools.widthOf(text, 34, 700) <= right(space);
  return textElement({
    text,
    size: 34,
    weight: 700,
    fill: theme.ink,
    x: isBeside ? end + 14 : right(space),
    y: band.y - height(last.total) + (isBeside ? 12 : -10),
    anchor: isBeside ? "start" : "end",
  });
}

const pointAt = (x: number, y: number): string => `${formatNumber(x)} ${formatNumber(y)}`;
