/** Hangs the page on the house's server, and the pictures that it points to. */
import type { PicturesOpen } from "../drawing/create-picture-renderer.ts";
import { pageAssetsFolder } from "../package-paths.ts";
import type { Mounting } from "../platforms/http-routes.ts";
import type { Log } from "../platforms/log.ts";
import type { WebSettings } from "../platforms/web/web-types.ts";
import { mountPictures } from "../server/picture-urls.ts";

export interface Page {
  readonly log: Log;
  readonly locale: string;
  readonly front: Pick<Mounting, "mount">;
  readonly pictures: PicturesOpen;
  readonly answer: WebSettings["answer"];
}

/** @param folder where the build has put what the browser gets */
export function mountPage(
  { front, pictures, ...page }: Page,
  folder: URL = pageAssetsFolder,
): void {
  mountPictures(front, pictures);
  front.mount("/", async () => {
    const [{ makeWeb }, { pageFilesIn }] = await Promise.all([
      import("../platforms/web/web-app.ts"),
      import("../platforms/web/static-assets.ts"),
    ]);
    return makeWeb({ ...page, files: pageFilesIn(folder) });
  });
}
