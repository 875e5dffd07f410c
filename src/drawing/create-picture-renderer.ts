/** Draws pictures in threads, at most two at once, and keeps what was drawn. Nothing is loaded before the first. */
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
import { DrawWorkerClient } from "./draw-worker-client.ts";
import { pictureId } from "./picture-id.ts";

/** A map is 0.2 MB. */
const maxBytes = 24 * 1024 * 1024;
const maxConcurrent = 2;
const maxQueued = 50;

/** So many that answers pointed to last are drawn when they are asked for. */
const maxReferenced = 2000;

export interface PictureRendererHandle extends PictureRenderer {
  /** For the page: however many its visitors ask for, what platforms were pointed to stays. */
  readonly idOnPage: PictureRenderer["idOf"];
  /** By its name, what an answer pointed to. */
  readonly requestFor: (name: string) => PictureRequest | undefined;
  readonly close: () => void;
}

interface Settings {
  readonly log: Log;
  /** Where the built thread is. */
  readonly worker?: URL;
}

export function createPictureRenderer({
  log,
  worker = drawWorkerFile,
}: Settings): PictureRendererHandle {
  const drawn = new LRUCache<string, RenderedPicture>({
    maxSize: maxBytes,
    sizeCalculation: ({ png }) => png.length,
  });
  const pointedTo = new LRUCache<string, PictureRequest>({ max: maxReferenced });
  const onPage = new LRUCache<string, PictureRequest>({ max: maxReferenced });
  const underWay = new Map<string, Promise<RenderResult>>();
  const line = new Line(worker);
  const naming = (kept: LRUCache<string, PictureRequest>) => (wanted: PictureRequest) => {
    const name = pictureId(wanted);
    kept.set(name, wanted);
    return name;
  };
  const drawNew = async (wanted: PictureRequest, name: string): Promise<RenderResult> => {
    try {
      const answer = await line.draw(wanted);
      if (answer === undefined) return { kind: "busy" };
      if (answer.kind === "ended") return { kind: "busy" };
      if (answer.kind === "failed") throw new Error(answer.reason);
      const { buffer, byteOffset, byteLength } = answer.png;
      const picture = { name, png: Buffer.from(buffer, byteOffset, byteLength) };
      drawn.set(name, picture);
      return { kind: "drawn", drawn: picture };
    } catch (err) {
      log.error({ event: "drawing", reference: newReference(), err }, "bug");
      return { kind: "failed" };
    } finally {
      underWay.delete(name);
    }
  };
  return {
    idOf: naming(pointedTo),
    idOnPage: naming(onPage),
    cached: (wanted) => drawn.get(pictureId(wanted)),
    requestFor: (name) => pointedTo.get(name) ?? onPage.get(name),
    async render(wanted) {
      const name = pictureId(wanted);
      const known = drawn.get(name);
      if (known !== undefined) return { kind: "drawn", drawn: known };
      const coming = underWay.get(name);
      if (coming !== undefined) return coming;
      const drawing = drawNew(wanted, name);
      underWay.set(name, drawing);
      return drawing;
    },
    close: () => line.end(),
  };
}

/** Whoever waits for a thread. */
class Line {
  readonly #free: DrawWorkerClient[];
  readonly #all: readonly DrawWorkerClient[];
  readonly #waiting: ((thread: DrawWorkerClient) => void)[] = [];
  #isEnded = false;

  constructor(module: URL) {
    this.#all = Array.from({ length: maxConcurrent }, () => new DrawWorkerClient(module));
    // The last is taken first: as long as one is enough, the other does not begin.
    this.#free = [...this.#all];
  }

  /** Nothing where too many wait already. */
  async draw(wanted: PictureRequest) {
    const thread = this.#free.pop() ?? (await this.#turn());
    if (thread === undefined) return undefined;
    if (this.#isEnded) return ended;
    try {
      return await thread.draw(wanted);
    } catch (error) {
      if (this.#isEnded) return ended;
      throw error;
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(thread);
      else next(thread);
    }
  }

  /** What is under way or waits is not drawn any more, and no thread begins. */
  end(): void {
    this.#isEnded = true;
    for (const thread of this.#all) thread.end();
  }

  #turn(): Promise<DrawWorkerClient | undefined> {
    if (this.#waiting.length >= maxQueued) return Promise.resolve(undefined);
    return new Promise((take) => this.#waiting.push(take));
  }
}

const ended = { kind: "ended" } as const;
