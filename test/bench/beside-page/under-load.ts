/** How long Discord waits for its answers over HTTP while a crowd is at the page. */
import { ours } from "../bots/beside-bare.ts";
import type { Answered, OpenDoor, Send } from "../bots/client-driver.ts";
import { Contestant } from "../bots/contestant.ts";
import { atIntervals } from "../bots/load.ts";
import { germany } from "../bots/question.ts";
import type { Figure } from "../figure.ts";
import { atMost, noBound } from "../figure.ts";
import { quantile, ratiosOf } from "../ratios.ts";
import { watchStolen } from "./cpu-steal.ts";
import { beginCrowd } from "./page-load.ts";

const rounds = 9;

/** What a virtual machine's host takes, it takes in pauses: beyond this share they make the slowest answers, not the bot. */
const mostStolen = 0.005;

/** A quarter of an hour. On a host so busy, those count in which it took least. */
const mostRounds = 36;

const questions = 1200;
const interval = 10;

/** The page's code is compiled while it is used, as an answer's is, and there is more of it. */
const warmUpTurns = 5;

/** @param openDoor over HTTP, to a bot that serves the page as well */
export async function inCrowd(openDoor: OpenDoor): Promise<readonly Figure[]> {
  const port = { at: 0 };
  const bot = await Contestant.enter(ours, [
    (free) => {
      port.at = free;
      return openDoor(free);
    },
  ]);
  try {
    await bot.start();
    return figuresOf(await measure(bot, port.at));
  } finally {
    await bot.leave();
  }
}

interface Latencies {
  readonly p50: number;
  readonly p99: number;
}

async function measure(bot: Contestant, port: number): Promise<readonly Round[]> {
  const quiet = () => latencies(bot);
  const crowded = (turns: number) => latenciesInCrowd(bot, { port, turns });
  await quiet();
  await crowded(warmUpTurns);
  const measured: Round[] = [];
  while (measured.filter(isUndisturbed).length < rounds && measured.length < mostRounds) {
    const stolenSince = watchStolen();
    const before = await quiet();
    const { p50, p99 } = await crowded(1);
    measured.push({ p50: p50 / before.p50, p99: p99 / before.p99, stolen: stolenSince() });
  }
  return measured.toSorted((one, other) => one.stolen - other.stolen).slice(0, rounds);
}

/** In a crowd, as multiples of what it was in quiet. */
interface Round extends Latencies {
  /** The host's share of the processors, from 0 to 1. */
  readonly stolen: number;
}

const isUndisturbed = ({ stolen }: Round): boolean => stolen <= mostStolen;

function figuresOf(measured: readonly Round[]): readonly Figure[] {
  const beside = "in quiet";
  return [
    {
      ...{ what: "p50 in a crowd", beside, bound: noBound },
      ratios: ratiosOf(measured.map(({ p50 }) => p50)),
    },
    {
      ...{ what: "p99 in a crowd", beside, bound: atMost(1.5) },
      ratios: ratiosOf(measured.map(({ p99 }) => p99)),
    },
  ];
}

interface Turns {
  /** The page's. */
  readonly port: number;
  readonly turns: number;
}

/** @returns the last turn's */
async function latenciesInCrowd(bot: Contestant, { port, turns }: Turns): Promise<Latencies> {
  const crowd = await beginCrowd(port);
  try {
    for (let turn = 1; turn < turns; turn++) await latencies(bot);
    return await latencies(bot);
  } finally {
    await crowd.end();
  }
}

async function latencies(bot: Contestant): Promise<Latencies> {
  await bot.takeDepartures();
  const answers: Answered[] = [];
  const noted = (send: Send) => async () => {
    const answered = await send();
    answers.push(answered);
    return answered;
  };
  const sends = Array.from({ length: questions }, () => noted(bot.prepare(germany, 0)));
  await atIntervals(sends, { interval, late: 0 });
  const departures = await bot.takeDepartures();
  if (departures.size < questions / 2) throw new Error(`a bot noted ${departures.size} answers`);
  // Whoever asked may have waited for a processor before it saw the answer, and the bot before it noted it.
  const took = answers.map(({ askedAt = "", milliseconds }) =>
    Math.min(milliseconds, departures.get(askedAt) ?? milliseconds),
  );
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}
