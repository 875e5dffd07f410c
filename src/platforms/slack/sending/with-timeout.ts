/** Waits for what may never come. */
import { setTimeout as pause } from "node:timers/promises";

/** An answer has 3 s, and is better given as usual than late. */
const timeoutMs = 700;

export interface TimeoutOptions {
  readonly milliseconds: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** @returns `otherwise` where it fails or comes too late. Never rejects. */
export async function withTimeout<Value>(
  asked: Promise<Value>,
  fallback: Value,
  { milliseconds, signal }: TimeoutOptions = { milliseconds: timeoutMs },
): Promise<Value> {
  const waiting = new AbortController();
  const end = () => waiting.abort();
  const timeouts = pause(milliseconds, fallback, { signal: waiting.signal });
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  try {
    return await Promise.race([asked, timeouts]);
  } catch {
    // Whoever was asked has said why.
    return fallback;
  } finally {
    signal?.removeEventListener("abort", end);
    end();
  }
}
