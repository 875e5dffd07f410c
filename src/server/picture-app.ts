/** Hono app that serves the pictures that answers point to, and no others: a name is signed, or an id that only readers of its answer know. */
import { STATUS_CODES } from "node:http";
import type { Context } from "hono";
import { Hono } from "hono";
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import { english } from "../words/english.ts";

/** A year, without revalidation: another picture has another id. https://www.rfc-editor.org/rfc/rfc8246 */
const cacheControl = "public, max-age=31536000, immutable";

/** Fewer than the renderer queues: the others are for answers on the platforms. */
const maxConcurrentRequests = 30;

/** In seconds. */
const retryAfter = "5";

export function createPictureApp({
  requestFor,
  render,
}: Pick<PictureRendererHandle, "requestFor" | "render">): Hono {
  const app = new Hono();
  const pending = new Set<string>();
  app.get("/:file{[\\w@-]+\\.png}", async (context) => {
    const file = context.req.param("file");
    const request = requestOf(file, requestFor);
    if (request === undefined) return context.notFound();
    if (request === "outdated") return context.text(english.pictures.outdated, 410);
    if (!pending.has(file) && pending.size >= maxConcurrentRequests) return sendBusy(context);
    pending.add(file);
    const result = await render(request);
    pending.delete(file);
    if (result.kind !== "drawn") return sendBusy(context);
    return context.body(result.drawn.png, 200, {
      "content-type": "image/png",
      "cache-control": cacheControl,
      "x-content-type-options": "nosniff",
    });
  });
  return app;
}

/** @param file `id.png`, or with twice the resolution `id@2x.png` */
function requestOf(
  file: string,
  requestFor: PictureRendererHandle["requestFor"],
): PictureRequest | "outdated" | undefined {
  const [, id = "", doubleScale] = /^([\w-]+)(@2x)?\.png$/.exec(file) ?? [];
  const request = requestFor(id);
  return typeof request === "object" && doubleScale ? { ...request, scale: 2 } : request;
}

const sendBusy = (context: Context): Response =>
  context.text(STATUS_CODES[503] ?? "", 503, { "retry-after": retryAfter });
