/** Both platforms in one program: one fails, and the other goes on, unless all are required. */
import { describe, expect, it } from "vitest";
import { freePort } from "../free-port.ts";
import { startStandIn as startDiscord } from "../platforms/discord/connected.ts";
import type { StandIn as Discord } from "../platforms/discord/stand-in/stand-in.ts";
import { applicationId, token } from "../platforms/discord/stand-in/world.ts";
import { startStandIn as startSlack } from "../platforms/slack/connected.ts";
import { closesOf, eventually, expectGoodEnd } from "./program-on-discord.ts";
import type { Settings } from "./program-on-slack.ts";
import { listening, onSocket, overHttp } from "./program-on-slack.ts";
import { run } from "./run-program.ts";
import type { Program } from "./running-program.ts";
import { startProgram } from "./running-program.ts";

const onGateway = (discord: Discord): Settings => ({
  DISCORD_TOKEN: token,
  DISCORD_APPLICATION_ID: applicationId,
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_REGISTER: "off",
});

async function bothConnected(settings: Settings = {}) {
  const [discord, slack] = [await startDiscord(), await startSlack()];
  const program = startProgram({ ...onGateway(discord), ...onSocket(slack), ...settings });
  await program.logs("connected to Discord");
  await program.logs("connected to Slack");
  return { discord, slack, program };
}

/** Another message than the stand-in's first: a message is answered once. */
const laterMention = {
  event: {
    type: "app_mention",
    user: "U2147483697",
    text: "<@U0001BOTT> how many did germany expel?",
    ts: "1548261232.000400",
    channel: "C2147483705",
  },
  event_id: "Ev0002ABCD",
};

const linesOf = (program: Program): readonly string[] => program.errors().trim().split("\n");

describe("both platforms in one program", () => {
  it("answer beside each other, and end together with 0", async () => {
    const { discord, slack, program } = await bothConnected();
    expect(await discord.send("command-in-guild").seen).toMatchObject({ type: 4 });
    expect(await slack.send("slash-command").acknowledged).toMatchObject({ text: /Germany/ });
    // The first plain question loads the names of every language, which would delay what is slow below.
    slack.send("mention");
    await eventually(() => expect(slack.messages).toHaveLength(1));
    discord.faults.next("/callback", { kind: "slow", milliseconds: 600 });
    slack.faults.next("/chat.postMessage", { kind: "slow", milliseconds: 600 });
    const asked = discord.send("command-in-guild");
    slack.send("mention", laterMention);
    await eventually(() => expect(slack.messages).toHaveLength(2));
    await eventually(() => expect(asked.callbacks).toHaveLength(1));
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(closesOf(discord)).toEqual([1000]);
    expect(program.entries().filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("share one port over HTTP", async () => {
    const [discord, slack] = [await startDiscord(), await startSlack()];
    const { url, origin } = await listening({
      ...onGateway(discord),
      ...overHttp(slack),
      DISCORD_MODE: "http",
      DISCORD_PUBLIC_KEY: discord.signer.publicKey,
    });
    const answered = await slack.sendTo(url, "slash-command");
    expect(await answered.acknowledged).toMatchObject({ response_type: "ephemeral" });
    const unsigned = await fetch(`${origin}/discord/interactions`, { method: "POST", body: "{}" });
    expect(unsigned.status).toBe(401);
  });

  it("go on without each other: first Slack fails, then Discord, and then the program ends", async () => {
    const { discord, slack, program } = await bothConnected();
    slack.world.botTokenError = "token_revoked";
    slack.send("mention");
    await eventually(() => expect(program.errors()).toContain("SLACK_BOT_TOKEN"));
    await eventually(() => expect(slack.server.open).toBe(0));
    expect(await discord.send("command-in-guild").seen).toMatchObject({ type: 4 });
    discord.gateway.close(4004);
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(linesOf(program)).toEqual([
      expect.stringContaining("SLACK_BOT_TOKEN"),
      expect.stringContaining("DISCORD_TOKEN"),
    ]);
  });

  it("go on without each other from the start", async () => {
    const [discord, slack] = [await startDiscord(), await startSlack()];
    discord.world.revoked = true;
    const program = startProgram({ ...onGateway(discord), ...onSocket(slack) });
    await program.logs("connected to Slack");
    await eventually(() => expect(program.errors()).toContain("DISCORD_TOKEN"));
    expect(await slack.send("slash-command").acknowledged).toMatchObject({ text: /Germany/ });
    program.child.kill("SIGTERM");
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  it("end together where all are required (REQUIRE_ALL=on)", async () => {
    const { discord, slack, program } = await bothConnected({ REQUIRE_ALL: "on" });
    slack.world.botTokenError = "token_revoked";
    slack.send("mention");
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(linesOf(program)).toEqual([expect.stringContaining("SLACK_BOT_TOKEN")]);
    expect(closesOf(discord)).toEqual([1000]);
  });

  it("lose one port together, and what needs none goes on", async () => {
    const [discord, slack] = [await startDiscord(), await startSlack()];
    const taken = await listening(overHttp(slack));
    const PORT = new URL(taken.origin).port;
    const settings = { ...overHttp(slack), HOST: "127.0.0.1", PORT };
    const alone = await run([], { environment: settings });
    expect(alone.errors).toMatch(/^PORT: [^\n]*\n$/);
    expect(alone.code).toBe(1);
    const program = startProgram({ ...settings, ...onGateway(discord) });
    await program.logs("connected to Discord");
    await eventually(() => expect(program.errors()).toMatch(/^PORT: [^\n]*\n$/));
    expect(await discord.send("command-in-guild").seen).toMatchObject({ type: 4 });
    expect(await freePort()).toBeGreaterThan(0);
  });
});
