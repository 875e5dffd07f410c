/** One drawing thread as a promise a picture. It begins with the first picture, and ends when none came for a while. */
import { Worker } from "node:worker_threads";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import type { DrawWorkerResult } from "./draw-worker.ts";

/** A thread holds some 60 MB. */
const idleTimeoutMs = 30_000;

/** Longer than any picture takes on a busy machine. */
const timeoutMs = 20_000;

export class DrawWorkerClient {
  readonly #module: URL;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param module the built `draw-worker.js` */
  constructor(module: URL) {
    this.#module = module;
  }

  /** One at a time. Rejects where the thread died or gave no answer. */
  async draw(wanted: PictureRequest): Promise<DrawWorkerResult> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#begin();
    try {
      return await answerOf(this.#worker, wanted);
    } catch (error) {
      this.end();
      throw error;
    } finally {
      this.#idle = setTimeout(() => this.end(), idleTimeoutMs).unref();
    }
  }

  end(): void {
    clearTimeout(this.#idle);
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #begin(): Worker {
    const worker = new Worker(this.#module);
    // It keeps no program from ending.
    worker.unref();
    worker.on("error", () => undefined);
    return worker;
  }
}

function answerOf(worker: Worker, wanted: PictureRequest): Promise<DrawWorkerResult> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => finish(() => fail(new Error("late"))), timeoutMs);
    const onMessage = (answer: DrawWorkerResult) => finish(() => done(answer));
    const onError = (error: Error) => finish(() => fail(error));
    const onExit = (code: number) => finish(() => fail(new Error(`ended: ${code}`)));
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(wanted);
  });
}
