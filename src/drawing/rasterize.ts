/** From SVG to points, with the package's own font and none of the machine's: the same everywhere. */
import { Resvg } from "@resvg/resvg-js";
import { fontFiles } from "./font-metrics.ts";

/** @param zoom 1 is 1200 × 675 */
export function renderPng(svg: string, zoom = 1): Buffer {
  return rendered(svg, zoom).asPng();
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each point. */
  readonly rgba: Uint8Array;
}

export function renderPixels(svg: string, zoom: number): Pixels {
  const { width, height, pixels } = rendered(svg, zoom);
  return { width, height, rgba: new Uint8Array(pixels) };
}

function rendered(svg: string, zoom: number) {
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(fontFiles),
      defaultFontFamily: "Inter",
    },
  }).render();
}
