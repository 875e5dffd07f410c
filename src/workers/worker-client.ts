/** Promise-based client of a worker thread: starts it with the first request, and ends it when it is idle or hangs. */
import { Worker } from "node:worker_threads";
import type { WorkerRequest, WorkerResponse } from "./serve-requests.ts";

/** A worker without a response for so long has its requests fail: longer than any takes on a busy machine. */
const timeoutMs = 20_000;

interface PendingRequest<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

export interface WorkerOptions {
  /** The built file, which calls `serveRequests`. */
  readonly file: URL;
  /** Given to each worker that is started; anything that can be cloned. */
  readonly workerData?: unknown;
  /** A worker without requests for so long is ended, for the memory that it holds. */
  readonly idleTimeoutMs: number;
}

export class WorkerClient<Request, Result> {
  readonly #options: WorkerOptions;
  readonly #pending = new Map<number, PendingRequest<Result>>();
  #worker: Worker | undefined;
  #lastId = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  get pendingCount(): number {
    return this.#pending.size;
  }

  /** Rejects where the handler threw, or the worker died, hung or was ended. The next request starts another worker. */
  request(request: Request): Promise<Result> {
    this.#worker ??= this.#start();
    if (this.#pending.size === 0) this.#endAfter(timeoutMs);
    this.#lastId += 1;
    const message: WorkerRequest<Request> = { id: this.#lastId, request };
    this.#worker.postMessage(message);
    return new Promise((resolve, reject) => this.#pending.set(message.id, { resolve, reject }));
  }

  /** Ends the worker at once; its pending requests reject. */
  end(): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    if (worker === undefined) return;
    void worker.terminate();
    this.#rejectAll(worker, new Error("the worker thread was ended")); // for machines: the log's
  }

  #endAfter(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), delayMs).unref();
  }

  #start(): Worker {
    const { file, workerData } = this.#options;
    const worker = new Worker(file, { workerData });
    worker.on("message", (response: WorkerResponse<Result>) => this.#settle(response));
    worker.on("error", (error) => this.#rejectAll(worker, error));
    worker.on("exit", (code) => {
      this.#rejectAll(worker, new Error(`the worker exited: ${code}`)); // for machines: the log's
    });
    // A worker keeps no program from ending. Only after "message" has its listener, for that refs the worker again.
    worker.unref();
    return worker;
  }

  #settle(response: WorkerResponse<Result>): void {
    const pending = this.#pending.get(response.id);
    this.#pending.delete(response.id);
    this.#endAfter(this.#pending.size === 0 ? this.#options.idleTimeoutMs : timeoutMs);
    switch (response.kind) {
      case "failed":
        pending?.reject(new Error(response.reason));
        break;
      case "ok":
        pending?.resolve(response.result);
    }
  }

  #rejectAll(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(error);
  }
}
