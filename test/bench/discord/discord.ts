/** Our bot on Discord beside the barest that answers there, in both ways in. */
import manifest from "../../../package.json" with { type: "json" };
import type { Chapter, Figure } from "../figure.ts";
import { measureAnswers } from "./answers.ts";
import type { OpenDoor } from "./contestant.ts";
import { Contestant } from "./contestant.ts";
import { figuresOfAnswers, figuresOfStarts } from "./figures.ts";
import { gatewayDoor } from "./gateway-door.ts";
import { httpDoor } from "./http-door.ts";
import { measureStarts } from "./starts.ts";

interface Way {
  readonly bare: string;
  readonly openDoor: OpenDoor;
}

/** As `npm start` starts it. */
const ours = manifest.scripts.start.replace(/^node /, "");

const how =
  "`npm start` without npm, its output thrown away, beside a bot that says the same to everybody, and a copy of that as control.\n" +
  "Each has an application of its own at the tests' stand-in for Discord, all are up at once, and each is asked the same by\n" +
  "turns; an answer takes from the event to the first response, and where nothing else is said the question is\n" +
  "`/expelled germany`. Memory is what is resident (`VmRSS`) 2 s after the start, or after answers; a start ends with an answer.";

export const discordGateway: Chapter = {
  title: "Discord over the gateway",
  how: `${how}\nThe bare bot is as in the guide of discord.js: \`test/bench/bare/gateway.mjs\`.`,
  measure: () => measure({ bare: "test/bench/bare/gateway.mjs", openDoor: gatewayDoor }),
};

export const discordHttp: Chapter = {
  title: "Discord over HTTP",
  how:
    `${how}\nThe bare bot is node:http, without the express of Discord's guide, and discord.js's REST for its commands:\n` +
    "`test/bench/bare/http.mjs`. It checks signatures; unlike ours it limits no body, cuts off nobody and writes no log.",
  measure: () => measure({ bare: "test/bench/bare/http.mjs", openDoor: httpDoor }),
};

async function measure({ bare, openDoor }: Way): Promise<readonly Figure[]> {
  const enter = (path: string) => Contestant.enter(path, openDoor);
  const contestants = { ours: await enter(ours), bare: await enter(bare), copy: await enter(bare) };
  try {
    const starts = await measureStarts(contestants);
    const answers = await measureAnswers(contestants);
    return [...figuresOfStarts(starts), ...figuresOfAnswers(answers)];
  } finally {
    for (const contestant of Object.values(contestants)) await contestant.leave();
  }
}
