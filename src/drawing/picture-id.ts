/** Id of a picture: a hash of all that it shows, so that it can't be guessed, and a different picture has a different id. */
import { createHash } from "node:crypto";
import manifest from "../../package.json" with { type: "json" };
import type { Picture } from "../answer/picture.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";

/** Changes with anything that changes how the picture looks; the version stands for the code that draws it. */
export function pictureId({ picture, theme, locale, scale = 1 }: PictureRequest): string {
  const look = `${theme} ${locale} ${scale}`;
  const cached = ids.get(picture)?.get(look);
  if (cached !== undefined) return cached;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([manifest.version, look, picture]));
  const id = hash.digest("base64url").slice(0, idLength);
  const looks = ids.get(picture) ?? new Map<string, string>();
  ids.set(picture, looks.set(look, id));
  return id;
}

/** A cached reply asks for the ids of its pictures each time. */
const ids = new WeakMap<Picture, Map<string, string>>();

/** 162 bits. */
const idLength = 27;
