/** One interaction, as the person sees it who made it. */

/** A first response: https://discord.com/developers/docs/interactions/receiving-and-responding */
export interface Callback {
  readonly type: number;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Those that its attachments name. */
  readonly files?: readonly Buffer[];
}

/** Discord waits 3 s for the first response: https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction */
const timeouts = 3_000;

/** What becomes of a callback: accepted, one too many, or for nobody. */
export type Verdict = "accepted" | "acknowledged-before" | "unknown";

export class Asked {
  readonly id: string;
  readonly token: string;
  /** All that came, in order, and what became of it. */
  readonly callbacks: { readonly callback: Callback; readonly verdict: Verdict }[] = [];
  /** What was edited or followed up. */
  readonly later: unknown[] = [];
  deleted = false;
  /** Resolves with what the person sees; rejects when Discord tells them that the application did not respond. */
  readonly seen: Promise<Callback>;
  readonly #began = performance.now();
  #milliseconds: number | undefined;
  #state: "waiting" | "acknowledged" | "over" = "waiting";
  #show: (callback: Callback) => void = () => undefined;
  #giveUp: (error: Error) => void = () => undefined;
  readonly #timer: NodeJS.Timeout;

  constructor({ id, token }: { readonly id: string; readonly token: string }) {
    this.id = id;
    this.token = token;
    this.seen = new Promise((resolve, reject) => {
      this.#show = resolve;
      this.#giveUp = reject;
    });
    // Whoever does not look is told nothing.
    this.seen.catch(() => undefined);
    this.#timer = setTimeout(() => this.expire(), timeouts);
  }

  /** From the event to the first response. */
  get milliseconds(): number {
    return this.#milliseconds ?? Number.POSITIVE_INFINITY;
  }

  take(callback: Callback): Verdict {
    const verdict = this.#verdict();
    this.callbacks.push({ callback, verdict });
    if (verdict !== "accepted") return verdict;
    this.#state = "acknowledged";
    this.#milliseconds = performance.now() - this.#began;
    clearTimeout(this.#timer);
    this.#show(callback);
    return verdict;
  }

  /** From now on Discord knows nothing of it. */
  expire(): void {
    clearTimeout(this.#timer);
    if (this.#state === "waiting") this.#giveUp(new Error("the application did not respond"));
    this.#state = "over";
  }

  #verdict(): Verdict {
    switch (this.#state) {
      case "waiting":
        return "accepted";
      case "acknowledged":
        return "acknowledged-before";
      case "over":
        return "unknown";
    }
  }
}
