/** What Discord refuses for good: one line that names what to mend, and no further attempt. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { until } from "../../wait-until.ts";
import type { Connected } from "../connected.ts";
import { begin, connect, startStandIn } from "../connected.ts";
import { replySaying } from "../message-fixtures.ts";

/** Close codes after which there is no coming back, and what the line names. */
const refusals = [
  [4004, /DISCORD_TOKEN/],
  [4010, /shards .*4010/],
  [4011, /shards .*4011/],
  [4012, /4012.*DISCORD_API_URL/],
  [4013, /intents Guilds, GuildMessages and DirectMessages \(4013\).*https:/],
  [4014, /intents Guilds, GuildMessages and DirectMessages \(4014\).*https:/],
] as const;

describe("what Discord refuses at the start", () => {
  it("is a token over REST", async () => {
    const discord = await startStandIn();
    discord.world.revoked = true;
    const connected = begin({ discord });
    await expectOneLine(connected, /DISCORD_TOKEN/);
    expect(discord.recording.count("connected")).toBe(0);
  });

  it.each(refusals)("is an IDENTIFY, with %i", async (code, names) => {
    const discord = await startStandIn();
    discord.gateway.troubles.closeOnIdentify.push(code);
    const connected = begin({ discord });
    await expectOneLine(connected, names);
    expect(discord.recording.count("identify")).toBe(1);
  });
});

describe("what Discord refuses while the bot runs", () => {
  it.each(refusals)("is a connection, with %i", async (code, names) => {
    const connected = await connect();
    connected.discord.gateway.close(code);
    await expectOneLine(connected, names);
  });

  it("is a token, when a reply is posted", async () => {
    const connected = await connect({ responder: { toMessage: () => reply } });
    connected.discord.world.revoked = true;
    connected.discord.write("mention");
    await expectOneLine(connected, /DISCORD_TOKEN/);
  });

  it("is a token, when the budget is asked for", async () => {
    const connected = await connect();
    connected.discord.world.revoked = true;
    connected.discord.gateway.invalidate(false);
    await expectOneLine(connected, /DISCORD_TOKEN/);
    expect(connected.discord.recording.count("identify")).toBe(1);
  });
});

const reply = {
  channel: "1176543211088317610",
  body: replySaying("hello"),
  meta: { event: "mention", reference: "ref-1" },
};

async function expectOneLine({ running, discord }: Connected, names: RegExp): Promise<void> {
  const line = await running.failure;
  expect(line).toMatch(names);
  expect(line).not.toMatch(/\n|Error/);
  await running.stop();
  await until(() => discord.gateway.connections.length === 0, "all connections are closed");
  const { length } = discord.recording.moments;
  // discord.js would be back in half a second.
  await sleep(700);
  expect(discord.recording.moments.slice(length)).toEqual([]);
}
