/** Worker thread that renders pictures, so that rendering (about 100 ms) does not block the event loop. */
import { drawPicture } from "../pictures/draw-picture.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import { serveRequests } from "../workers/serve-requests.ts";
import { loadDrawingContext } from "./load-drawing-context.ts";
import { renderPng } from "./rasterize.ts";

serveRequests(renderRequest, (png) => [png.buffer]);

/** @returns the PNG, in a buffer of its own */
function renderRequest({ picture, theme, locale, scale }: PictureRequest): Uint8Array<ArrayBuffer> {
  const svg = drawPicture(loadDrawingContext(locale), picture, theme);
  return new Uint8Array(renderPng(svg, scale));
}
