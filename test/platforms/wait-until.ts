/** Waits for something to become true. */
import { setTimeout as sleep } from "node:timers/promises";

/** Generous: a machine under load is slow, not wrong. */
const longest = 10_000;

/** @returns the first value that is neither undefined nor false */
export async function until<Value>(
  look: () => Value | undefined | false,
  what: string,
  within = longest,
): Promise<Value> {
  const deadline = performance.now() + within;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${within} ms in vain: ${what}`);
    await sleep(5);
  }
}
