/** Serves the pictures that answers point to, and no other: a name is known only to whoever was shown it. */
import { STATUS_CODES } from "node:http";
import type { Context } from "hono";
import { Hono } from "hono";
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";

/** A year, and never asked again: another picture has another name. https://www.rfc-editor.org/rfc/rfc8246 */
const forGood = "public, max-age=31536000, immutable";

/** Of those that are drawn or wait, so many may be asked for here: the others are for answers on the platforms. */
const maxConcurrentRequests = 30;

/** How soon a busy machine may be asked again, in seconds. */
const busySeconds = "5";

export function pictureApp({
  requestFor,
  render,
}: Pick<PictureRendererHandle, "requestFor" | "render">): Hono {
  const app = new Hono();
  const underWay = new Set<string>();
  app.get("/:file{[\\w@-]+\\.png}", async (context) => {
    const file = context.req.param("file");
    const wanted = wantedAs(file, requestFor);
    if (wanted === undefined) return context.notFound();
    if (!underWay.has(file) && underWay.size >= maxConcurrentRequests) return busy(context);
    underWay.add(file);
    const drawing = await render(wanted);
    underWay.delete(file);
    if (drawing.kind !== "drawn") return busy(context);
    return context.body(drawing.drawn.png, 200, {
      "content-type": "image/png",
      "cache-control": forGood,
      "x-content-type-options": "nosniff",
    });
  });
  return app;
}

/** `name.png`, or twice as sharp `name@2x.png`. */
function wantedAs(
  file: string,
  named: PictureRendererHandle["requestFor"],
): PictureRequest | undefined {
  const [, name = "", sharp] = /^([\w-]+)(@2x)?\.png$/.exec(file) ?? [];
  const wanted = named(name);
  return wanted && sharp ? { ...wanted, scale: 2 } : wanted;
}

const busy = (context: Context): Response =>
  context.text(STATUS_CODES[503] ?? "", 503, { "retry-after": busySeconds });
