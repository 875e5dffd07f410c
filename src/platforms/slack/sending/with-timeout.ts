/** Waits for what may never come. */
import { setTimeout as pause } from "node:timers/promises";

/** An answer has 3 s, and is better given as usual than late. */
const patienceMilliseconds = 700;

export interface TimeoutOptions {
  readonly milliseconds: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** @returns `otherwise` where it fails or comes too late. Never rejects. */
export async function withTimeout<Value>(
  asked: Promise<Value>,
  otherwise: Value,
  { milliseconds, signal }: TimeoutOptions = { milliseconds: patienceMilliseconds },
): Promise<Value> {
  const waiting = new AbortController();
  const end = () => waiting.abort();
  const patience = pause(milliseconds, otherwise, { signal: waiting.signal });
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  try {
    return await Promise.race([asked, patience]);
  } catch {
    // Whoever was asked has said why.
    return otherwise;
  } finally {
    signal?.removeEventListener("abort", end);
    end();
  }
}
