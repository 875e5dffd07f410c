/** Copies the built bot without its drawing worker and the page, to compare with: not only unused, but absent. */
import { cp, mkdir, rm, symlink } from "node:fs/promises";
import { basename, resolve } from "node:path";

/** Below node_modules, so that packages are found and Git ignores it. */
const folder = resolve("node_modules/.cache/nongrata/without-pictures");

const isLeftOut = (path: string): boolean => /^(?:draw-worker\.js|page)/.test(basename(path));

/** @returns the program */
export async function withoutPictures(): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp("dist", `${folder}/dist`, { recursive: true, filter: (path) => !isLeftOut(path) });
  await symlink(resolve("data"), `${folder}/data`);
  return `${folder}/dist/main.js`;
}
