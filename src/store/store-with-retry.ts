/**
 * Opens the store, and keeps retrying in the background while the database is unreachable. Until it
 * is open, every call rejects with `STORE_UNREACHABLE`, the reason being `STORE_NOT_READY`.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { StoreConnection } from "./connect.ts";
import { connect } from "./connect.ts";
import { makeStore } from "./open-store.ts";
import type { Store, StoreOpenError, StoreSettings } from "./store.ts";
import { StoreError } from "./store-error.ts";

export interface StoreWithRetry {
  readonly store: Store;
  /** Resolves once retrying can't help, as with wrong keys. Never rejects. */
  readonly failure: Promise<StoreOpenError>;
}

export interface StoreRetryOptions {
  readonly settings: StoreSettings;
  /** The delay before the next attempt, in milliseconds. */
  readonly delayMs: (failures: number) => number;
  /** Called for each attempt that fails, with the database's own reason, a code as a rule. */
  readonly onRetry: (reason: string) => void;
}

/** Waits for the first attempt alone. Never rejects. */
export async function openStoreWithRetry(options: StoreRetryOptions): Promise<StoreWithRetry> {
  const connection = new RetryingConnection(options);
  const error = await connection.open();
  const store = makeStore(
    () => connection.current(),
    () => connection.close(),
  );
  return { store, failure: connection.retry(error) };
}

class RetryingConnection {
  readonly #options: StoreRetryOptions;
  readonly #closing = new AbortController();
  #connection: StoreConnection | undefined;

  constructor(options: StoreRetryOptions) {
    this.#options = options;
  }

  current(): StoreConnection {
    if (this.#connection === undefined) throw new StoreError("unreachable", "STORE_NOT_READY");
    return this.#connection;
  }

  /** @returns why it failed, or nothing */
  async open(): Promise<StoreOpenError | undefined> {
    const result = await connect(this.#options.settings);
    if (result.kind === "failed") return result.error;
    this.#connection = result.connection;
    // Closed during the attempt: what it opened must not stay open.
    if (this.#closing.signal.aborted) await this.close();
    return undefined;
  }

  /**
   * Retries until it is open or closed, and then stays pending.
   * @returns an error that is no outage
   */
  async retry(first: StoreOpenError | undefined): Promise<StoreOpenError> {
    const { signal } = this.#closing;
    let error = first;
    for (let failures = 1; error?.kind === "unreachable"; failures += 1) {
      this.#options.onRetry(error.reason);
      await sleep(this.#options.delayMs(failures), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return pending;
      error = await this.open();
    }
    return error ?? pending;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#connection?.database.destroy();
  }
}

const pending = new Promise<never>(() => undefined);
