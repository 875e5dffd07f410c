/**
 * Which answer a message shows last: the picture of an older one would be put over it, and comes too late. Of one process,
 * and of messages in which something is under way.
 */
export class EditSequencer {
  readonly #turns = new Map<string, EditSlot>();

  /**
   * From now on the message is this answer's.
   *
   * @param message by what caused it: a press knows that of the message that it was on
   */
  begin(message: string): EditSlot {
    const turn = new EditSlot(this.#turns.get(message), () => this.#ended(message, turn));
    this.#turns.delete(message);
    this.#turns.set(message, turn);
    for (const [oldest] of this.#turns) {
      if (this.#turns.size <= maxMessages) break;
      this.#turns.delete(oldest);
    }
    return turn;
  }

  isUnderWay(message: string): boolean {
    return this.#turns.has(message);
  }

  #ended(message: string, turn: EditSlot): void {
    if (this.#turns.get(message) === turn) this.#turns.delete(message);
  }
}

/** More than can be under way: only an answer that was cut off never ends. */
const maxMessages = 1_000;

/** How long an answer waits for an older edit that is on its way to Discord, in milliseconds. */
const maxWaitMs = 300;

export class EditSlot {
  /** Ends it. */
  readonly end: () => void;
  #isLast = true;
  /** What is on its way to Discord, an older answer's as well. */
  #editing: Promise<unknown> | undefined;

  constructor(older: EditSlot | undefined, end: () => void) {
    this.end = end;
    this.#editing = older?.supersede();
  }

  /** Has no newer answer taken the message? */
  get isCurrent(): boolean {
    return this.#isLast;
  }

  /** @returns what of it can't be stopped any more */
  supersede(): Promise<unknown> | undefined {
    this.#isLast = false;
    return this.#editing;
  }

  /** Until no older edit can come after this answer; not for long. */
  async waitForPrevious(): Promise<void> {
    if (this.#editing === undefined) return;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, maxWaitMs);
    });
    await Promise.race([this.#editing, timeout]);
    clearTimeout(timer);
  }

  /** @param edit never rejects */
  async edit<Edited>(edit: () => Promise<Edited>): Promise<Edited> {
    const editing = edit();
    this.#editing = editing;
    const edited = await editing;
    this.#editing = undefined;
    return edited;
  }
}
