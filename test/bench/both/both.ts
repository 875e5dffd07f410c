/** Both platforms in one process, beside a process that runs both bare bots. */
import { besideBare, howBesideBare } from "../bots/beside-bare.ts";
import { onEach } from "../bots/loads.ts";
import { gatewayDoor } from "../discord/gateway-door.ts";
import { discordHttpDoor } from "../discord/http-door.ts";
import type { Chapter } from "../figure.ts";
import { slackHttpDoor } from "../slack/http-door.ts";
import { socketDoor } from "../slack/socket-door.ts";

const how =
  `${howBesideBare("the tests' stand-ins for Discord and for Slack")}\n` +
  "A start ends with an answer on both. The bare bot is one process with both bare bots";

const loads = onEach(["Discord", "Slack"]);
const connected = "test/bench/bare/both-connected.mjs";
const http = "test/bench/bare/both-http.mjs";

export const bothConnected: Chapter = {
  title: "Discord and Slack in one process, over the gateway and Socket Mode",
  how: `${how}: \`${connected}\`.`,
  measure: () => besideBare({ bare: connected, doors: [gatewayDoor, socketDoor], loads }),
};

export const bothHttp: Chapter = {
  title: "Discord and Slack in one process, over HTTP",
  how: `${how}\nat one port, that of Bolt's server: \`${http}\`.`,
  measure: () => besideBare({ bare: http, doors: [discordHttpDoor, slackHttpDoor], loads }),
};
