/** The page where anyone can try the bot, and the API that it is made with. */
import type { Context } from "hono";
import { Hono } from "hono";
import { LRUCache } from "lru-cache";
import { wordsFor } from "../../words/words.ts";
import type { Entry } from "../log.ts";
import type { EncodedResponse } from "./response.ts";
import { encodeResponse, negotiateEncoding } from "./response.ts";
import { paths } from "./routes.ts";
import { readable, send, sendFile } from "./send-response.ts";
import { codings } from "./static-assets.ts";
import { fileAt } from "./to-page.ts";
import type { PageRequest, WebSettings } from "./web-types.ts";

/** What a crowd may ask at once; beyond that, one is told to come again. */
const maxQueued = 1000;

/** What was asked lately is answered from here: some 4 kB an answer, or 20 kB for whoever takes no coding. */
const memory = { max: 300, maxSize: 8_000_000 };

/** To be mounted at `/`. */
export function createWebApp(settings: WebSettings): Hono {
  const web = new Hono();
  const kept = new LRUCache<string, EncodedResponse>({
    ...memory,
    sizeCalculation: ({ bytes }) => bytes.length,
  });
  const waiting = new Set<Promise<EncodedResponse>>();
  for (const path of paths) {
    web.get(path, (c) => answerWith(c, { settings, waiting, kept }));
    web.all(path, (c) => onlyReading(c, settings));
  }
  web.get("/page/:name", (c) => sendFile(c, settings.files.all.get(c.req.param("name"))));
  // What is no page of ours names no icon: a picture by itself, the API.
  web.get("/favicon.ico", (c) => c.redirect(fileAt(settings.files.named, "icon.svg")));
  web.all("/page/:name", (c) => onlyReading(c, settings));
  return web;
}

interface Serving {
  readonly settings: WebSettings;
  readonly waiting: Set<Promise<EncodedResponse>>;
  readonly kept: LRUCache<string, EncodedResponse>;
}

async function answerWith(c: Context, { settings, waiting, kept }: Serving) {
  const { pathname: path, search } = new URL(c.req.url);
  const startedAt = performance.now();
  const coding = negotiateEncoding(c, codings);
  const key = `${coding} ${path}${search}`;
  const known = kept.get(key);
  if (known === undefined && waiting.size >= maxQueued) return send(c, crowded(settings));
  const ready = known ?? (await answered({ path, search, coding }, settings, waiting));
  const { meta, isCacheable } = ready;
  if (isCacheable === true && known === undefined) kept.set(key, ready);
  if (meta !== undefined) tell(settings, meta, startedAt);
  return send(c, ready);
}

async function answered(
  asked: PageRequest,
  { answer }: WebSettings,
  waiting: Set<Promise<EncodedResponse>>,
) {
  const answering = answer(asked);
  waiting.add(answering);
  try {
    return await answering;
  } finally {
    waiting.delete(answering);
  }
}

/** @param began by `performance.now()` */
function tell({ log }: WebSettings, meta: Entry, startedAt: number): void {
  const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10;
  log.info({ platform: "web", ...meta, milliseconds }, "answered");
}

function crowded({ locale }: WebSettings): EncodedResponse {
  const { wrong } = wordsFor(locale).page;
  return refusal(503, wrong.crowded, { ...readable, "retry-after": "1" });
}

function onlyReading(c: Context, { locale }: WebSettings) {
  const allowed = ["GET", "HEAD", "OPTIONS"].join(", ");
  const headers = { ...readable, allow: allowed, "access-control-allow-methods": allowed };
  if (c.req.method === "OPTIONS") return c.body(null, 204, headers);
  return send(c, refusal(405, wordsFor(locale).page.wrong.method(allowed), headers));
}

const refusal = (status: 405 | 503, error: string, headers: Readonly<Record<string, string>>) =>
  encodeResponse(
    { status, headers, type: "application/json", body: JSON.stringify({ error }) },
    asItIs,
  );

/** Too short to be compressed. */
const asItIs = undefined;
