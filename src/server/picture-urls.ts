/** Where pictures are on the house's server. */
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import type { HttpRoutes } from "../platforms/http-routes.ts";
import type { PictureRenderer, PictureRequest } from "../platforms/picture-renderer.ts";

export const picturesPath = "/pictures";

/** The address of a picture, for an answer to point to. */
export function pictureUrls(
  publicUrl: string,
  { idOf }: Pick<PictureRenderer, "idOf">,
): (wanted: PictureRequest) => string {
  const base = publicUrl.replace(/\/+$/, "");
  return (wanted) => `${base}${picturesPath}/${idOf(wanted)}.png`;
}

/** Hangs them on the server, once, however many platforms point to them. */
export function mountPictures(
  front: Pick<HttpRoutes, "mount">,
  pictures: PictureRendererHandle,
): void {
  if (mounted.has(front)) return;
  mounted.add(front);
  front.mount(picturesPath, async () => {
    const { pictureApp } = await import("./picture-app.ts");
    return pictureApp(pictures);
  });
}

const mounted = new WeakSet<object>();
