/** Draws the map of who expelled how many: Europe large, and the world on a second panel. */
import type { MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { DrawingContext } from "../drawing-context.ts";
import { drawFrame } from "../frame.ts";
import { tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { drawBadge } from "./draw-badge.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawLegend } from "./draw-legend.ts";
import { anchorOf, isOnPanel } from "./panel-geometry.ts";
import { drawLands, europePanel, worldPanel } from "./panels.ts";

const sideWidth = 400;
const gap = 16;
const worldHeight = 222;

export function drawMap(tools: DrawingContext, theme: Theme, picture: MapPicture): string {
  return drawFrame(tools, theme, picture, (space) => drawPanels(tools, theme, picture, space));
}

function drawPanels(tools: DrawingContext, theme: Theme, picture: MapPicture, space: Box): string {
  const { atlas } = tools;
  const near = europePanel(atlas, { ...space, width: space.width - sideWidth - gap });
  const side = { ...space, x: space.x + space.width - sideWidth, width: sideWidth };
  const far = worldPanel(atlas, { ...side, height: worldHeight });
  const isNear = (code: string) => isOnPanel(near, anchorOf(near, code, atlas.fine));
  const inEurope = picture.countries.filter(({ code }) => isNear(code));
  const outside = picture.countries.filter(({ code }) => !isNear(code));
  const legend = drawLegend(tools, theme, picture, { ...side, y: side.y + worldHeight + 18 });
  const labels = { theme, picture, fine: atlas.fine };
  return [
    definitions(theme, [near.box, far.box]),
    drawLands(near, theme, picture),
    drawLands(far, theme, picture),
    drawLabels(tools, { panel: near, countries: inEurope, ...labels }),
    drawLabels(tools, { panel: far, countries: outside, ...labels }),
    legend,
    drawBadge(tools, theme, picture, side),
  ].join("");
}

/** The clip paths of the panels, and the pattern of what the list does not have. */
function definitions(theme: Theme, [near, far]: readonly Box[]): string {
  const stripes = tag(
    "pattern",
    {
      id: "unlisted",
      width: 8,
      height: 8,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    tag("rect", { width: 3, height: 8, fill: theme.stripe, opacity: 0.75 }),
  );
  const clip = (id: string, box: Box | undefined) =>
    tag("clipPath", { id }, tag("rect", { ...box, rx: 10 }));
  return tag("defs", {}, stripes, clip("europe", near), clip("world", far));
}
