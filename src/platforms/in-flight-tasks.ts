/** Tracks running tasks, so that shutdown can wait for them, up to a timeout. */
import { withTimeout } from "./with-timeout.ts";

export class InFlightTasks {
  readonly #tasks = new Set<Promise<void>>();

  /** @param task never rejects */
  add(task: Promise<void>): void {
    this.#tasks.add(task);
    void task.then(() => this.#tasks.delete(task));
  }

  /** Settles when no task is left, those included that begin meanwhile, or after the timeout. Never rejects. */
  drain(timeoutMs: number): Promise<void> {
    return withTimeout(this.#whenEmpty(), undefined, { timeoutMs });
  }

  async #whenEmpty(): Promise<void> {
    while (this.#tasks.size > 0) await Promise.all(this.#tasks);
  }
}
