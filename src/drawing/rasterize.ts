/** Rasterizes SVG with the font package's files and none of the machine's fonts, so that it is the same everywhere. */
import { Resvg } from "@resvg/resvg-js";
import { fontFiles } from "./font-metrics.ts";

/** @param zoom 1 is 1200 × 675 */
export function renderPng(svg: string, zoom = 1): Buffer {
  return render(svg, zoom).asPng();
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly rgba: Uint8Array;
}

export function renderPixels(svg: string, zoom: number): Pixels {
  const { width, height, pixels } = render(svg, zoom);
  return { width, height, rgba: new Uint8Array(pixels) };
}

function render(svg: string, zoom: number) {
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(fontFiles),
      defaultFontFamily: "Inter",
    },
  }).render();
}
