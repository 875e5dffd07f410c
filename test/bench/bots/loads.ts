/** What the bots are asked, and how: each way to ask has rows of its own. */
import type { Send } from "./client-driver.ts";
import { atIntervals, manyAtOnce, oneAtATime } from "./load.ts";
import type { Question } from "./question.ts";
import { countries, germany, mixed } from "./question.ts";

export interface Load {
  /** `one at a time` */
  readonly how: string;
  readonly questions: readonly Question[];
  /** The bot's doors that they come to, by turns. */
  readonly doors: readonly number[];
  /** So many are asked of one bot before it is the next one's turn. */
  readonly inBlock: number;
  readonly blocks: number;
  /** Are all bots asked at once, their questions between each other's? */
  readonly isTogether: boolean;
  /** @param late so much of the time between two questions is let go by before the first, where it is told */
  readonly ask: (sends: readonly Send[], late: number) => Promise<readonly number[]>;
  /** Which of its latencies have a bound: where many ask at once, the half of them wait for each other. */
  readonly bound: "p50 and p99" | "p99" | "none";
  /** Is what an answer takes of the processor a figure as well? */
  readonly isWeighed: boolean;
}

const inFlight = 32;
const perSecond = 100;
const steadySeconds = 2.4;

/** At a bot's only door. */
const common = { doors: [0], isTogether: false, bound: "p99", isWeighed: false } as const;

const one: Load = {
  ...common,
  how: "one at a time",
  questions: [germany],
  inBlock: 20,
  blocks: 60,
  bound: "p50 and p99",
  ask: oneAtATime,
};

const flatOut: Load = {
  ...common,
  how: `${inFlight} in flight`,
  questions: [germany],
  inBlock: 240,
  blocks: 6,
  ask: (sends) => manyAtOnce(sends, inFlight),
  isWeighed: true,
};

/** One bot after the other, none would be busy enough to be asked by the clock. */
const steady: Load = {
  ...common,
  how: `${perSecond} a second`,
  questions: [germany],
  isTogether: true,

  inBlock: steadySeconds * perSecond,
  blocks: 4,
  ask: (sends, late) => atIntervals(sends, { interval: 1000 / perSecond, late }),
};

export const onOnePlatform: readonly Load[] = [
  one,
  { ...one, how: `${one.how}, five kinds of question`, questions: mixed, bound: "none" },
  { ...one, how: `${one.how}, nothing remembered`, questions: countries, bound: "none" },
  steady,
  flatOut,
];

/** @param platforms by their doors */
export const onEach = (platforms: readonly string[]): readonly Load[] => [
  ...platforms.map((platform, at) => ({ ...one, how: `${one.how} on ${platform}`, doors: [at] })),
  { ...flatOut, how: `${flatOut.how} on both`, doors: platforms.map((_, at) => at) },
];

/** Code that runs often is compiled: the first answers tell little of the later ones. */
export const warmUpOf = (doors: readonly number[]): Load => ({
  ...flatOut,
  questions: [...mixed, ...countries],
  doors,
  blocks: 18,
});
