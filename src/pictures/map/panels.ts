/** The panels of the map: their projections, and their lands as paths. */
import type { GeoProjection } from "d3-geo";
import { geoArea, geoAzimuthalEqualArea, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import type { MapCountry, MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { Atlas, Land } from "../drawing-context.ts";
import { tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { fillOf } from "./land-fill.ts";

export function europePanel(atlas: Atlas, box: Box): Panel {
  const projection = geoAzimuthalEqualArea()
    .rotate([-16, -52.2])
    .scale(box.height * europeScale)
    .translate([box.x + box.width / 2, box.y + box.height / 2])
    .clipExtent(extent(box));
  const lines = largeLines;
  return { id: "main", isOfEurope: true, box, projection, lands: atlas.fine, lines };
}

/** For each unit of the panel's height. */
export const europeScale = 1.68;

export const largeLines = { border: 1, rim: 1.8 };

export function worldPanel(atlas: Atlas, box: Box): Panel {
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .scale(Math.min(box.width * 0.197, box.height * 0.355))
    .translate([box.x + box.width / 2, box.y + box.height * 0.585])
    .clipExtent(extent(box));
  return {
    id: "world",
    isOfEurope: false,
    box,
    projection,
    lands: atlas.coarse.filter(({ code }) => code !== antarctica),
    // Thicker ones would cover what is small here.
    lines: { border: 0.5, rim: 1 },
  };
}

export const antarctica = "AQ";

/** A little more than is visible, so that no outline runs along the edge. */
export const extent = ({ x, y, width, height }: Box): [[number, number], [number, number]] => [
  [x - 3, y - 3],
  [x + width + 3, y + height + 3],
];

export interface Panel {
  readonly id: string;
  /** Is it the panel that positions of labels were chosen for by hand? */
  readonly isOfEurope: boolean;
  readonly box: Box;
  readonly projection: GeoProjection;
  readonly lands: readonly Land[];
  /** Line widths: between countries, and around those that the question names. */
  readonly lines: { readonly border: number; readonly rim: number };
}

/** The sea and every land of a panel, shaded. */
export function drawLands(panel: Panel, theme: Theme, picture: MapPicture): string {
  const { id, box, lands, projection, lines } = panel;
  const { countries, targets } = picture;
  const owners = new Map(
    [...targets, ...countries.toReversed()].flatMap((each) =>
      each.lands.map((land) => [land, each.code] as const),
    ),
  );
  const byCode = new Map(countries.map((each) => [each.code, each]));
  const ownerOf = (land: string) => byCode.get(owners.get(land) ?? "");
  const targeted = new Set(targets.flatMap((each) => each.lands));
  const style = {
    theme,
    picture,
    border: lines.border,
    hasEmphasis: countries.some(({ isEmphasised }) => isEmphasised),
  };
  const path = geoPath(projection).digits(1);
  const drawn = lands.map(({ code, shape }) => {
    const outline = path(withoutSmallIslands(panel, shape));
    const ground = targeted.has(code) ? theme.target : theme.land;
    return outline === null ? "" : drawLand({ ...style, ground }, ownerOf(code), outline);
  });
  const rims = lands
    .filter(({ code }) => ownerOf(code)?.isEmphasised)
    .map(({ shape }) => drawRim(theme, lines.rim, path(withoutSmallIslands(panel, shape, 24))));
  return tag(
    "g",
    { "clip-path": `url(#${id})` },
    tag("rect", { ...box, fill: theme.sea }),
    ...drawn,
    ...rims,
  );
}

interface LandStyle {
  readonly theme: Theme;
  readonly picture: MapPicture;
  /** The colour of land without a figure. */
  readonly ground: string;
  readonly border: number;
  readonly hasEmphasis: boolean;
}

/** Countries that the question names keep their colours; the others fade. */
function drawLand(
  { theme, picture, ground, border: thickness, hasEmphasis }: LandStyle,
  country: MapCountry | undefined,
  d: string,
): string {
  const border = { d, stroke: theme.border, "stroke-width": thickness };
  const fill = country && fillOf(theme, picture, country)?.fill;
  if (country === undefined || fill === undefined) return tag("path", { ...border, fill: ground });
  const isFaint = hasEmphasis && !country.isEmphasised;
  const base = isFaint ? tag("path", { ...border, fill: theme.land }) : "";
  const shaded = tag("path", { ...border, fill, opacity: isFaint ? 0.3 : undefined });
  return `${base}${shaded}${country.isUnlisted && !isFaint ? tag("path", { d, fill: "url(#unlisted)" }) : ""}`;
}

function drawRim(theme: Theme, thickness: number, d: string | null): string {
  if (d === null) return "";
  return tag("path", {
    d,
    fill: "none",
    stroke: theme.accent,
    "stroke-width": thickness,
    "stroke-linejoin": "round",
  });
}

/** Without islands smaller than `minArea`, in square units of the picture; a country's largest part always stays. */
function withoutSmallIslands(
  { projection }: Panel,
  shape: MultiPolygon,
  minArea = 4,
): MultiPolygon {
  const scale = projection.scale() ** 2;
  const kept = partsOf(shape).filter(({ area }, index) => index === 0 || area * scale >= minArea);
  return { type: "MultiPolygon", coordinates: kept.map(({ coordinates }) => coordinates) };
}

/** The largest part of a country. */
export function mainland(shape: MultiPolygon): Polygon {
  return { type: "Polygon", coordinates: partsOf(shape)[0]?.coordinates ?? [] };
}

interface LandPart {
  readonly coordinates: Polygon["coordinates"];
  /** On a sphere of radius 1. */
  readonly area: number;
}

/** The largest first. Cached: there are some thousand islands to measure. */
function partsOf(shape: MultiPolygon): readonly LandPart[] {
  const cached = partsCache.get(shape);
  if (cached !== undefined) return cached;
  const parts = shape.coordinates
    .map((coordinates) => ({ coordinates, area: geoArea({ type: "Polygon", coordinates }) }))
    .sort((one, other) => other.area - one.area);
  partsCache.set(shape, parts);
  return parts;
}

const partsCache = new WeakMap<MultiPolygon, readonly LandPart[]>();
