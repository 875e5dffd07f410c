/** Our bot on Slack beside a bare one of Bolt's, in both ways in. */
import { besideBare, howBesideBare } from "../bots/beside-bare.ts";
import { onOnePlatform as loads } from "../bots/loads.ts";
import type { Chapter } from "../figure.ts";
import { slackHttpDoor } from "./http-door.ts";
import { socketDoor } from "./socket-door.ts";

const how = howBesideBare("the tests' stand-in for Slack");
const socket = "test/bench/bare/slack-socket.mjs";
const http = "test/bench/bare/slack-http.mjs";

export const slackSocket: Chapter = {
  title: "Slack over Socket Mode",
  how:
    `${how}\nThe bare bot is as in Bolt's guide: \`${socket}\`. It holds one connection, where ours holds two,\n` +
    "and answers the same thing twice where Slack brings it twice.",
  measure: () => besideBare({ bare: socket, doors: [socketDoor], loads }),
};

export const slackHttp: Chapter = {
  title: "Slack over HTTP",
  how: `${how}\nThe bare bot is as in Bolt's guide, with Bolt's own server: \`${http}\`.`,
  measure: () => besideBare({ bare: http, doors: [slackHttpDoor], loads }),
};
