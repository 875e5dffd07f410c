/** What goes wrong with the next requests. */

export type Fault =
  /** Taken, and never answered. */
  | { readonly kind: "hang" }
  | {
      readonly kind: "reply";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection is cut: before the request has had any effect, or after. */
  | { readonly kind: "cut"; readonly taken: boolean }
  /** It has its effect, and the answer comes so many milliseconds later. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** It has its effect, and the answer comes when the test says so. */
  | { readonly kind: "held"; readonly released: Promise<void> };

export interface Held {
  readonly fault: Fault;
  readonly isReleased: () => boolean;
  readonly release: () => void;
}

/** One that is held until the test releases it: what comes before that shows without a clock. */
export function heldByHand(): Held {
  let isReleased = false;
  let resolve: () => void = () => undefined;
  const released = new Promise<void>((done) => {
    resolve = done;
  });
  const release = () => {
    isReleased = true;
    resolve();
  };
  return { fault: { kind: "held", released }, isReleased: () => isReleased, release };
}

interface Due {
  readonly path: string;
  readonly fault: Fault;
  left: number;
}

export class Faults {
  readonly #due: Due[] = [];

  /** @param path a part of it */
  next(path: string, fault: Fault, times = 1): void {
    this.#due.push({ path, fault, left: times });
  }

  clear(): void {
    this.#due.length = 0;
  }

  take(path: string): Fault | undefined {
    if (this.#due.length === 0) return undefined;
    const due = this.#due.find((each) => each.left > 0 && path.includes(each.path));
    if (due !== undefined) due.left -= 1;
    return due?.fault;
  }
}
