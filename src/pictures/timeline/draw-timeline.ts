/** The announcements day by day, what came in return opposite, and the total as it grew. */
import type { TimelinePicture } from "../../answer/picture.ts";
import type { Tools } from "../drawing-context.ts";
import { framed } from "../frame.ts";
import { stripes } from "../stripes.ts";
import type { Theme } from "../theme.ts";
import { drawAsOf, drawDates, drawKey } from "./draw-axis.ts";
import { drawDays } from "./draw-days.ts";
import { drawTotal, drawTotalNumber } from "./draw-total.ts";
import { scaled } from "./scale.ts";

export function drawTimeline(tools: Tools, theme: Theme, picture: TimelinePicture): string {
  return framed(tools, theme, picture, (space) => {
    const scale = scaled(picture, space);
    return [
      stripes(theme),
      drawTotal(theme, picture, scale),
      drawDates(tools, theme, picture, scale),
      drawDays(tools, theme, picture, scale),
      drawAsOf(tools, theme, picture, scale),
      drawTotalNumber(tools, theme, picture, scale),
      drawKey(tools, theme, picture, scale),
    ].join("");
  });
}
