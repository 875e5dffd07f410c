/** Asks bots that are all up at once: the same of each, in small blocks by turns. */
import type { Contestant } from "./contestant.ts";
import type { Send } from "./door.ts";
import { atIntervals, manyAtOnce, oneAtATime } from "./load.ts";
import type { Question } from "./question.ts";
import { countries, germany, mixed } from "./question.ts";
import type { Role, Trio } from "./trio.ts";
import { inTurn, orderOf, trioOf } from "./trio.ts";

export interface Round {
  /** Milliseconds that each answer took. */
  readonly took: Trio<readonly number[]>;
  /** Milliseconds of the processor that an answer took. */
  readonly processor: Trio<number>;
}

/** The rounds of each way to ask. */
export interface Answers {
  readonly one: readonly Round[];
  readonly mixed: readonly Round[];
  readonly forgotten: readonly Round[];
  readonly steady: readonly Round[];
  readonly flatOut: readonly Round[];
}

interface Load {
  readonly questions: readonly Question[];
  /** So many are asked of one bot before it is the next one's turn. */
  readonly inBlock: number;
  readonly blocks: number;
  readonly ask: (sends: readonly Send[]) => Promise<readonly number[]>;
}

const rounds = 9;
export const inFlight = 32;
export const perSecond = 100;

const steadySeconds = 2.4;

const one: Load = { questions: [germany], inBlock: 20, blocks: 12, ask: oneAtATime };
const flatOut: Load = {
  ...{ questions: [germany], inBlock: 240, blocks: 6 },
  ask: (sends) => manyAtOnce(sends, inFlight),
};

/** Code that runs often is compiled: the first answers tell little of the later ones. */
const warmUp: Load = { ...flatOut, questions: [...mixed, ...countries], blocks: 18 };

export async function measureAnswers(contestants: Trio<Contestant>): Promise<Answers> {
  const blocks = (load: Load) => (round: number) => inBlocks(contestants, load, round);
  await inBlocks(contestants, warmUp, 0);
  return {
    one: await inRounds(blocks(one)),
    mixed: await inRounds(blocks({ ...one, questions: mixed })),
    forgotten: await inRounds(blocks({ ...one, questions: countries })),
    steady: await inRounds((round) => steadily(contestants, round)),
    flatOut: await inRounds(blocks(flatOut)),
  };
}

async function inRounds(measure: (round: number) => Promise<Round>): Promise<readonly Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measure(round));
  return measured;
}

async function inBlocks(contestants: Trio<Contestant>, load: Load, round: number): Promise<Round> {
  const done: Trio<Block>[] = [];
  for (let block = 0; block < load.blocks; block++) {
    const turn = round * load.blocks + block;
    done.push(await inTurn(turn, (role) => oneBlock(contestants[role], load, turn)));
  }
  return roundOf(done);
}

interface Block {
  readonly took: readonly number[];
  readonly processor: number;
}

async function oneBlock(
  contestant: Contestant,
  { questions, inBlock, ask }: Load,
  turn: number,
): Promise<Block> {
  const sends = sendsTo(contestant, questions, { from: turn * inBlock, count: inBlock });
  return weighed(contestant, () => ask(sends));
}

/** All bots at once, their questions between each other's: none would be busy otherwise. */
async function steadily(contestants: Trio<Contestant>, round: number): Promise<Round> {
  const interval = 1000 / perSecond;
  const count = steadySeconds * perSecond;
  const order = orderOf(round);
  const askSteadily = (role: Role): Promise<Block> => {
    const sends = sendsTo(contestants[role], [germany], { from: 0, count });
    const offset = (interval * order.indexOf(role)) / order.length;
    return weighed(contestants[role], () => atIntervals(sends, { interval, offset }));
  };
  const running = trioOf(askSteadily);
  return roundOf([await inTurn(round, (role) => running[role])]);
}

interface Stretch {
  readonly from: number;
  readonly count: number;
}

function sendsTo(
  contestant: Contestant,
  questions: readonly Question[],
  { from, count }: Stretch,
): readonly Send[] {
  return Array.from({ length: count }, (_, at) =>
    contestant.prepare(questions[(from + at) % questions.length] ?? germany),
  );
}

async function weighed(
  contestant: Contestant,
  ask: () => Promise<readonly number[]>,
): Promise<Block> {
  const before = await contestant.cost();
  const took = await ask();
  const after = await contestant.cost();
  return { took, processor: after.processor - before.processor };
}

function roundOf(blocks: readonly Trio<Block>[]): Round {
  const took = trioOf((role) => blocks.flatMap((block) => block[role].took));
  const used = (role: Role) => blocks.reduce((sum, block) => sum + block[role].processor, 0);
  return { took, processor: trioOf((role) => used(role) / took[role].length) };
}
