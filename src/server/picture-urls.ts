/** URLs of pictures on the HTTP server. */
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import type { HttpRoutes } from "../platforms/http-routes.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";

export const picturesPath = "/pictures";

/** @returns the URL of a picture; calling it makes the picture requestable */
export function createPictureUrls(
  publicUrl: string,
  nameOf: (request: PictureRequest) => string,
): (request: PictureRequest) => string {
  const base = publicUrl.replace(/\/+$/, "");
  return (request) => `${base}${picturesPath}/${nameOf(request)}.png`;
}

/** Once for each server, however many platforms point to pictures. */
export function mountPictures(
  server: Pick<HttpRoutes, "mount">,
  pictures: PictureRendererHandle,
): void {
  if (mounted.has(server)) return;
  mounted.add(server);
  server.mount(picturesPath, async () => {
    const { createPictureApp } = await import("./picture-app.ts");
    return createPictureApp(pictures);
  });
}

const mounted = new WeakSet<Pick<HttpRoutes, "mount">>();
