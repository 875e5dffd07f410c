/** The page's thread as a promise an answer. It begins with the first question, and ends when none came for a while. */
import { Worker } from "node:worker_threads";
import type { AnsweredByPage, AskedOfPage, PageBegun } from "./page-worker.ts";
import type { Pictures } from "./platforms/pictures.ts";
import type { Outgoing } from "./platforms/web/ready.ts";
import type { Asked } from "./platforms/web/settings.ts";

/** A thread holds a record of its own, some 50 MB. */
const idleMilliseconds = 5 * 60_000;

interface Waiting {
  readonly done: (outgoing: Outgoing) => void;
  readonly failed: (error: Error) => void;
}

interface Settings {
  readonly begun: PageBegun;
  /** Told of each picture that an answer points to. */
  readonly nameOf: Pictures["nameOf"];
  /** The built `page-worker.js`. */
  readonly module?: URL;
}

export class PageThread {
  readonly #settings: Settings;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Rejects where the thread died, or the answer could not be made. */
  answer({ path, search }: Asked): Promise<Outgoing> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#begin();
    this.#asked += 1;
    const asked: AskedOfPage = { id: this.#asked, path, search };
    this.#worker.postMessage(asked);
    return new Promise((done, failed) => this.#waiting.set(asked.id, { done, failed }));
  }

  end(): void {
    clearTimeout(this.#idle);
    void this.#worker?.terminate();
  }

  #begin(): Worker {
    const { begun, module = workerUrl() } = this.#settings;
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
    if (this.#waiting.size === 0)
      this.#idle = setTimeout(() => this.end(), idleMilliseconds).unref();
    switch (answered.kind) {
      case "failed":
        waiting?.failed(new Error(answered.reason));
        break;
      case "answered":
        for (const wanted of answered.pictures) this.#settings.nameOf(wanted);
        waiting?.done(answered.outgoing);
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

const workerUrl = (): URL => new URL("page-worker.js", import.meta.url);
