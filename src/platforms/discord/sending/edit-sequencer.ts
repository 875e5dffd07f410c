/**
 * Orders edits of the same message: when a newer answer takes a message over, a late picture of the older one is dropped, or
 * it would replace the newer answer. Knows the messages of this process alone, and those that an answer is still under way for.
 */
import { withTimeout } from "../../with-timeout.ts";

/** More than can be under way: only an answer that was cut off never ends. */
const maxMessages = 1_000;

/** How long an answer waits for an older edit that is on its way to Discord. */
const maxWaitMs = 300;

export class EditSequencer {
  readonly #slots = new Map<string, EditSlot>();

  /**
   * From now on the message belongs to this answer.
   *
   * @param message by the id of what caused it: a press has the id of the message that the button is on
   */
  begin(message: string): EditSlot {
    const slot = new EditSlot(this.#slots.get(message), () => this.#remove(message, slot));
    this.#slots.delete(message);
    this.#slots.set(message, slot);
    for (const [oldest] of this.#slots) {
      if (this.#slots.size <= maxMessages) break;
      this.#slots.delete(oldest);
    }
    return slot;
  }

  isUnderWay(message: string): boolean {
    return this.#slots.has(message);
  }

  #remove(message: string, slot: EditSlot): void {
    if (this.#slots.get(message) === slot) this.#slots.delete(message);
  }
}

export class EditSlot {
  /** To be called when the answer is complete. */
  readonly end: () => void;
  #isCurrent = true;
  /** The edit on its way to Discord, of an older answer as well. */
  #editing: Promise<unknown> | undefined;

  constructor(older: EditSlot | undefined, end: () => void) {
    this.end = end;
    this.#editing = older?.supersede();
  }

  /** Has no newer answer taken the message over? */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** @returns the edit that can't be stopped any more */
  supersede(): Promise<unknown> | undefined {
    this.#isCurrent = false;
    return this.#editing;
  }

  /** Settles when no older edit can come after this answer, or after 300 ms. */
  async waitForPrevious(): Promise<void> {
    if (this.#editing !== undefined)
      await withTimeout(this.#editing, undefined, { timeoutMs: maxWaitMs });
  }

  /** @param edit never rejects */
  async edit<Result>(edit: () => Promise<Result>): Promise<Result> {
    const editing = edit();
    this.#editing = editing;
    const result = await editing;
    this.#editing = undefined;
    return result;
  }
}
