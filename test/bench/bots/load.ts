/** Ways to ask many questions. Each gives the milliseconds that the answers took. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Send } from "./client-driver.ts";

export async function oneAtATime(sends: readonly Send[]): Promise<readonly number[]> {
  const took: number[] = [];
  for (const send of sends) took.push((await send()).milliseconds);
  return took;
}

/** As soon as one is answered, the next is asked. */
export async function manyAtOnce(
  sends: readonly Send[],
  inFlight: number,
): Promise<readonly number[]> {
  const took: number[] = [];
  const waiting = sends.values();
  const askOn = async () => {
    for (const send of waiting) took.push((await send()).milliseconds);
  };
  await Promise.all(Array.from({ length: inFlight }, askOn));
  return took;
}

interface Pace {
  /** In milliseconds. */
  readonly interval: number;
  /** So much of the first interval is let go by. */
  readonly late: number;
}

/** By the clock, whether or not the one before is answered. */
export function atIntervals(
  sends: readonly Send[],
  { interval, late }: Pace,
): Promise<readonly number[]> {
  const startedAt = performance.now() + late * interval;
  return Promise.all(
    sends.map(async (send, at) => {
      await sleep(Math.max(0, startedAt + at * interval - performance.now()));
      return (await send()).milliseconds;
    }),
  );
}
