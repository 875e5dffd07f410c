/** Asks bots that are all up at once: the same of each, in small blocks by turns. */

import type { Send } from "./client-driver.ts";
import type { Contestant } from "./contestant.ts";
import type { Role, Trio } from "./contestants.ts";
import { inTurn, orderOf, trioOf } from "./contestants.ts";
import type { Load } from "./loads.ts";
import { warmUpOf } from "./loads.ts";
import { germany } from "./question.ts";

/** What came of one way to ask. */
export interface Answers {
  readonly load: Load;
  readonly rounds: readonly Round[];
}

export interface Round {
  /** Milliseconds that each answer took. */
  readonly took: Trio<readonly number[]>;
  /** Milliseconds of the processor that an answer took. */
  readonly processor: Trio<number>;
}

const rounds = 9;

export async function measureAnswers(
  contestants: Trio<Contestant>,
  loads: readonly Load[],
): Promise<readonly Answers[]> {
  const doors = new Set(loads.flatMap((load) => load.doors));
  await oneRound(contestants, warmUpOf([...doors]), 0);
  const measured: Answers[] = [];
  for (const load of loads) measured.push({ load, rounds: await inRounds(contestants, load) });
  return measured;
}

async function inRounds(contestants: Trio<Contestant>, load: Load): Promise<readonly Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(await oneRound(contestants, load, round));
  }
  return measured;
}

async function oneRound(contestants: Trio<Contestant>, load: Load, round: number): Promise<Round> {
  const done: Trio<Block>[] = [];
  for (let block = 0; block < load.blocks; block++) {
    done.push(await oneTurn(contestants, load, round * load.blocks + block));
  }
  return roundOf(done);
}

interface Block {
  readonly took: readonly number[];
  readonly processor: number;
}

function oneTurn(contestants: Trio<Contestant>, load: Load, turn: number): Promise<Trio<Block>> {
  const order = orderOf(turn);
  const ask = (role: Role) => {
    const late = order.indexOf(role) / order.length;
    return oneBlock(contestants[role], load, { turn, late });
  };
  if (!load.isTogether) return inTurn(turn, ask);
  const running = trioOf(ask);
  return inTurn(turn, (role) => running[role]);
}

interface When {
  readonly turn: number;
  readonly late: number;
}

async function oneBlock(contestant: Contestant, load: Load, { turn, late }: When): Promise<Block> {
  const sends = sendsTo(contestant, load, turn);
  const before = await contestant.cost();
  const took = await load.ask(sends, late);
  const after = await contestant.cost();
  return { took, processor: after.processor - before.processor };
}

/** Each door has all of the questions in their order. */
function sendsTo(
  contestant: Contestant,
  { questions, doors, inBlock }: Load,
  turn: number,
): readonly Send[] {
  return Array.from({ length: inBlock }, (_, at) => {
    const number = turn * inBlock + at;
    const question = questions[Math.floor(number / doors.length) % questions.length];
    return contestant.prepare(question ?? germany, doors[number % doors.length] ?? 0);
  });
}

function roundOf(blocks: readonly Trio<Block>[]): Round {
  const took = trioOf((role) => blocks.flatMap((block) => block[role].took));
  const used = (role: Role) => blocks.reduce((sum, block) => sum + block[role].processor, 0);
  return { took, processor: trioOf((role) => used(role) / took[role].length) };
}
