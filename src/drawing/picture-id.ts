/** What a picture is called: by all that it shows, so that nobody can guess it, and another has another name. */
import { createHash } from "node:crypto";
import manifest from "../../package.json" with { type: "json" };
import type { Picture } from "../answer/picture.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";

/** Changes with whatever can change how it looks; the version stands for the drawing itself. */
export function pictureId({ picture, theme, locale, scale = 1 }: PictureRequest): string {
  const look = `${theme} ${locale} ${scale}`;
  const known = names.get(picture)?.get(look);
  if (known !== undefined) return known;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([manifest.version, look, picture]));
  const name = hash.digest("base64url").slice(0, nameLetters);
  const others = names.get(picture) ?? new Map<string, string>();
  names.set(picture, others.set(look, name));
  return name;
}

/** The same answer is given again and again. */
const names = new WeakMap<Picture, Map<string, string>>();

/** 162 bits. */
const nameLetters = 27;
