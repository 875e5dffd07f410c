/** Races a promise against a timeout. */
import { setTimeout as sleep } from "node:timers/promises";

export interface TimeoutOptions {
  readonly timeoutMs: number;
  /** Ends the waiting earlier. */
  readonly signal?: AbortSignal | undefined;
}

/** @returns `fallback` when the promise rejects or comes too late. Never rejects. */
export async function withTimeout<Value>(
  promise: Promise<Value>,
  fallback: Value,
  { timeoutMs, signal }: TimeoutOptions,
): Promise<Value> {
  const timer = new AbortController();
  const end = () => timer.abort();
  const timeout = sleep(timeoutMs, fallback, { signal: timer.signal });
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  try {
    return await Promise.race([promise, timeout]);
  } catch {
    // The function that made the promise has to log why it failed.
    return fallback;
  } finally {
    signal?.removeEventListener("abort", end);
    end();
  }
}
