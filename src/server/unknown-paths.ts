/** Logs requests to paths that nothing serves and that look like a platform's: a mistyped request URL would fail in silence. */
import type { Log } from "../platforms/log.ts";
import { english } from "../words/english.ts";

/** Anybody may send requests: so many paths are logged, each once. */
const maxPaths = 20;
const maxPathLength = 100;

const platformPath = /slack|discord|interaction|event|webhook|command/i;

export class UnknownPaths {
  readonly #log: Log;
  readonly #logged = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** @param served the paths that platforms are served at */
  log(requested: string, served: readonly string[]): void {
    const path = requested.slice(0, maxPathLength);
    if (!platformPath.test(path) || this.#logged.has(path) || this.#logged.size >= maxPaths) return;
    this.#logged.add(path);
    const { notServed } = english.commandLine.httpServer;
    this.#log.warn({ event: "unknown-path", path, served }, notServed);
  }
}
