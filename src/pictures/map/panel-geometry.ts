/** Finds the position of a country on a panel, and the size of figure that it has room for. */
import { geoCentroid, geoPath } from "d3-geo";
import type { Point } from "../box.ts";
import { expand, isInside, nearestPointIn } from "../box.ts";
import type { Land } from "../drawing-context.ts";
import { figurePositions, namePositions } from "./label-positions.ts";
import type { Panel } from "./panels.ts";
import { mainland } from "./panels.ts";

/** @returns nothing where the country has no land on the map */
export function anchorOf(panel: Panel, code: string, fine: readonly Land[]): Point | undefined {
  const middle = figurePositions[code] ?? middleOf(code, fine);
  const at = middle && panel.projection([...middle]);
  return at === null || at === undefined ? undefined : at;
}

/** Is it on the panel, and not so near to the edge that nothing fits beside it? */
export function isOnPanel({ box }: Panel, spot: Point | undefined): boolean {
  return (
    spot !== undefined &&
    isInside({ x: spot[0], y: spot[1], width: 0, height: 0 }, expand(box, -edge))
  );
}

/** Islands of the Pacific lie beyond the edge: their labels point to the edge. */
export function clampToPanel({ box }: Panel, spot: Point): Point {
  return nearestPointIn(expand(box, -edge), spot);
}

const edge = 6;

function middleOf(code: string, fine: readonly Land[]): readonly [number, number] | undefined {
  const land = fine.find((each) => each.code === code);
  return land && geoCentroid(mainland(land.shape));
}

/** Of the narrower side of a country, in units of the picture. */
const minSides = { large: 44, small: 17 };

export function roomFor(panel: Panel, code: string): "large" | "small" | "none" {
  const land = panel.lands.find((each) => each.code === code);
  if (land === undefined || namePositions[code] !== undefined) return "none";
  const [[x0, y0], [x1, y1]] = geoPath(panel.projection).bounds(mainland(land.shape));
  const side = Math.min(x1 - x0, y1 - y0);
  if (side >= minSides.large) return "large";
  return side >= minSides.small ? "small" : "none";
}
