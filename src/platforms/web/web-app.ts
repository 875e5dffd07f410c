/** Hono app of the page where anyone can try the bot, and of the API that the page uses. */
import type { Context } from "hono";
import { Hono } from "hono";
import { accepts } from "hono/accepts";
import { etag } from "hono/etag";
import { LRUCache } from "lru-cache";
import { wordsFor } from "../../words/words.ts";
import type { Entry } from "../log.ts";
import { withBasePath } from "./base-path.ts";
import { toNotFoundResponse } from "./not-found.ts";
import type { EncodedResponse } from "./response.ts";
import { encodeResponse } from "./response.ts";
import { paths } from "./routes.ts";
import { corsHeaders, sendPageResponse } from "./send-response.ts";
import { assetPath, serveAssets, serveFavicon } from "./static-assets.ts";
import type { PageRequest, WebOptions } from "./web-types.ts";

/** Requests beyond so many that wait for their responses are told to retry later. */
const maxPending = 1000;

/** Recent responses: some 4 kB each, or 20 kB without gzip. */
const cacheLimits = { max: 300, maxSize: 8_000_000 };

/** To be mounted at `/`, after every other app: it answers whatever the others have not. */
export function createWebApp(options: WebOptions): Hono {
  const app = new Hono();
  const cache = new LRUCache<string, EncodedResponse>({
    ...cacheLimits,
    sizeCalculation: ({ bytes }) => bytes.length,
  });
  const context: WebContext = { options, cache, pending: new Set() };
  const notAllowed = (c: Context) => sendNotAllowed(c, options);
  for (const path of paths) {
    app.get(path, etag(), (c) => handleGet(c, context));
    app.all(path, notAllowed);
  }
  app.get(assetPath, serveAssets(options.assetsFolder));
  app.get("/favicon.ico", serveFavicon(options.assetsFolder, options.assetNames));
  app.on(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"], "/page/:name", notAllowed);
  app.all("*", (c) => sendNotFound(c, options));
  return app;
}

interface WebContext {
  readonly options: WebOptions;
  readonly cache: LRUCache<string, EncodedResponse>;
  readonly pending: Set<Promise<EncodedResponse>>;
}

async function handleGet(c: Context, { options, cache, pending }: WebContext): Promise<Response> {
  const { pathname: path, search } = new URL(c.req.url);
  const startedAt = performance.now();
  const canGzip = doesAcceptGzip(c);
  const key = `${canGzip} ${path}${search}`;
  const cached = cache.get(key);
  if (cached === undefined && pending.size >= maxPending)
    return sendPageResponse(c, crowdedResponse(options));
  const response = cached ?? (await answer({ path, search, canGzip }, options, pending));
  const { meta, isCacheable } = response;
  if (isCacheable === true && cached === undefined) cache.set(key, response);
  if (meta !== undefined) logAnswer(options, meta, startedAt);
  return sendPageResponse(c, response);
}

const doesAcceptGzip = (c: Context): boolean =>
  accepts(c, { header: "Accept-Encoding", supports: ["gzip"], default: "identity" }) === "gzip";

async function answer(
  request: PageRequest,
  options: WebOptions,
  pending: Set<Promise<EncodedResponse>>,
): Promise<EncodedResponse> {
  const response = options.answer(request);
  pending.add(response);
  try {
    return await response;
  } finally {
    pending.delete(response);
  }
}

/**
 * At `debug`, where the platforms' answers are logged at `info`: anybody may ask here as often as they like, and would fill the
 * operator's disk.
 *
 * @param startedAt by `performance.now()`
 */
function logAnswer({ log }: WebOptions, meta: Entry, startedAt: number): void {
  const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10;
  log.debug({ platform: "web", ...meta, milliseconds }, "answered");
}

function crowdedResponse({ locale }: WebOptions): EncodedResponse {
  const { wrong } = wordsFor(locale).page;
  return errorResponse(503, wrong.crowded, { ...corsHeaders, "retry-after": "1" });
}

function sendNotAllowed(c: Context, { locale }: WebOptions): Response {
  const allowed = ["GET", "HEAD", "OPTIONS"].join(", ");
  const headers = { ...corsHeaders, allow: allowed, "access-control-allow-methods": allowed };
  if (c.req.method === "OPTIONS") return c.body(null, 204, headers);
  return sendPageResponse(
    c,
    errorResponse(405, wordsFor(locale).page.wrong.method(allowed), headers),
  );
}

function sendNotFound(c: Context, { locale, assetNames, basePath }: WebOptions): Response {
  const isForReading = c.req.header("accept")?.includes("text/html") === true;
  const unknown = { path: c.req.path, isForReading };
  const response = toNotFoundResponse(unknown, wordsFor(locale), assetNames);
  const body = withBasePath(response.body, basePath);
  return sendPageResponse(c, encodeResponse({ ...response, body }, false));
}

const errorResponse = (
  status: 405 | 503,
  error: string,
  headers: Readonly<Record<string, string>>,
): EncodedResponse =>
  encodeResponse(
    { status, headers, type: "application/json", body: JSON.stringify({ error }) },
    false,
  );
