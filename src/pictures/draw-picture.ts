/** Draws a picture as SVG: always the same bytes for the same picture. */
import type { Picture } from "../answer/picture.ts";
import { drawBars } from "./bars/draw-bars.ts";
import type { DrawingContext } from "./drawing-context.ts";
import { drawMap } from "./map/draw-map.ts";
import type { ThemeName } from "./theme.ts";
import { themes } from "./theme.ts";
import { drawTimeline } from "./timeline/draw-timeline.ts";

export function drawPicture(tools: DrawingContext, picture: Picture, themeName: ThemeName): string {
  const theme = themes[themeName];
  switch (picture.kind) {
    case "map":
      return drawMap(tools, theme, picture);
    case "bars":
      return drawBars(tools, theme, picture);
    case "timeline":
      return drawTimeline(tools, theme, picture);
  }
}
