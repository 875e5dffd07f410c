/** Where pictures are on the house's server. */
import type { PicturesOpen } from "../drawing/create-picture-renderer.ts";
import type { Mounting } from "../platforms/http-routes.ts";
import type { Pictures, Wanted } from "../platforms/picture-renderer.ts";

export const picturesPath = "/pictures";

/** The address of a picture, for an answer to point to. */
export function pictureAddress(
  publicUrl: string,
  { nameOf }: Pick<Pictures, "nameOf">,
): (wanted: Wanted) => string {
  const base = publicUrl.replace(/\/+$/, "");
  return (wanted) => `${base}${picturesPath}/${nameOf(wanted)}.png`;
}

/** Hangs them on the server, once, however many platforms point to them. */
export function mountPictures(front: Pick<Mounting, "mount">, pictures: PicturesOpen): void {
  if (mounted.has(front)) return;
  mounted.add(front);
  front.mount(picturesPath, async () => {
    const { servePictures } = await import("./picture-app.ts");
    return servePictures(pictures);
  });
}

const mounted = new WeakSet<object>();
