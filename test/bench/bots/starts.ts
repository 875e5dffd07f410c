/** Starts the bots again and again, and looks how soon they answer and how large they are. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Contestant } from "./contestant.ts";
import type { Trio } from "./contestants.ts";
import { inTurn, orderOf, trioOf } from "./contestants.ts";
import { manyAtOnce } from "./load.ts";
import { germany } from "./question.ts";

/** Of one bot in one round. */
export interface Start {
  /** From the start of its process to its first answer, in milliseconds. */
  readonly ready: number;
  /** Resident when nobody has asked for a while: after the start, and after some answers. */
  readonly idle: number;
  readonly idleAfterAnswers: number;
}

export const answersBetween = 300;
const settleSeconds = 2;

const rounds = 7;
const inFlight = 4;

export async function measureStarts(
  contestants: Trio<Contestant>,
): Promise<readonly Trio<Start>[]> {
  // The first finds no file in the system's memory, and registers its commands.
  await startAll(contestants, 0);
  const measured: Trio<Start>[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await oneRound(contestants, round));
  return measured;
}

/** Each comes to rest beside the others. */
async function oneRound(contestants: Trio<Contestant>, round: number): Promise<Trio<Start>> {
  const ready = await startAll(contestants, round);
  await settle();
  const idle = await inTurn(round, (role) => residentOf(contestants[role]));
  for (const role of orderOf(round)) await answerSome(contestants[role]);
  await settle();
  const later = await inTurn(round, (role) => residentOf(contestants[role]));
  return trioOf((role) => ({
    ready: ready[role],
    idle: idle[role],
    idleAfterAnswers: later[role],
  }));
}

async function startAll(contestants: Trio<Contestant>, round: number): Promise<Trio<number>> {
  for (const role of orderOf(round)) await contestants[role].end();
  return inTurn(round, (role) => contestants[role].start());
}

const settle = () => sleep(1000 * settleSeconds);

async function residentOf(contestant: Contestant): Promise<number> {
  const { resident } = await contestant.cost();
  return resident;
}

async function answerSome(contestant: Contestant): Promise<void> {
  const sends = Array.from({ length: answersBetween }, (_, at) =>
    contestant.prepare(germany, at % contestant.doors),
  );
  await manyAtOnce(sends, inFlight);
}
