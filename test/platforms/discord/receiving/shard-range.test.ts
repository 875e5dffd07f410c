/** Several processes on one gateway, each with the shards that its setting names. */
import { describe, expect, it } from "vitest";
import { until } from "../../wait-until.ts";
import { connect, hello, startStandIn } from "../connected.ts";

/** A guild of each of four shards. */
const guilds = [0n, 1n, 2n, 3n].map((shard) => String(((1n << 20n) + shard) << 22n));

describe("processes with ranges of shards", () => {
  it("connect their own shards, and answer what comes there once", async () => {
    const discord = await startStandIn({ guilds, shards: 4 });
    const range = (first: number, last: number) => ({
      settings: { shards: { kind: "range", first, last, total: 4 } as const },
    });
    await connect({ discord, ...range(0, 2) });
    await connect({ discord, ...range(3, 3) });
    const shards = discord.gateway.sessions.map(({ shard }) => shard);
    expect(shards.sort()).toEqual([
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    for (const guild_id of guilds)
      expect(await discord.send("command-in-guild", { guild_id }).seen).toEqual(hello);
    expect(discord.recording.requestsTo("/callback")).toHaveLength(4);
  });
});

describe("without mentions", () => {
  it("the bot asks for no messages and no servers, and answers commands", async () => {
    const { discord } = await connect({ settings: { hasMentions: false } });
    expect(discord.gateway.sessions.map(({ intents }) => intents)).toEqual([0]);
    expect(await discord.send("command-in-guild").seen).toEqual(hello);
  });

  it("the bot comes back by resuming", async () => {
    const { discord } = await connect({ settings: { hasMentions: false } });
    discord.gateway.cut();
    await until(() => discord.recording.count("resumed") === 1, "resumed");
    expect(await discord.send("command-in-guild").seen).toEqual(hello);
  });
});
