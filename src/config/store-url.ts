/** Says where the store is: one place for a relative path, wherever the program was started. */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packageFolder } from "../package-paths.ts";

/** The store's address where none is set: a file beside package.json. */
const defaultStore = "file:data.db";

/**
 * Makes a relative path absolute: beside package.json, of the project where the package is installed in one. A global
 * package, or one of npx, has no such folder: there a relative path is one of the folder where the program was started.
 *
 * @param url `file:data.db`, an absolute path, or the address of a Postgres, which are returned as they are
 */
export function resolveStoreUrl(url: string = defaultStore, folder = packageFolder()): string {
  const path = relativePathOf(url);
  const home = projectFolder(folder);
  return path === undefined || home === undefined ? url : `file:${resolve(home, path)}`;
}

function projectFolder(folder: string): string | undefined {
  const [project = "", isInstalled] = folder.split(/[\\/]node_modules(?=[\\/])/);
  if (isInstalled === undefined) return folder;
  const isProject = !/[\\/]_npx[\\/]/.test(folder) && existsSync(join(project, "package.json"));
  return isProject ? project : undefined;
}

/** Whether it is relative is decided by what stands behind `file:`; `file:///…` never is. */
const relativePathOf = (url: string): string | undefined =>
  url.startsWith("file:") && !url.startsWith("file://") ? url.slice("file:".length) : undefined;

/** Where the store is, for the log: it holds no password. */
export type StorePlace =
  | {
      readonly file: string;
      /** The file of that name where the program was started: another store, which is not used. */
      readonly ignored?: string;
    }
  | { readonly host: string; readonly database: string };

/** @param url as `resolveStoreUrl` returns it */
export function storePlaceOf(url: string): StorePlace {
  if (!url.startsWith("file:")) {
    const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: "?", pathname: "" };
    return { host, database: pathname.slice(1) };
  }
  const file = url.startsWith("file://") ? fileURLToPath(url) : resolve(url.slice("file:".length));
  const local = resolve(relative(projectFolder(packageFolder()) ?? "", file));
  const isIgnored = local !== file && existsSync(local) && !existsSync(file);
  return { file, ...(isIgnored && { ignored: local }) };
}
