/** Serves the browser's side of the page: the files that the build has made (build-page.mjs), most of them as Brotli alone. */
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress, gzip } from "node:zlib";
import type { Context, Handler } from "hono";
import { accepts } from "hono/accepts";
import { getMimeType } from "hono/utils/mime";
import type { AssetNames } from "./asset-names.ts";
import { safetyHeaders } from "./send-response.ts";

/** The route: nothing else that lies in the folder, such as the list of names, is served. */
export const assetPath = "/page/:name{[\\w.-]+\\.(?:css|ico|js|svg|woff2)}";

/** @param folder with a slash at its end */
export function serveAssets(folder: URL): Handler {
  const read = createAssetReader(folder);
  return async (c, next) => {
    const name = c.req.param("name") ?? "";
    const encoding = isPacked(name) ? "identity" : bestEncoding(c);
    const bytes = await read(name, encoding);
    return bytes === undefined ? next() : c.body(bytes, 200, headersOf(name, encoding));
  };
}

/** Serves the icon at the path where browsers look for one, whatever they are shown: a picture, the API. */
export function serveFavicon(folder: URL, names: AssetNames): Handler {
  const icon = names["icon.ico"] ?? "icon.ico";
  const read = createAssetReader(folder);
  const headers = { "cache-control": "public, max-age=86400" };
  return async (c, next) => {
    const bytes = await read(icon, "identity");
    if (bytes === undefined) return next();
    return c.body(bytes, 200, { ...safetyHeaders, "content-type": typeOf(icon), ...headers });
  };
}

/** As in the header: https://www.rfc-editor.org/rfc/rfc9110#name-content-codings */
type EncodingName = "br" | "gzip" | "identity";

/** Compressed already: fonts, and the PNGs of an ICO. The build leaves them as they are. */
const isPacked = (name: string): boolean => /\.(?:ico|woff2)$/.test(name);

/** Brotli where it is accepted: browsers do so over TLS alone. */
const bestEncoding = (c: Context): EncodingName =>
  (["br", "gzip"] as const).find((each) => doesAccept(c, each)) ?? "identity";

const doesAccept = (c: Context, encoding: EncodingName): boolean =>
  accepts(c, { header: "Accept-Encoding", supports: [encoding], default: "" }) === encoding;

type Bytes = Uint8Array<ArrayBuffer>;
type AssetReader = (name: string, encoding: EncodingName) => Promise<Bytes | undefined>;

const toGzip = promisify(gzip);
const fromBrotli = promisify(brotliDecompress);

/** Reads a file in an encoding; nothing where there is none of that name. What gzip has made is kept: 250 kB of all files. */
function createAssetReader(folder: URL): AssetReader {
  const gzipped = new Map<string, Promise<Bytes>>();
  return async (name, encoding) => {
    const bytes = await readIfThere(new URL(isPacked(name) ? name : `${name}.br`, folder));
    if (bytes === undefined || isPacked(name) || encoding === "br") return bytes;
    if (encoding === "identity") return fromBrotli(bytes);
    const made = gzipped.get(name) ?? fromBrotli(bytes).then((plain) => toGzip(plain));
    gzipped.set(name, made);
    return made;
  };
}

async function readIfThere(file: URL): Promise<Bytes | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

const typeOf = (name: string): string => getMimeType(name) ?? "application/octet-stream";

/** A browser that has a file of this name need never ask again. */
const headersOf = (name: string, encoding: EncodingName): Readonly<Record<string, string>> => ({
  ...safetyHeaders,
  "cache-control": "public, max-age=31536000, immutable",
  vary: "accept-encoding",
  "content-type": typeOf(name),
  ...(encoding !== "identity" && { "content-encoding": encoding }),
});
