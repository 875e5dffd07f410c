/**
 * One answer after the other, and between two of them whatever else has come in: the platforms wait three seconds for
 * theirs, the page as long as it takes.
 */
export class Turns {
  readonly #most: number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param most how many may wait */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns nothing where too many wait already; what the work throws, it throws */
  take<Made>(work: () => Made): Promise<Made> | undefined {
    if (this.#waiting >= this.#most) return undefined;
    this.#waiting += 1;
    const turn = this.#last.then(breath).then(work);
    this.#last = turn.then(
      () => this.#left(),
      () => this.#left(),
    );
    return turn;
  }

  #left(): void {
    this.#waiting -= 1;
  }
}

/** Until everything that has arrived meanwhile has been looked at. */
const breath = (): Promise<void> => new Promise((next) => setImmediate(next));
