/** What a platform notices of the page and the pictures: at the start nothing, and in a crowd little. */
import { ours } from "../bots/beside-bare.ts";
import { Contestant } from "../bots/contestant.ts";
import type { Door } from "../bots/door.ts";
import { atIntervals } from "../bots/load.ts";
import { germany } from "../bots/question.ts";
import type { Start } from "../bots/starts.ts";
import { measureStarts } from "../bots/starts.ts";
import { discordHttpDoor } from "../discord/http-door.ts";
import type { Chapter, Figure } from "../figure.ts";
import { atMost, noBound } from "../figure.ts";
import { quantile, ratiosOf } from "../ratios.ts";
import { beginCrowd } from "./crowd.ts";
import { withoutPictures } from "./without-pictures.ts";

export const company: Chapter = {
  title: "Discord beside the page and pictures",
  how:
    "`npm start` without npm, on Discord over HTTP, with PLAYGROUND=on beside the same without; then as it is beside one in\n" +
    "whose `dist` nothing is that draws; each time the other once more as control. Memory is what is resident 2 s after the\n" +
    "start, before anything is drawn ahead. Then 100 commands a second, while a crowd asks the page for 100 other answers and\n" +
    "their pictures a second, most of which nobody has drawn yet, beside the same in quiet.",
  measure: async () => [
    ...(await starts({
      ...{ what: "with a page", one: withPage },
      ...{ beside: "the bot without a page", other: usual },
    })),
    ...(await starts({
      ...{ what: "with pictures", one: usual },
      ...{ beside: "the bot without what draws", other: unable },
    })),
    ...(await answers()),
  ],
};

type Enter = () => Promise<Contestant>;

const usual: Enter = () => Contestant.enter(ours, [discordHttpDoor]);

const paged = (door: Door): Door => ({
  ...door,
  settings: { ...door.settings, PLAYGROUND: "on" },
});

const withPage: Enter = () =>
  Contestant.enter(ours, [async (port) => paged(await discordHttpDoor(port))]);

const unable: Enter = async () =>
  Contestant.enter(ours.replace(/\S+$/, await withoutPictures()), [discordHttpDoor]);

interface Pair {
  /** `with a page` */
  readonly what: string;
  readonly one: Enter;
  readonly beside: string;
  readonly other: Enter;
}

async function starts({ what, one, beside, other }: Pair): Promise<readonly Figure[]> {
  const bots = { ours: await one(), bare: await other(), copy: await other() };
  const rounds = await measureStarts(bots);
  for (const bot of Object.values(bots)) await bot.leave();
  const figure = (label: string, role: "ours" | "copy", of: (start: Start) => number): Figure => ({
    ...{ what: label, beside },
    ratios: ratiosOf(rounds.map((round) => of(round[role]) / of(round.bare))),
  });
  const ready = (start: Start) => start.ready;
  const idle = (start: Start) => start.idle;
  return [
    { ...figure(`start to first answer, ${what}`, "ours", ready), bound: noBound },
    figure("start to first answer, of the copy", "copy", ready),
    { ...figure(`idle memory, ${what}`, "ours", idle), bound: noBound },
    figure("idle memory, of the copy", "copy", idle),
  ];
}

const rounds = 9;
const questions = 600;
const interval = 10;

async function answers(): Promise<readonly Figure[]> {
  const port = { at: 0 };
  const bot = await Contestant.enter(ours, [
    async (free) => {
      port.at = free;
      return paged(await discordHttpDoor(free));
    },
  ]);
  await bot.start();
  await latencies(bot);
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
  const sends = Array.from({ length: questions }, () => bot.prepare(germany, 0));
  const took = await atIntervals(sends, { interval, late: 0 });
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}
