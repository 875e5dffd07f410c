/** The two parts of the map: Europe, large, and the whole world beside it. */
import type { GeoProjection } from "d3-geo";
import { geoArea, geoAzimuthalEqualArea, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import type { MapCountry, MapPicture } from "../../answer/picture.ts";
import type { Box } from "../box.ts";
import type { Atlas, Land } from "../drawing-context.ts";
import { tag } from "../svg.ts";
import type { Theme } from "../theme.ts";
import { shadeOf } from "../theme.ts";

export function europe(atlas: Atlas, box: Box): Panel {
  const projection = geoAzimuthalEqualArea()
    .rotate([-16, -52.2])
    .scale(box.height * 1.68)
    .translate([box.x + box.width / 2, box.y + box.height / 2])
    .clipExtent(extent(box));
  const lines = { border: 1, rim: 1.8 };
  return { id: "europe", box, projection, lands: atlas.fine, lines };
}

export function world(atlas: Atlas, box: Box): Panel {
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .scale(box.width * 0.197)
    .translate([box.x + box.width / 2, box.y + box.height * 0.585])
    .clipExtent(extent(box));
  return {
    id: "world",
    box,
    projection,
    lands: atlas.coarse.filter(({ code }) => code !== antarctica),
    // Thicker ones would cover what is small here.
    lines: { border: 0.5, rim: 1 },
  };
}

const antarctica = "AQ";

/** A little more than is seen, so that no cut runs along the edge. */
const extent = ({ x, y, width, height }: Box): [[number, number], [number, number]] => [
  [x - 3, y - 3],
  [x + width + 3, y + height + 3],
];

/* merged: A part of the map: its lands as paths, and where on it a country is. */

export interface Panel {
  readonly id: string;
  readonly box: Box;
  readonly projection: GeoProjection;
  readonly lands: readonly Land[];
  /** How thick lines are: between countries, and around those asked for. */
  readonly lines: { readonly border: number; readonly rim: number };
}

/** The sea and every land of a panel, shaded. */
export function drawLands(panel: Panel, theme: Theme, picture: MapPicture): string {
  const { id, box, lands, projection, lines } = panel;
  const shown = new Map(picture.countries.map((each) => [each.code, each]));
  const anyEmphasised = picture.countries.some(({ emphasised }) => emphasised);
  const path = geoPath(projection).digits(1);
  const drawn = lands.map(({ code, shape }) => {
    const outline = path(withoutSpecks(panel, shape));
    return outline === null
      ? ""
      : landAs({ theme, border: lines.border, anyEmphasised }, shown.get(code), outline);
  });
  const emphasised = lands.filter(({ code }) => shown.get(code)?.emphasised);
  const rims = emphasised.map(({ shape }) =>
    rimAs(theme, lines.rim, path(withoutSpecks(panel, shape, 24))),
  );
  return tag(
    "g",
    { "clip-path": `url(#${id})` },
    tag("rect", { ...box, fill: theme.sea }),
    ...drawn,
    ...rims,
  );
}

interface Look {
  readonly theme: Theme;
  readonly border: number;
  readonly anyEmphasised: boolean;
}

/** Those asked for keep their colours; beside them the others fade. */
function landAs(
  { theme, border: thickness, anyEmphasised }: Look,
  country: MapCountry | undefined,
  d: string,
): string {
  const border = { d, stroke: theme.border, "stroke-width": thickness };
  if (country?.value === undefined) return tag("path", { ...border, fill: theme.land });
  const { fill } = shadeOf(theme, country.value);
  const faded = anyEmphasised && !country.emphasised;
  const base = faded ? tag("path", { ...border, fill: theme.land }) : "";
  const shaded = tag("path", { ...border, fill, opacity: faded ? 0.3 : undefined });
  return `${base}${shaded}${country.later && !faded ? tag("path", { d, fill: "url(#later)" }) : ""}`;
}

function rimAs(theme: Theme, thickness: number, d: string | null): string {
  if (d === null) return "";
  return tag("path", {
    d,
    fill: "none",
    stroke: theme.accent,
    "stroke-width": thickness,
    "stroke-linejoin": "round",
  });
}

/** Islands smaller than so many points are left out, of countries that have more land than those. */
function withoutSpecks({ projection }: Panel, shape: MultiPolygon, least = 4): MultiPolygon {
  const scale = projection.scale() ** 2;
  const kept = partsOf(shape).filter(({ area }, index) => index === 0 || area * scale >= least);
  return { type: "MultiPolygon", coordinates: kept.map(({ coordinates }) => coordinates) };
}

/** The largest part of a country: where one looks for it. */
export function mainland(shape: MultiPolygon): Polygon {
  return { type: "Polygon", coordinates: partsOf(shape)[0]?.coordinates ?? [] };
}

interface Part {
  readonly coordinates: Polygon["coordinates"];
  /** On a sphere of radius 1. */
  readonly area: number;
}

/** The largest first. Measured once: there are some thousand islands. */
function partsOf(shape: MultiPolygon): readonly Part[] {
  const known = measured.get(shape);
  if (known !== undefined) return known;
  const parts = shape.coordinates
    .map((coordinates) => ({ coordinates, area: geoArea({ type: "Polygon", coordinates }) }))
    .sort((one, other) => other.area - one.area);
  measured.set(shape, parts);
  return parts;
}

const measured = new WeakMap<MultiPolygon, readonly Part[]>();
