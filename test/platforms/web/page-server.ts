/** The page as it is served: on a front of its own, with the real record, and the browser's side as the build made it. */
import { once } from "node:events";
import type { RequestOptions } from "node:http";
import { Agent, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { PictureRendererHandle } from "../../../src/drawing/create-picture-renderer.ts";
import { createPictureRenderer } from "../../../src/drawing/create-picture-renderer.ts";
import type { PageRequest } from "../../../src/platforms/web/web-types.ts";
import { createPageHandler } from "../../../src/playground/create-page-handler.ts";
import type { PageMountOptions } from "../../../src/playground/mount-playground.ts";
import { mountPage } from "../../../src/playground/mount-playground.ts";
import type { HttpServer, ServerTimeouts } from "../../../src/server/http-server.ts";
import { createHttpServer } from "../../../src/server/http-server.ts";
import { bot } from "../../real-book.ts";
import type { Kept } from "../../recording-log.ts";
import { keptLog } from "../../recording-log.ts";

const host = "127.0.0.1";
export const built = pathToFileURL("dist/page/");
const worker = pathToFileURL("dist/draw-worker.js");

/** Where Slack is told that the pictures are. */
export const publicUrl = "https://bot.example";

export interface Served {
  readonly close: () => Promise<void>;
  readonly pictures: PictureRendererHandle;
  readonly port: number;
  readonly address: string;
  readonly entries: readonly Kept[];
}

interface Serving {
  readonly timeouts?: ServerTimeouts;
  /** What else is to hang on it. */
  readonly hang?: (server: HttpServer) => void;
  /** Where not by the page itself, as where nothing runs beside it. */
  readonly answerWith?: (pictures: PictureRendererHandle) => PageMountOptions["answer"];
  readonly supportUrl?: string;
  readonly privacyUrl?: string;
}

const locale = "en";

export async function servePage(serving: Serving = {}): Promise<Served> {
  const { timeouts, hang, answerWith, supportUrl, privacyUrl } = serving;
  const { log, entries } = keptLog();
  const server = createHttpServer({ port: 0, host, log, ...(timeouts && { timeouts }) });
  const pictures = createPictureRenderer({ log, worker });
  const making = {
    bot,
    locale,
    nameOf: pictures.nameOnPage,
    publicUrl: () => publicUrl,
    supportUrl,
    privacyUrl,
  };
  const direct = createPageHandler(making, built);
  const answer = answerWith?.(pictures) ?? (async (asked: PageRequest) => direct(asked));
  mountPage({ log, locale, basePath: "", server: server, pictures, answer }, built);
  hang?.(server);
  const listening = await server.listen();
  if (listening.kind === "failed") throw new Error(listening.line);
  const { port } = listening;
  const close = () => server.close().then(pictures.close);
  return { close, pictures, port, address: `http://${host}:${port}`, entries };
}

export interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** As they came over the wire. */
  readonly bytes: number;
}

/** Not `fetch`, which would tidy up a path before it is sent. */
export async function get(port: number, path: string, options: RequestOptions = {}): Promise<Got> {
  const sending = request({ host, port, path, agent: new Agent(), ...options }).end();
  const [incoming] = await once(sending, "response");
  const raw = await buffer(incoming);
  const body = decoded(raw, incoming.headers["content-encoding"]);
  return { status: incoming.statusCode, headers: incoming.headers, body, bytes: raw.length };
}

function decoded(raw: Buffer, coding: string | undefined): string {
  if (coding === "br") return brotliDecompressSync(raw).toString();
  return (coding === "gzip" ? gunzipSync(raw) : raw).toString();
}
