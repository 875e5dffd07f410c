/** Retries a SQLite operation on SQLITE_BUSY (another process writes to the file) for up to 5 s. */
import { setTimeout as sleep } from "node:timers/promises";

const timeoutMs = 5000;
const maxDelayMs = 50;

export async function retryWhileBusy<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    // Random, so that two processes that collided do not collide again.
    await sleep(Math.random() * maxDelayMs);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  error.code.startsWith("SQLITE_BUSY");
