/** Our bot beside a bare one, and a copy of that, in everything that a person waits for or an operator pays for. */
import manifest from "../../../package.json" with { type: "json" };
import type { Figure } from "../figure.ts";
import { measureAnswers } from "./answers.ts";
import type { OpenDoor } from "./client-driver.ts";
import { Contestant } from "./contestant.ts";
import { figuresOfAnswers, figuresOfStarts } from "./figures.ts";
import type { Load } from "./loads.ts";
import { measureStarts } from "./starts.ts";

export interface Way {
  /** The program of the bare bot. */
  readonly bare: string;
  readonly doors: readonly OpenDoor[];
  readonly loads: readonly Load[];
}

/** As `npm start` starts it: what follows the first `node`, before the way for shells without `exec`. */
export const ours = manifest.scripts.start.replace(/^exec node | \|\| .*$/g, "");

export async function besideBare({ bare, doors, loads }: Way): Promise<readonly Figure[]> {
  const enter = (path: string) => Contestant.enter(path, doors);
  const contestants = { ours: await enter(ours), bare: await enter(bare), copy: await enter(bare) };
  try {
    const starts = await measureStarts(contestants);
    const answers = await measureAnswers(contestants, loads);
    return [...figuresOfStarts(starts), ...figuresOfAnswers(answers)];
  } finally {
    for (const contestant of Object.values(contestants)) await contestant.leave();
  }
}

/** @param standIn for whom the bots answer: `the tests' stand-in for Discord` */
export const howBesideBare = (standIn: string): string =>
  "`npm start` without npm, its output thrown away, beside a bot that says the same to everybody, and a copy of that as control.\n" +
  `Each has an application of its own at ${standIn}, all are up at once, and each is asked the same by\n` +
  "turns; an answer takes from the event to the first response, and where nothing else is said the question is\n" +
  "`/expelled germany`. Memory is what is resident (`VmRSS`) 2 s after the start, or after answers; a start ends with an answer.";
