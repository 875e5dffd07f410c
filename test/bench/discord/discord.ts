/** Our bot on Discord beside the barest that answers there, in both ways in. */
import { besideBare, howBesideBare } from "../bots/beside-bare.ts";
import { onOnePlatform as loads } from "../bots/loads.ts";
import type { Chapter } from "../figure.ts";
import { gatewayDoor } from "./gateway-door.ts";
import { discordHttpDoor } from "./http-door.ts";

const how = howBesideBare("the tests' stand-in for Discord");
const gateway = "test/bench/bare/discord-gateway.mjs";
const http = "test/bench/bare/discord-http.mjs";

export const discordGateway: Chapter = {
  title: "Discord over the gateway",
  how: `${how}\nThe bare bot is as in the guide of discord.js: \`${gateway}\`.`,
  measure: () => besideBare({ bare: gateway, doors: [gatewayDoor], loads }),
};

export const discordHttp: Chapter = {
  title: "Discord over HTTP",
  how:
    `${how}\nThe bare bot is node:http, without the express of Discord's guide, and discord.js's REST for its commands:\n` +
    `\`${http}\`. It checks signatures; unlike ours it limits no body, cuts off nobody and writes no log.`,
  measure: () => besideBare({ bare: http, doors: [discordHttpDoor], loads }),
};
