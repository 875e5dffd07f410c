/** Mounts the page, and the pictures that it points to, on the HTTP server. */
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import { pageAssetsFolder } from "../package-paths.ts";
import type { HttpRoutes } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import type { WebOptions } from "../platforms/web/web-types.ts";
import { mountPictures } from "../server/picture-urls.ts";

export interface PageMountOptions {
  readonly log: Log;
  readonly locale: string;
  readonly server: Pick<HttpRoutes, "mount">;
  readonly pictures: PictureRendererHandle;
  readonly basePath: WebOptions["basePath"];
  readonly answer: WebOptions["answer"];
}

/** @param assetsFolder where the build has put the files for the browser */
export function mountPage(
  { server, pictures, ...page }: PageMountOptions,
  assetsFolder: URL = pageAssetsFolder,
): void {
  mountPictures(server, pictures);
  server.mount("/", async () => {
    const [{ createWebApp }, { loadAssetNames }] = await Promise.all([
      import("../platforms/web/web-app.ts"),
      import("../platforms/web/asset-names.ts"),
    ]);
    return createWebApp({ ...page, assetsFolder, assetNames: loadAssetNames(assetsFolder) });
  });
}
