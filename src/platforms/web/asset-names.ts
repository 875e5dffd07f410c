/** Names of the page's files for the browser. Apart from static-assets.ts, which loads Hono: the page's worker needs none. */
import { existsSync, readFileSync } from "node:fs";

/** By their names in the sources: the build gives each a name that changes with its content. */
export type AssetNames = Readonly<Record<string, string>>;

/**
 * @param folder with a slash at its end
 * @throws where the page has not been built
 */
export function loadAssetNames(folder: URL): AssetNames {
  const list = new URL("page.json", folder);
  if (!existsSync(list)) throw new Error(`${list.pathname} is missing: npm run build`);
  return JSON.parse(readFileSync(list, "utf8")).files;
}
