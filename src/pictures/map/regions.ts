/** Panels that are made for some places: the region around them, or as much of the world as has them. */
import type { GeoProjection } from "d3-geo";
import { geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPoint } from "geojson";
import type { Box } from "../box.ts";
import type { Atlas } from "../drawing-context.ts";
import type { Panel } from "./panels.ts";
import { antarctica, europeScale, extent, largeLines } from "./panels.ts";

/** [longitude, latitude] */
export type Coordinates = readonly [number, number];

/** Between the places and the edge. */
const marginOf = { x: 56, y: 40 };

/** The part of the world where some places are; where they are near each other, not much nearer than Europe is shown. */
export function regionPanel(atlas: Atlas, box: Box, places: readonly Coordinates[]): Panel {
  const [longitude, latitude] = geoCentroid(pointsOf(places));
  const projection = fitPlaces(
    geoAzimuthalEqualArea().rotate([-longitude, -latitude]),
    box,
    places,
  );
  const scale = Math.min(projection.scale(), box.height * europeScale * 1.5);
  centreOn(projection.scale(scale), box, places);
  return {
    id: "main",
    isOfEurope: false,
    box,
    projection: projection.clipExtent(extent(box)),
    lands: atlas.fine,
    lines: largeLines,
  };
}

/** As much of the world as has the places, with the widest stretch without any of them at its edges. */
export function wideWorldPanel(atlas: Atlas, box: Box, places: readonly Coordinates[]): Panel {
  const middle = middleLongitude(places.map(([longitude]) => longitude));
  const projection = fitPlaces(geoEqualEarth().rotate([-middle, 0]), box, places);
  const scale = Math.min(projection.scale(), box.height * 0.42);
  centreOn(projection.scale(scale), box, places);
  showLand(projection, box);
  return {
    id: "main",
    isOfEurope: false,
    box,
    projection: projection.clipExtent(extent(box)),
    lands: atlas.fine.filter(({ code }) => code !== antarctica),
    lines: { border: 0.6, rim: 1.4 },
  };
}

/** How far the farthest place is from the middle of all, in radians. */
export function radiusOf(places: readonly Coordinates[]): number {
  const middle = geoCentroid(pointsOf(places));
  return Math.max(0, ...places.map((place) => geoDistance(middle, [...place])));
}

const pointsOf = (places: readonly Coordinates[]): MultiPoint => ({
  type: "MultiPoint",
  coordinates: places.map((place) => [...place]),
});

function fitPlaces(
  projection: GeoProjection,
  { x, y, width, height }: Box,
  places: readonly Coordinates[],
): GeoProjection {
  const corner: [number, number] = [x + marginOf.x, y + marginOf.y];
  const opposite: [number, number] = [x + width - marginOf.x, y + height - marginOf.y];
  return projection.fitExtent([corner, opposite], pointsOf(places));
}

function centreOn(projection: GeoProjection, box: Box, places: readonly Coordinates[]): void {
  projection.translate([0, 0]);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(pointsOf(places));
  const [x, y] = [box.x + box.width / 2 - (x0 + x1) / 2, box.y + box.height / 2 - (y0 + y1) / 2];
  projection.translate([x, y]);
}

/** The ends of all land but Antarctica, as latitudes. */
const endsOfLand = { north: 84, south: -56 };

/** Moves a map of the world up or down, so that no more empty sea is above or below it than has to be. */
function showLand(projection: GeoProjection, { y, height }: Box): void {
  const [across, down] = projection.translate();
  const middle = -projection.rotate()[0];
  const [top, bottom] = [endsOfLand.north, endsOfLand.south].map(
    (latitude) => projection([middle, latitude])?.[1] ?? 0,
  );
  if (top === undefined || bottom === undefined) return;
  const [above, below] = [y + seaMargin - top, y + height - seaMargin - bottom];
  const isWhole = bottom - top <= height - 2 * seaMargin;
  const shift = isWhole ? (above + below) / 2 : Math.max(Math.min(0, above), below);
  projection.translate([across, down + shift]);
}

const seaMargin = 14;

/** In degrees: so much narrower must a map be that has the Pacific in its middle. */
const minGain = 60;

/** The middle of all, with the Atlantic between them unless the other way round they are much nearer. */
function middleLongitude(longitudes: readonly number[]): number {
  const shifted = longitudes.map((each) => (each < dateLine ? each + 360 : each));
  const [first, last] = [Math.min(...shifted), Math.max(...shifted)];
  const { start, width } = widestStretch(longitudes);
  return 360 - width < last - first - minGain
    ? start + width + (360 - width) / 2
    : (first + last) / 2;
}

/** The edge of a usual map of the world: in the sea between Asia and America. */
const dateLine = -169;

/** The widest stretch of the circle without any of them. */
function widestStretch(longitudes: readonly number[]) {
  const sorted = longitudes.toSorted((one, other) => one - other);
  const stretches = sorted.map((start, at) => ({
    start,
    width: (sorted[at + 1] ?? (sorted[0] ?? start) + 360) - start,
  }));
  const [widest] = stretches.toSorted((one, other) => other.width - one.width);
  return widest ?? { start: 0, width: 360 };
}
