/** Waits for what may never come. */
import { setTimeout as pause } from "node:timers/promises";

/** An answer has 3 s, and is better given as usual than late. */
const patienceMilliseconds = 700;

export interface Patient {
  readonly milliseconds: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** @returns `otherwise` where it fails or comes too late. Never rejects. */
export async function soon<Value>(
  asked: Promise<Value>,
  otherwise: Value,
  { milliseconds, signal }: Patient = { milliseconds: patienceMilliseconds },
): Promise<Value> {
  const waiting = new AbortController();
  const ends = signal === undefined ? [] : [signal];
  const patience = pause(milliseconds, otherwise, {
    signal: AbortSignal.any([waiting.signal, ...ends]),
  });
  try {
    return await Promise.race([asked, patience]);
  } catch {
    // Whoever was asked has said why.
    return otherwise;
  } finally {
    waiting.abort();
  }
}
