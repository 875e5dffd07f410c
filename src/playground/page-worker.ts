/** Worker thread that makes the page's responses from a record of its own, so that no platform's answer waits for them. */
import { isMainThread, workerData } from "node:worker_threads";
import { makeBot } from "../bot.ts";
import type { Miss } from "../count-misses.ts";
import { withMisses } from "../count-misses.ts";
import { pictureId } from "../drawing/picture-id.ts";
import { PictureSigner } from "../drawing/picture-signer.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import type { EncodedResponse } from "../platforms/web/response.ts";
import type { PageRequest } from "../platforms/web/web-types.ts";
import { loadBook } from "../record/load-book.ts";
import { withReplyCache } from "../reply-cache.ts";
import { serveRequests } from "../workers/serve-requests.ts";
import { createPageHandler } from "./create-page-handler.ts";

export interface PageWorkerData {
  readonly dataFolder: string;
  readonly locale: string;
  readonly publicUrl: string;
  /** Signs the addresses of pictures. */
  readonly pictureSecret?: string | undefined;
  readonly hasCharts: boolean;
  readonly isInWordsOnSlack: boolean;
  readonly supportUrl?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly keepsMisses?: "on" | "off" | undefined;
}

export interface PageWorkerResult {
  readonly response: EncodedResponse;
  /** The pictures that the answer points to. */
  readonly pictures: readonly PictureRequest[];
  /** The question, where it had no answer. */
  readonly misses: readonly Miss[];
}

if (!isMainThread) void servePage(workerData);

async function servePage(options: PageWorkerData): Promise<void> {
  serveRequests(await createHandler(options), ({ response }) => [response.bytes.buffer]);
}

/** @throws where the record can't be read any more */
async function createHandler(data: PageWorkerData) {
  const { dataFolder, publicUrl, pictureSecret, ...options } = data;
  const read = await loadBook(dataFolder);
  if (read.kind === "problems")
    throw new Error(`the record in ${dataFolder} can't be read any more`);
  const pictures = new Set<PictureRequest>();
  const signer = pictureSecret === undefined ? undefined : new PictureSigner(pictureSecret);
  const nameOf = (request: PictureRequest): string => {
    pictures.add(request);
    return signer?.sign(request) ?? pictureId(request);
  };
  const misses: Miss[] = [];
  const cached = withReplyCache(makeBot(read.book));
  const bot = withMisses(
    cached,
    (miss) => misses.push(miss),
    (work) => work(),
  );
  const handle = createPageHandler({ ...options, bot, nameOf, publicUrl: () => publicUrl });
  return (request: PageRequest): PageWorkerResult => {
    pictures.clear();
    misses.length = 0;
    return { response: handle(request), pictures: [...pictures], misses: [...misses] };
  };
}
