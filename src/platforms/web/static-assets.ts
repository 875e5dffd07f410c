/** Serves the browser's side of the page: the files that the build has made and compressed (build-page.mjs). */
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Handler } from "hono";
import type { AssetNames } from "./asset-names.ts";
import { safetyHeaders } from "./send-response.ts";

/** The route: nothing else that lies in the folder, such as the list of names, is served. */
export const assetPath = "/page/:name{[^/]+\\.(?:css|ico|js|svg|woff2)}";

/** @param folder with a slash at its end */
export function serveAssets(folder: URL): Handler {
  const serve = serveStatic({
    root: fileURLToPath(folder),
    rewriteRequestPath: (path) => path.replace("/page/", ""),
    precompressed: true,
  });
  return async (c, next) => {
    const response = await serve(c, next);
    if (!(response instanceof Response)) return response;
    for (const [name, value] of Object.entries(assetHeaders)) response.headers.set(name, value);
    return response;
  };
}

/** Serves the icon at the path where browsers look for one, whatever they are shown: a picture, the API. */
export function serveFavicon(folder: URL, names: AssetNames): Handler {
  const icon = names["icon.ico"] ?? "icon.ico";
  const serve = serveStatic({ root: fileURLToPath(folder), rewriteRequestPath: () => icon });
  return async (c, next) => {
    const response = await serve(c, next);
    if (!(response instanceof Response)) return response;
    for (const [name, value] of Object.entries(safetyHeaders)) response.headers.set(name, value);
    response.headers.set("cache-control", "public, max-age=86400");
    return response;
  };
}

/** A browser that has a file of this name need never ask again. */
const assetHeaders = {
  ...safetyHeaders,
  "cache-control": "public, max-age=31536000, immutable",
  vary: "accept-encoding",
};
