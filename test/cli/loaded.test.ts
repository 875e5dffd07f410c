/**
 * A bot over HTTP is small because it loads neither the gateway's client nor a framework; over the gateway it starts fast
 * because that client is read from one file, with whatever it needs.
 */
import { describe, expect, it } from "vitest";
import { startStandIn } from "../platforms/discord/connected.ts";
import { begin, connected, listening, titleOf } from "./on-discord.ts";

/** Whoever loads one of these ends. The build puts discord.js into the part that begins with the gateway, the page into those with its names. */
const forbidden = String.raw`/^(discord\.js|@discordjs\/|@hono\/|hono|undici|ws)|\/(gateway|mount-page|run-playground)-\w+\.js$/`;

const hooks = `export const resolve = (name, context, next) => {
  if (${forbidden}.test(name)) throw new Error("loaded: " + name);
  return next(name, context);
};`;

const inData = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

const preload = `import { register } from "node:module"; register(${JSON.stringify(inData(hooks))});`;

const withoutThem = { NODE_OPTIONS: `--import=${inData(preload)}` };

const asFiles = inData(`
  import Module from "node:module";
  const load = Module._load;
  Module._load = (name, ...rest) => {
    if (${forbidden}.test(name)) throw new Error("loaded: " + name);
    return load(name, ...rest);
  };`);

describe("with discord.js in the build alone", () => {
  it("the program answers over the gateway", async () => {
    const { discord } = await connected({ NODE_OPTIONS: `--import=${asFiles}` });
    expect(titleOf(await discord.send("command-in-guild").seen)).toContain("Germany");
  });
});

describe("without discord.js and hono", () => {
  it("the program answers over HTTP, and registers its commands", async () => {
    const discord = await startStandIn();
    const settings = { ...withoutThem, DISCORD_REGISTER: "on" };
    const { program, url } = await listening(discord, settings);
    await program.logs("the commands are those of the catalogue");
    const { seen } = await discord.sendTo(url, "command-in-guild");
    expect(titleOf(await seen)).toContain("Germany");
    const data = { component_type: 2, custom_id: "d0:302050872383242240", id: 2 };
    const press = await discord.sendTo(url, "press-on-public", { data });
    expect(press.callbacks).toMatchObject([{ callback: { type: 6 } }]);
  });

  it("it does not start in gateway mode: they would have been found", async () => {
    const { program } = begin(await startStandIn(), withoutThem);
    expect((await program.ended).code).toBe(1);
    expect(program.output()).toContain("loaded: ./gateway-");
  });
});
