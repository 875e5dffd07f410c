/** What has been begun and is not yet done. */

export class InFlightTasks {
  readonly #begun = new Set<Promise<void>>();

  /** @param work never rejects */
  add(work: Promise<void>): void {
    this.#begun.add(work);
    void work.then(() => this.#begun.delete(work));
  }

  /** Until nothing is in flight, what is begun meanwhile included; or the time is over. */
  async drain(within: number): Promise<void> {
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), within);
    const timeout = new Promise((resolve) => over.signal.addEventListener("abort", resolve));
    while (this.#begun.size > 0 && !over.signal.aborted)
      await Promise.race([Promise.all(this.#begun), timeout]);
    clearTimeout(timer);
  }
}
