/** The page's thread as a promise an answer. It begins with the first question, and ends when none came for a while. */
import { Worker } from "node:worker_threads";
import { pageWorkerFile } from "../package-paths.ts";
import type { PictureRenderer } from "../platforms/picture-renderer.ts";
import type { EncodedResponse } from "../platforms/web/response.ts";
import type { PageRequest } from "../platforms/web/web-types.ts";
import type { AnsweredByPage, AskedOfPage, PageWorkerData } from "./page-worker.ts";

/** A thread holds a record of its own, some 50 MB. */
const idleTimeoutMs = 5 * 60_000;

/** Longer than reading the record and any answer take on a busy machine. */
const timeoutMs = 20_000;

interface Waiting {
  readonly done: (ready: EncodedResponse) => void;
  readonly failed: (error: Error) => void;
}

interface Settings {
  readonly begun: PageWorkerData;
  /** Told of each picture that an answer points to. */
  readonly idOf: PictureRenderer["idOf"];
  /** The built `page-worker.js`. */
  readonly module?: URL;
}

export class PageWorkerClient {
  readonly #settings: Settings;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;
  /** Until it has been silent for too long, or idle. */
  #timer: NodeJS.Timeout | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Rejects where the thread died, or the answer could not be made. */
  answer(asked: PageRequest): Promise<EncodedResponse> {
    this.#worker ??= this.#begin();
    if (this.#waiting.size === 0) this.#endIn(timeoutMs);
    this.#asked += 1;
    const numbered: AskedOfPage = { ...asked, id: this.#asked };
    this.#worker.postMessage(numbered);
    return new Promise((done, failed) => this.#waiting.set(numbered.id, { done, failed }));
  }

  /** Whoever waits is told so; another question would begin another. */
  end(): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    if (worker === undefined) return;
    void worker.terminate();
    this.#lose(worker, new Error("the page's thread was ended")); // for machines: the log's
  }

  #endIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), milliseconds).unref();
  }

  #begin(): Worker {
    const { begun, module = pageWorkerFile } = this.#settings;
    const worker = new Worker(module, { workerData: begun });
    worker.on("message", (answered: AnsweredByPage) => this.#take(answered));
    worker.on("error", (error) => this.#lose(worker, error));
    worker.on("exit", (code) => this.#lose(worker, new Error(`the page's thread ended: ${code}`)));
    // It keeps no program from ending. At last: to listen to it would.
    worker.unref();
    return worker;
  }

  #take(answered: AnsweredByPage): void {
    const waiting = this.#waiting.get(answered.id);
    this.#waiting.delete(answered.id);
    this.#endIn(this.#waiting.size === 0 ? idleTimeoutMs : timeoutMs);
    switch (answered.kind) {
      case "failed":
        waiting?.failed(new Error(answered.reason));
        break;
      case "answered":
        for (const wanted of answered.pictures) this.#settings.idOf(wanted);
        waiting?.done(answered.ready);
    }
  }

  /** Whoever waits is told, and the next question begins another. */
  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed } of lost) failed(error);
  }
}
