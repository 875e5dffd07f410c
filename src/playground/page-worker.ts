/** A thread that makes the page's answers, from a record of its own: no platform's answer waits behind them. */
import type { MessagePort } from "node:worker_threads";
import { parentPort, workerData } from "node:worker_threads";
import { makeBot } from "../bot.ts";
import { lowerThreadPriority } from "../drawing/lower-thread-priority.ts";
import { pictureId } from "../drawing/picture-id.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import type { EncodedResponse } from "../platforms/web/response.ts";
import type { PageRequest } from "../platforms/web/web-types.ts";
import { loadBookFrom } from "../record/load-book.ts";
import { withReplyCache } from "../reply-cache.ts";
import { createPageHandler } from "./create-page-handler.ts";

/** What the thread begins with. */
export interface PageWorkerData {
  readonly dataFolder: string;
  readonly locale: string;
  readonly publicUrl: string;
  readonly charts: boolean;
  readonly isInWordsOnSlack: boolean;
}

export interface AskedOfPage extends PageRequest {
  readonly id: number;
}

export type AnsweredByPage =
  | {
      readonly kind: "answered";
      readonly id: number;
      readonly ready: EncodedResponse;
      /** The pictures that the answer points to. */
      readonly pictures: readonly PictureRequest[];
    }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };

if (parentPort !== null) void listen(parentPort, workerData);

async function listen(port: MessagePort, begun: PageWorkerData): Promise<void> {
  lowerThreadPriority();
  const answer = await answersFrom(begun);
  port.on("message", (asked: AskedOfPage) => {
    const answered = answer(asked);
    port.postMessage(answered, handedOver(answered));
  });
}

/** A copy would be a thing to collect for the thread that answers platforms, and that thread stands still meanwhile. */
const handedOver = (answered: AnsweredByPage): readonly ArrayBuffer[] =>
  answered.kind === "answered" ? [answered.ready.bytes.buffer] : [];

/** @throws where the record can't be read any more */
async function answersFrom({ dataFolder, publicUrl, ...settings }: PageWorkerData) {
  const read = await loadBookFrom(dataFolder);
  if (read.kind === "problems")
    throw new Error(`the record in ${dataFolder} can't be read any more`);
  const pointedTo = new Set<PictureRequest>();
  const idOf = (wanted: PictureRequest): string => {
    pointedTo.add(wanted);
    return pictureId(wanted);
  };
  const bot = withReplyCache(makeBot(read.book));
  const make = createPageHandler({ ...settings, bot, idOf, publicUrl: () => publicUrl });
  return ({ id, ...asked }: AskedOfPage): AnsweredByPage => {
    pointedTo.clear();
    try {
      return { kind: "answered", id, ready: make(asked), pictures: [...pointedTo] };
    } catch (error) {
      // The thread lives on for the next; whoever asked is told of a bug of ours, and the log has this.
      const reason = error instanceof Error ? String(error.stack) : String(error);
      return { kind: "failed", id, reason };
    }
  };
}
