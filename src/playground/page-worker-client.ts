/** Client of page-worker.ts: makes the page's responses in a worker thread, and notes the pictures that they point to. */
import type { Miss } from "../count-misses.ts";
import { pageWorkerFile } from "../package-paths.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import type { EncodedResponse } from "../platforms/web/response.ts";
import type { PageRequest } from "../platforms/web/web-types.ts";
import { WorkerClient } from "../workers/worker-client.ts";
import type { PageWorkerData, PageWorkerResult } from "./page-worker.ts";

/** The worker holds a record of its own, some 50 MB. */
const idleTimeoutMs = 5 * 60_000;

interface PageWorkerOptions {
  readonly workerData: PageWorkerData;
  /** Called with each picture that an answer points to. */
  readonly nameOf: (request: PictureRequest) => string;
  /** Called with each question that had no answer. */
  readonly onMiss?: (miss: Miss) => void;
  /** The built `page-worker.js`. */
  readonly file?: URL;
}

export class PageWorkerClient {
  readonly #client: WorkerClient<PageRequest, PageWorkerResult>;
  readonly #nameOf: (request: PictureRequest) => string;
  readonly #onMiss: ((miss: Miss) => void) | undefined;

  constructor({ workerData, nameOf, onMiss, file = pageWorkerFile }: PageWorkerOptions) {
    this.#client = new WorkerClient({ file, workerData, idleTimeoutMs });
    this.#nameOf = nameOf;
    this.#onMiss = onMiss;
  }

  /** Rejects where the worker died, or could not make the response. */
  async answer(request: PageRequest): Promise<EncodedResponse> {
    const { response, pictures, misses } = await this.#client.request(request);
    for (const each of pictures) this.#nameOf(each);
    for (const each of misses) this.#onMiss?.(each);
    return response;
  }

  /** Ends the worker; its pending requests reject, and the next starts another. */
  end(): void {
    this.#client.end();
  }
}
