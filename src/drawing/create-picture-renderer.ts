/** Renders pictures in at most two worker threads, and caches them. Nothing is loaded before the first is asked for. */
import { LRUCache } from "lru-cache";
import { drawWorkerFile } from "../package-paths.ts";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import type {
  PictureRenderer,
  PictureRequest,
  RenderedPicture,
  RenderResult,
} from "../platforms/picture-renderer.ts";
import { WorkerClient } from "../workers/worker-client.ts";
import { pictureId } from "./picture-id.ts";
import type { PictureSigner } from "./picture-signer.ts";

/** A map is 0.2 MB. */
const maxBytes = 24 * 1024 * 1024;
const maxConcurrent = 2;
const maxQueued = 50;

/** A worker holds some 60 MB. */
const idleTimeoutMs = 30_000;

/** A picture that is not among the last so many that answers pointed to can't be requested by its id any more. */
const maxReferenced = 2000;

export interface PictureRendererHandle extends PictureRenderer {
  /** The name of the picture in an address. Where it is signed, every process with the same secret can draw it. */
  readonly nameInAddress: (request: PictureRequest) => string;
  /** The same for the page: however many pictures its visitors ask for, those of the platforms stay requestable. */
  readonly nameOnPage: (request: PictureRequest) => string;
  /** The picture of this name, if an answer pointed to it; `outdated` where that was an answer of another version. */
  readonly requestFor: (name: string) => PictureRequest | "outdated" | undefined;
  /** How many are drawn at this moment, or wait for it. */
  readonly pendingCount: () => number;
  /** Ends the workers. What is pending, and what is asked for later, is "busy". */
  readonly close: () => void;
}

interface RendererOptions {
  readonly log: Log;
  /** The built `draw-worker.js`. */
  readonly worker?: URL;
  /** Without it, a picture is requestable in the process that pointed to it, and there alone. */
  readonly signer?: PictureSigner | undefined;
}

type DrawWorker = WorkerClient<PictureRequest, Uint8Array<ArrayBuffer>>;

export function createPictureRenderer({
  log,
  worker = drawWorkerFile,
  signer,
}: RendererOptions): PictureRendererHandle {
  const rendered = new LRUCache<string, RenderedPicture>({
    maxSize: maxBytes,
    sizeCalculation: ({ png }) => png.length,
  });
  const onPlatforms = new LRUCache<string, PictureRequest>({ max: maxReferenced });
  const onPage = new LRUCache<string, PictureRequest>({ max: maxReferenced });
  const pending = new Map<string, Promise<RenderResult>>();
  const workers: readonly DrawWorker[] = Array.from(
    { length: maxConcurrent },
    () => new WorkerClient({ file: worker, idleTimeoutMs }),
  );
  let isClosed = false;
  const renderNew = async (request: PictureRequest, name: string): Promise<RenderResult> => {
    try {
      const { buffer, byteOffset, byteLength } = await leastBusy(workers).request(request);
      const picture = { name, png: Buffer.from(buffer, byteOffset, byteLength) };
      rendered.set(name, picture);
      return { kind: "drawn", drawn: picture };
    } catch (err) {
      if (isClosed) return { kind: "busy" };
      log.error({ event: "drawing", reference: newReference(), err }, "unexpected error");
      return { kind: "failed" };
    } finally {
      pending.delete(name);
    }
  };
  return {
    idOf: pictureId,
    nameInAddress: (request) => signer?.sign(request) ?? remember(onPlatforms, request),
    nameOnPage: (request) => signer?.sign(request) ?? remember(onPage, request),
    cached: (request) => rendered.get(pictureId(request)),
    requestFor: (name) => onPlatforms.get(name) ?? onPage.get(name) ?? openName(signer, name),
    async render(request) {
      const id = pictureId(request);
      const cached = rendered.get(id);
      if (cached !== undefined) return { kind: "drawn", drawn: cached };
      const rendering = pending.get(id);
      if (rendering !== undefined) return rendering;
      if (isClosed || pending.size >= maxConcurrent + maxQueued) return { kind: "busy" };
      const result = renderNew(request, id);
      pending.set(id, result);
      return result;
    },
    pendingCount: () => pending.size,
    close() {
      isClosed = true;
      for (const each of workers) each.end();
    },
  };
}

function remember(requests: LRUCache<string, PictureRequest>, request: PictureRequest): string {
  const id = pictureId(request);
  requests.set(id, request);
  return id;
}

function openName(
  signer: PictureSigner | undefined,
  name: string,
): PictureRequest | "outdated" | undefined {
  const opened = signer?.open(name);
  if (opened?.kind === "picture") return opened.request;
  return opened?.kind === "outdated" ? "outdated" : undefined;
}

/** The first of those that have the fewest: as long as one worker is enough, the other is not started. */
const leastBusy = (workers: readonly DrawWorker[]): DrawWorker =>
  workers.reduce((one, other) => (other.pendingCount < one.pendingCount ? other : one));
