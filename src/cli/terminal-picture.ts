/** Draws a picture into the terminal, by the graphics protocol that the terminal has: kitty's, iTerm's or sixel. */
import type { Picture } from "../answer/picture.ts";
import { loadDrawingContext } from "../drawing/load-drawing-context.ts";
import { renderPixels, renderPng } from "../drawing/rasterize.ts";
import { drawPicture } from "../pictures/draw-picture.ts";
import type { ThemeName } from "../pictures/theme.ts";
import type { Graphics } from "../platforms/terminal/graphics.ts";
import { toIterm, toKitty } from "../platforms/terminal/graphics.ts";

export interface TerminalPictureOptions {
  readonly theme: ThemeName;
  readonly locale: string;
  readonly graphics: Exclude<Graphics, "none">;
  /** The width of the terminal, in characters. */
  readonly columns: number;
}

export async function drawInTerminal(
  picture: Picture,
  options: TerminalPictureOptions,
): Promise<string> {
  const svg = drawPicture(loadDrawingContext(options.locale), picture, options.theme);
  const { graphics, columns } = options;
  switch (graphics) {
    case "kitty":
      return toKitty(renderPng(svg).toString("base64"), columns);
    case "iterm":
      return toIterm(renderPng(svg).toString("base64"), columns);
    case "sixel":
      return toSixel(svg);
  }
}

/** A sixel picture has the points of the terminal: so it is no wider than a window of 80 letters. */
const sixelZoom = 0.66;

/** More than a picture has. */
const maxColours = 64;

async function toSixel(svg: string): Promise<string> {
  const { image2sixel } = (await import("sixel")).default;
  const { rgba, width, height } = renderPixels(svg, sixelZoom);
  return image2sixel(rgba, width, height, maxColours);
}
