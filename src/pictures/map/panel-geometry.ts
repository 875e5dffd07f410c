/** Finds the position of a country on a panel, and the size of figure that it has room for. */
import { geoBounds, geoCentroid, geoPath } from "d3-geo";
import type { MapPlace } from "../../answer/picture.ts";
import type { Point } from "../box.ts";
import { expand, isInside, nearestPointIn } from "../box.ts";
import type { Land } from "../drawing-context.ts";
import { figurePositions, namePositions } from "./label-positions.ts";
import type { Panel } from "./panels.ts";
import { mainland } from "./panels.ts";
import type { Coordinates } from "./regions.ts";

/** @returns nothing where the country has no land on the map */
export function anchorOf(panel: Panel, place: MapPlace, fine: readonly Land[]): Point | undefined {
  const middle = panel.isOfEurope ? positionOf(place, fine) : middleOf(place, fine);
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

/** A position that was chosen by hand, else the middle. */
const positionOf = (
  place: Pick<MapPlace, "lands">,
  fine: readonly Land[],
): Coordinates | undefined => figurePositions[place.lands[0] ?? ""] ?? middleOf(place, fine);

/** Of Russia, the position that was chosen is in the part of it that is on the panel of Europe. */
const codesOfEurope: ReadonlySet<string> = new Set(["RU"]);

/** The middle of the mainland, or a better place; of a state that is gone, that of its first successor. */
export function middleOf(
  { lands: [code = ""] }: Pick<MapPlace, "lands">,
  fine: readonly Land[],
): Coordinates | undefined {
  const land = fine.find((each) => each.code === code);
  const chosen = codesOfEurope.has(code) ? undefined : figurePositions[code];
  return land && (chosen ?? geoCentroid(mainland(land.shape)));
}

/** Of the narrower side of a country, in units of the picture. */
const minSides = { large: 44, small: 17 };

export function roomFor(
  panel: Panel,
  { lands: [code = ""] }: Pick<MapPlace, "lands">,
): "large" | "small" | "none" {
  const land = panel.lands.find((each) => each.code === code);
  if (land === undefined || namePositions[code] !== undefined) return "none";
  const [[x0, y0], [x1, y1]] = geoPath(panel.projection).bounds(mainland(land.shape));
  const side = Math.min(x1 - x0, y1 - y0);
  if (side >= minSides.large) return "large";
  return side >= minSides.small ? "small" : "none";
}

/** How wide the mainland is on the panel, with what of it is beyond the edge. */
export function widthOfLand(panel: Panel, { lands: [code = ""] }: Pick<MapPlace, "lands">): number {
  const land = panel.lands.find((each) => each.code === code);
  if (land === undefined) return 0;
  const [[x0], [x1]] = geoPath(panel.projection).bounds(mainland(land.shape));
  return x1 - x0;
}

/** The middle of a country and the ends of its mainland, where that does not cross the date line. */
export function extentOf(
  place: Pick<MapPlace, "lands">,
  fine: readonly Land[],
): readonly Coordinates[] {
  const middle = middleOf(place, fine);
  const land = fine.find(({ code }) => code === place.lands[0]);
  if (middle === undefined || land === undefined) return [];
  const [[west, south], [east, north]] = geoBounds(mainland(land.shape));
  if (west > east) return [middle];
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  return [middle, [west, latitude], [east, latitude], [longitude, south], [longitude, north]];
}
