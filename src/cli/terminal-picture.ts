/** A picture drawn into the terminal, in the way that it knows. */
import type { Picture } from "../answer/picture.ts";
import { loadDrawingContext } from "../drawing/load-drawing-context.ts";
import { renderPixels, renderPng } from "../drawing/rasterize.ts";
import { drawPicture } from "../pictures/draw-picture.ts";
import type { ThemeName } from "../pictures/theme.ts";
import type { Graphics } from "../platforms/terminal/graphics.ts";
import { toIterm, toKitty } from "../platforms/terminal/graphics.ts";

export interface Shown {
  readonly theme: ThemeName;
  readonly locale: string;
  readonly graphics: Exclude<Graphics, "none">;
  /** How wide the terminal is. */
  readonly columns: number;
}

export async function pictureInTerminal(picture: Picture, shown: Shown): Promise<string> {
  const svg = drawPicture(loadDrawingContext(shown.locale), picture, shown.theme);
  const { graphics, columns } = shown;
  switch (graphics) {
    case "kitty":
      return toKitty(renderPng(svg).toString("base64"), columns);
    case "iterm":
      return toIterm(renderPng(svg).toString("base64"), columns);
    case "sixel":
      return toSixel(svg);
  }
}

/** Its points are the terminal's: no wider than a window of 80 letters. */
const sixelZoom = 0.66;

/** The colours of a picture are few. */
const colours = 64;

async function toSixel(svg: string): Promise<string> {
  const { image2sixel } = (await import("sixel")).default;
  const { rgba, width, height } = renderPixels(svg, sixelZoom);
  return image2sixel(rgba, width, height, colours);
}
