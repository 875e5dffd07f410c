/** A thread that draws: what takes a tenth of a second, no answer waits behind. */
import type { MessagePort } from "node:worker_threads";
import { parentPort } from "node:worker_threads";
import { drawPicture } from "../pictures/draw-picture.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import { loadDrawingContext } from "./load-drawing-context.ts";
import { lowerThreadPriority } from "./lower-thread-priority.ts";
import { renderPng } from "./rasterize.ts";

export type DrawWorkerResult =
  /** In a buffer of its own. */
  | { readonly kind: "drawn"; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly reason: string };

if (parentPort !== null) listen(parentPort);

function listen(port: MessagePort): void {
  lowerThreadPriority();
  port.on("message", (wanted: PictureRequest) => {
    const drawn = drawnFor(wanted);
    // Handed over: a copy would be a thing to collect for the thread that answers.
    port.postMessage(drawn, drawn.kind === "drawn" ? [drawn.png.buffer] : []);
  });
}

function drawnFor({ picture, theme, locale, scale }: PictureRequest): DrawWorkerResult {
  try {
    const svg = drawPicture(loadDrawingContext(locale), picture, theme);
    return { kind: "drawn", png: new Uint8Array(renderPng(svg, scale)) };
  } catch (error) {
    // The thread lives on for the next; whoever asked has the answer in words, and the log has this.
    return { kind: "failed", reason: error instanceof Error ? String(error.stack) : String(error) };
  }
}
