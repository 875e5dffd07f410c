/** Queue that runs one task per `setImmediate`, so that platforms' requests are handled between two requests of the page. */
export class ImmediateQueue {
  readonly #tasks: (() => void)[] = [];

  add(task: () => void): void {
    if (this.#tasks.push(task) === 1) setImmediate(() => this.#next());
  }

  #next(): void {
    const [task] = this.#tasks;
    try {
      task?.();
    } finally {
      this.#tasks.shift();
      if (this.#tasks.length > 0) setImmediate(() => this.#next());
    }
  }
}
