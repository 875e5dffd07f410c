/** Hangs the page on the house's server, and the pictures that it points to. */
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import { pageAssetsFolder } from "../package-paths.ts";
import type { HttpRoutes } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import type { WebSettings } from "../platforms/web/web-types.ts";
import { mountPictures } from "../server/picture-urls.ts";

export interface Page {
  readonly log: Log;
  readonly locale: string;
  readonly front: Pick<HttpRoutes, "mount">;
  readonly pictures: PictureRendererHandle;
  readonly answer: WebSettings["answer"];
}

/** @param folder where the build has put what the browser gets */
export function mountPage(
  { front, pictures, ...page }: Page,
  folder: URL = pageAssetsFolder,
): void {
  mountPictures(front, pictures);
  front.mount("/", async () => {
    const [{ createWebApp }, { loadAssets }] = await Promise.all([
      import("../platforms/web/web-app.ts"),
      import("../platforms/web/static-assets.ts"),
    ]);
    return createWebApp({ ...page, files: loadAssets(folder) });
  });
}
