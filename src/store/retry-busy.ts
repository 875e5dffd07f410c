/** A file that another process writes to is busy for moments: it is tried again, for a while. */
import { setTimeout as pause } from "node:timers/promises";

const timeoutMs = 5000;
const maxPauseMs = 50;

export async function retryWhileBusy<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    // By chance, so that two that met do not meet again.
    await pause(Math.random() * maxPauseMs);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  error.code.startsWith("SQLITE_BUSY");
