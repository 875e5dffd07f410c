/** Measures what the page and the pictures cost a platform beside them: start and memory without load, latency under load. */
import { ours } from "../bots/beside-bare.ts";
import type { OpenDoor } from "../bots/client-driver.ts";
import { Contestant } from "../bots/contestant.ts";
import type { Start } from "../bots/starts.ts";
import { measureStarts } from "../bots/starts.ts";
import { discordHttpDoor } from "../discord/http-door.ts";
import type { Chapter, Figure } from "../figure.ts";
import { noBound } from "../figure.ts";
import { ratiosOf } from "../ratios.ts";
import { measureUnderLoad } from "./under-load.ts";
import { withoutPictures } from "./without-pictures.ts";

export const besidePage: Chapter = {
  title: "Discord beside the page and pictures",
  how:
    "`npm start` without npm, on Discord over HTTP, with PLAYGROUND=on beside the same without; then as it is beside one in\n" +
    "whose `dist` nothing is that draws; each time the other once more as control. Memory is what is resident 2 s after the\n" +
    "start, before anything is drawn. Then 100 commands a second, while a crowd asks the page for 100 other answers and\n" +
    "their pictures a second, most of which nobody has drawn yet, beside the same in quiet, after a minute of a crowd. Bot, asker\n" +
    "and crowd share the processors: an answer has come when it has left the bot, or the asker has it, whichever is seen first.\n" +
    "A round counts where a virtual machine's host took at most a two-hundredth of the processors, until there are nine; if\n" +
    "there are not nine after 36, those nine count in which it took least.",
  measure: async () => [
    ...(await starts({
      what: "with a page",
      one: withPage,

      beside: "the bot without a page",
      other: usual,
    })),
    ...(await starts({
      what: "with pictures",
      one: usual,

      beside: "the bot without what draws",
      other: unable,
    })),
    ...(await measureUnderLoad(pagedDoor)),
  ],
};

type Enter = () => Promise<Contestant>;

const usual: Enter = () => Contestant.enter(ours, [discordHttpDoor]);

const pagedDoor: OpenDoor = async (port) => {
  const door = await discordHttpDoor(port);
  return { ...door, settings: { ...door.settings, PLAYGROUND: "on" } };
};

const withPage: Enter = () => Contestant.enter(ours, [pagedDoor]);

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
    what: label,
    beside,
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
