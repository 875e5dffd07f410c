/** Tells whether the program is alive, and whether each of its parts can do its work: `/healthz` and `/readyz`. */
import type { ReadinessCheck, RunningPlatform } from "../platforms/running-platform.ts";
import type { GetHandler, GetResponse } from "../server/get-handler.ts";
import type { HttpServer } from "../server/http-server.ts";

/** Anybody may ask: the parts, a database among them, are asked no more often. */
const freshMs = 1000;

/** Whether each part is ready, by its name. */
export type Readiness = Readonly<Record<string, boolean>>;

export class Health {
  readonly #checks: ReadinessCheck[] = [];
  #isStopping = false;
  #asked: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined;

  /** @param checks all of them are ready, or the program is not */
  constructor(checks: readonly ReadinessCheck[] = []) {
    // Nothing is served before the record has been read.
    this.#checks.push({ name: "record", isReady: () => true }, ...checks);
  }

  /** A platform that has failed stays in the list, and is not ready. */
  watch({ checks, failure }: Pick<RunningPlatform, "checks" | "failure">): void {
    let hasFailed = false;
    void failure.then(() => {
      hasFailed = true;
    });
    const watched = checks.map(({ name, isReady }) => ({
      name,
      isReady: () => !hasFailed && isReady(),
    }));
    this.#checks.push(...watched);
  }

  /** From now on nothing is ready: a balancer is to send no more. */
  stop(): void {
    this.#isStopping = true;
    this.#asked = undefined;
  }

  /** Never rejects. */
  readiness(): Promise<Readiness> {
    const now = performance.now();
    if (this.#asked === undefined || now - this.#asked.at > freshMs)
      this.#asked = { at: now, readiness: this.#ask() };
    return this.#asked.readiness;
  }

  /** Serves `/healthz` and `/readyz`. Neither says anything of a setting, a person or a server. */
  serveAt({ get }: Pick<HttpServer, "get">): void {
    get("/healthz", () => toJsonResponse(200, { status: "alive" }));
    get("/readyz", this.#respond);
  }

  readonly #respond: GetHandler = async () => {
    const readiness = await this.readiness();
    const isReady = Object.values(readiness).every((each) => each);
    const checks = Object.entries(readiness).map(([name, is]) => [
      name,
      is ? "ready" : "not ready",
    ]);
    return toJsonResponse(isReady ? 200 : 503, {
      status: isReady ? "ready" : "not ready",
      checks: Object.fromEntries(checks),
    });
  };

  async #ask(): Promise<Readiness> {
    const entries = this.#checks.map(
      async ({ name, isReady }) => [name, !this.#isStopping && (await isReady())] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}

export const toJsonResponse = (status: GetResponse["status"], value: object): GetResponse => ({
  status,
  type: "application/json",
  body: `${JSON.stringify(value)}\n`,
});
