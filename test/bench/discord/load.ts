/** Ways to ask many questions. Each gives the milliseconds that the answers took. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Send } from "./door.ts";

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

/** In milliseconds; the first comes after the offset. */
interface Pace {
  readonly interval: number;
  readonly offset: number;
}

/** By the clock, whether or not the one before is answered. */
export function atIntervals(
  sends: readonly Send[],
  { interval, offset }: Pace,
): Promise<readonly number[]> {
  const began = performance.now() + offset;
  return Promise.all(
    sends.map(async (send, at) => {
      await sleep(Math.max(0, began + at * interval - performance.now()));
      return (await send()).milliseconds;
    }),
  );
}
