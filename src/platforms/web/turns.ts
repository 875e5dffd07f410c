/**
 * One answer after the other, and between two of them whatever else has come in: the platforms wait three seconds for
 * theirs, the page as long as it takes.
 */
export class Turns {
  readonly #most: number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #arrived = 0;

  /** @param most how many may wait */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns nothing where too many wait already; what the work throws, it throws */
  take<Made>(work: () => Made): Promise<Made> | undefined {
    if (this.#waiting >= this.#most) return undefined;
    this.#waiting += 1;
    this.#arrived += 1;
    const turn = this.#last.then(() => this.#calm()).then(work);
    this.#last = turn.then(
      () => this.#left(),
      () => this.#left(),
    );
    return turn;
  }

  #left(): void {
    this.#waiting -= 1;
  }

  /** Until nobody has come for some rounds: of those who stand in a crowd at the door, each round lets in one. */
  async #calm(): Promise<void> {
    const end = performance.now() + longestPause;
    for (let calm = 0; calm < calmRounds && performance.now() < end; ) {
      const before = this.#arrived;
      await nextRound();
      calm = before === this.#arrived ? calm + 1 : 0;
    }
  }
}

const calmRounds = 4;

/** Milliseconds after which somebody is answered, however many come. */
const longestPause = 50;

/** Node's loop takes one new connection a round, and whatever the others have sent. */
const nextRound = (): Promise<void> => new Promise((next) => setImmediate(next));
