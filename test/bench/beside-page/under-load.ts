/** Measures the latency of Discord over HTTP while the page is under load. */
import { ours } from "../bots/beside-bare.ts";
import type { Answered, OpenDoor, Send } from "../bots/client-driver.ts";
import { Contestant } from "../bots/contestant.ts";
import { atIntervals } from "../bots/load.ts";
import { germany } from "../bots/question.ts";
import type { Figure } from "../figure.ts";
import { atMost, noBound } from "../figure.ts";
import { quantile, ratiosOf } from "../ratios.ts";
import { startStealWatch } from "./cpu-steal.ts";
import { startPageLoad } from "./page-load.ts";

const rounds = 9;

/** A host takes processors in pauses: beyond this share of them the slowest answers are the host's doing, not the bot's. */
const maxSteal = 0.005;

/** A quarter of an hour. After it the rounds with the least steal count. */
const maxRounds = 36;

const questions = 1200;
const intervalMs = 10;

/** V8 optimizes code that is used often; the page has more of it than an answer. */
const warmUpTurns = 5;

/** @param openDoor over HTTP, to a bot that serves the page as well */
export async function measureUnderLoad(openDoor: OpenDoor): Promise<readonly Figure[]> {
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
  const loaded = (turns: number) => latenciesUnderLoad(bot, { port, turns });
  await quiet();
  await loaded(warmUpTurns);
  const measured: Round[] = [];
  while (measured.filter(isUndisturbed).length < rounds && measured.length < maxRounds) {
    const stealSince = startStealWatch();
    const before = await quiet();
    const { p50, p99 } = await loaded(1);
    measured.push({ p50: p50 / before.p50, p99: p99 / before.p99, steal: stealSince() });
  }
  return measured.toSorted((one, other) => one.steal - other.steal).slice(0, rounds);
}

/** Under load, as multiples of those without. */
interface Round extends Latencies {
  /** The host's share of the processors, from 0 to 1. */
  readonly steal: number;
}

const isUndisturbed = ({ steal }: Round): boolean => steal <= maxSteal;

function figuresOf(measured: readonly Round[]): readonly Figure[] {
  const beside = "in quiet";
  return [
    {
      what: "p50 in a crowd",
      beside,
      bound: noBound,
      ratios: ratiosOf(measured.map(({ p50 }) => p50)),
    },
    {
      what: "p99 in a crowd",
      beside,
      bound: atMost(1.5),
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
async function latenciesUnderLoad(bot: Contestant, { port, turns }: Turns): Promise<Latencies> {
  const load = await startPageLoad(port);
  try {
    for (let turn = 1; turn < turns; turn++) await latencies(bot);
    return await latencies(bot);
  } finally {
    await load.end();
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
  await atIntervals(sends, { interval: intervalMs, late: 0 });
  const departures = await bot.takeDepartures();
  if (departures.size < questions / 2) throw new Error(`a bot noted ${departures.size} answers`);
  // The asker may have waited for a processor before it saw the answer, and the bot before it noted it.
  const took = answers.map(({ askedAt = "", milliseconds }) =>
    Math.min(milliseconds, departures.get(askedAt) ?? milliseconds),
  );
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}
