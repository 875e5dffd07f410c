/** The two parts of the map: Europe, large, and the whole world beside it. */
import { geoAzimuthalEqualArea, geoEqualEarth } from "d3-geo";
import type { Box } from "../box.ts";
import type { Atlas } from "../drawing-context.ts";
import type { Panel } from "./panel.ts";

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
