/** Draws the timeline: announcements day by day, measures in return below them, and the total as it grew. */
import type { TimelinePicture } from "../../answer/picture.ts";
import { right } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { drawFrame } from "../frame.ts";
import { formatNumber, stripePattern, tag, textElement } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { drawAsOf, drawDates, drawKey } from "./draw-axis.ts";
import { drawDays } from "./draw-days.ts";
import type { Scale } from "./scale.ts";
import { createScale } from "./scale.ts";

export function drawTimeline(
  tools: DrawingContext,
  theme: Theme,
  picture: TimelinePicture,
): string {
  return drawFrame(tools, theme, picture, (space) => {
    const scale = createScale(picture, space);
    return [
      stripePattern(theme),
      drawTotal(theme, picture, scale),
      drawDates(tools, theme, picture, scale),
      drawDays(tools, theme, picture, scale),
      drawAsOf(tools, theme, picture, scale),
      drawTotalNumber(tools, theme, picture, scale),
      drawKey(tools, theme, picture, scale),
    ].join("");
  });
}

/** The total as it grew, as steps behind the bars. */
function drawTotal(theme: Theme, picture: TimelinePicture, scale: Scale): string {
  const { band, column, left, height } = scale;
  const known = knownDays(picture);
  const edge = known.flatMap(({ total }, index) => {
    const y = band.y - height(total);
    return [pointAt(left(index), y), pointAt(left(index) + column, y)];
  });
  const ends = [pointAt(left(0), band.y), ...edge, pointAt(left(known.length), band.y)];
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
  picture: TimelinePicture,
  scale: Scale,
): string {
  const { band, space } = scale;
  const known = knownDays(picture);
  const total = known.at(-1)?.total ?? 0;
  const text = tools.plain([{ kind: "count", value: total }]);
  const end = scale.left(known.length);
  const isBeside = end + 14 + tools.widthOf(text, 34, 700) <= right(space);
  return textElement({
    text,
    size: 34,
    weight: 700,
    fill: theme.ink,
    x: isBeside ? end + 14 : right(space),
    y: band.y - scale.height(total) + (isBeside ? 12 : -10),
    anchor: isBeside ? "start" : "end",
  });
}

const knownDays = ({ days, asOf }: TimelinePicture) =>
  asOf === undefined ? days : days.filter(({ day }) => day <= asOf.day);

const pointAt = (x: number, y: number): string => `${formatNumber(x)} ${formatNumber(y)}`;
