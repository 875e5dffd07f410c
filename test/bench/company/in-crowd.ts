/** How long a platform waits for its answers while a crowd is at the page. */
import { ours } from "../bots/beside-bare.ts";
import { Contestant } from "../bots/contestant.ts";
import type { Answered, OpenDoor, Send } from "../bots/door.ts";
import { atIntervals } from "../bots/load.ts";
import { germany } from "../bots/question.ts";
import type { Figure } from "../figure.ts";
import { atMost, noBound } from "../figure.ts";
import { quantile, ratiosOf } from "../ratios.ts";
import { beginCrowd } from "./crowd.ts";

const rounds = 9;
const questions = 1200;
const interval = 10;

/** As what answers a platform is compiled by then, so is the page, of which there is more. */
const crowdedTurns = 5;

/** @param openDoor of a bot that serves the page as well */
export async function inCrowd(openDoor: OpenDoor): Promise<readonly Figure[]> {
  const port = { at: 0 };
  const bot = await Contestant.enter(ours, [
    (free) => {
      port.at = free;
      return openDoor(free);
    },
  ]);
  await bot.start();
  await latencies(bot);
  const first = await beginCrowd(port.at);
  for (let turn = 0; turn < crowdedTurns; turn++) await latencies(bot);
  await first.end();
  const measured: { readonly p50: number; readonly p99: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const quiet = await latencies(bot);
    const crowd = await beginCrowd(port.at);
    const busy = await latencies(bot);
    await crowd.end();
    measured.push({ p50: busy.p50 / quiet.p50, p99: busy.p99 / quiet.p99 });
  }
  await bot.leave();
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

async function latencies(bot: Contestant) {
  await bot.left();
  const answers: Answered[] = [];
  const noted = (send: Send) => async () => {
    const answered = await send();
    answers.push(answered);
    return answered;
  };
  const sends = Array.from({ length: questions }, () => noted(bot.prepare(germany, 0)));
  await atIntervals(sends, { interval, late: 0 });
  const left = await bot.left();
  // Whoever asked may have waited for a processor before it saw the answer, and the bot before it noted it.
  const took = answers.map(({ askedAt = "", milliseconds }) =>
    Math.min(milliseconds, left.get(askedAt) ?? milliseconds),
  );
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}
