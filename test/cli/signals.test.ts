/** SIGTERM and SIGINT, wherever the program stands: what is in flight arrives, nothing new begins, and it ends with 0. */
import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { english } from "../../src/words/english.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import { heldByHand } from "../platforms/discord/stand-in/faults.ts";
import { fixture } from "../platforms/discord/stand-in/fixture.ts";
import type { StandIn } from "../platforms/discord/stand-in/stand-in.ts";
import type { OnDiscord } from "./program-on-discord.ts";
import {
  begin,
  closesOf,
  connected,
  eventually,
  expectGoodEnd,
  listening,
} from "./program-on-discord.ts";

const signals = ["SIGTERM", "SIGINT"] as const;

describe.each(signals)("at %s, the program in gateway mode", (signal) => {
  it("closes the gateway with 1000 and ends with 0", async () => {
    const { discord, program } = await connected({ DISCORD_REGISTER: "on" });
    program.child.kill(signal);
    await expectGoodEnd(program);
    expect(closesOf(discord)).toEqual([1000]);
  });

  it("brings what is in flight to its end, and refuses kindly what comes meanwhile", async () => {
    const { discord, program } = await connected();
    const reply = heldByHand();
    discord.faults.next("/callback", { kind: "slow", milliseconds: 700 }, 3);
    discord.faults.next("/messages", reply.fault);
    discord.write("mention");
    const before = [1, 2, 3].map(() => discord.send("command-in-guild"));
    await eventually(() => {
      expect(before.every(({ callbacks }) => callbacks.length > 0)).toBe(true);
      expect(discord.messages).toHaveLength(1);
    });
    program.child.kill(signal);
    await expectKindRefusals(discord);
    reply.release();
    await expectGoodEnd(program);
    const lines = program.entries().filter(({ reference }) => reference !== undefined);
    expect(lines.filter(({ level }) => level !== "info")).toEqual([]);
    const responses = new Set(discord.recording.requestsTo("/callback").map(({ path }) => path));
    expect(lines).toHaveLength(responses.size + discord.messages.length);
    expect(closesOf(discord)).toEqual([1000]);
  });
});

/** Of whatever comes once the signal has been heard. */
async function expectKindRefusals(discord: StandIn): Promise<void> {
  await eventually(async () => {
    const { data } = await discord.send("command-in-guild").seen;
    expect(data).toMatchObject({ flags: 64 });
    expect(JSON.stringify(data)).toContain(english.trouble.ending);
  });
  expect(await discord.send("autocomplete").seen).toEqual({ type: 8, data: { choices: [] } });
}

describe("the end", () => {
  /** Each: how it is kept waiting, and what tells that it waits. */
  const waits: Readonly<
    Record<
      string,
      readonly [keep: (discord: StandIn) => void, waits: (discord: StandIn) => boolean]
    >
  > = {
    "for /gateway/bot": [
      ({ faults }) => faults.next("/gateway/bot", { kind: "hang" }, 5),
      ({ recording }) => recording.requestsTo("/gateway/bot").length > 0,
    ],
    "to ask /gateway/bot again": [
      ({ faults }) => faults.next("/gateway/bot", { kind: "reply", status: 503 }, 100),
      ({ recording }) => recording.requestsTo("/gateway/bot").length > 3,
    ],
    "for READY": [
      ({ gateway }) => void Object.assign(gateway.troubles, { ready: false }),
      ({ recording }) => recording.count("identify") > 0,
    ],
    "to connect again": [
      ({ gateway }) => void Object.assign(gateway.troubles, { refuse: 503 }),
      ({ recording }) => recording.count("refused") > 1,
    ],
    "for the registered commands": [
      ({ faults }) => faults.next("/commands", { kind: "hang" }, 5),
      ({ recording }) => recording.requestsTo("/commands").length > 0,
    ],
  };

  it.each(Object.entries(waits))("comes at start while it waits %s", async (_, [keep, isSo]) => {
    const discord = await startStandIn();
    keep(discord);
    const { program } = begin(discord, { DISCORD_REGISTER: "on" });
    await eventually(() => expect(isSo(discord)).toBe(true));
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(discord.gateway.connections).toEqual([]);
  });

  it("comes while the connection is lost, and the next try waits", async () => {
    const { discord, program } = await connected();
    discord.gateway.troubles.refuse = 503;
    discord.gateway.cut();
    await eventually(() => expect(discord.recording.count("refused")).toBeGreaterThan(1));
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
  });

  it("comes while a reply hangs, and leaves a line on it", async () => {
    const { discord, program } = await withHangingReply();
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(closesOf(discord)).toEqual([1000]);
    expect(program.entries()).toContainEqual(
      expect.objectContaining({ level: "warn", event: "mention", code: "timeout" }),
    );
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)("comes at once at the second signal (%s), whatever hangs", async (second, code) => {
    const { discord, program } = await withHangingReply();
    program.child.kill("SIGTERM");
    await expectKindRefusals(discord);
    program.child.kill(second);
    expect(await program.ended).toEqual({ code, signal: null });
    expect(program.errors()).toBe("");
  });
});

describe("the end over HTTP", () => {
  it("waits for a message that is to go", async () => {
    const discord = await startStandIn();
    const { program, url } = await listening(discord);
    discord.faults.next("/webhooks/", { kind: "slow", milliseconds: 700 });
    const data = { component_type: 2, custom_id: "d0:302050872383242240", id: 2 };
    const asked = await discord.sendTo(url, "press-on-public", { data });
    await eventually(() => expect(asked.deleted).toBe(true));
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(program.entries().filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("answers what was half said when the signal came", async () => {
    const discord = await startStandIn();
    const { program, url } = await listening(discord);
    const body = JSON.stringify(fixture("command-in-guild"));
    const headers = { ...discord.signer.headers(body), expect: "100-continue" };
    const half = request(url, { method: "POST", headers });
    half.flushHeaders();
    await once(half, "continue");
    program.child.kill("SIGTERM");
    await eventually(() => expect(fetch(url)).rejects.toThrow());
    half.end(body);
    const [response] = await once(half, "response");
    expect(await text(response)).toContain("expelled by");
    await expectGoodEnd(program);
  });
});

async function withHangingReply(): Promise<OnDiscord> {
  const { discord, program } = await connected();
  discord.faults.next("/messages", { kind: "hang" }, 5);
  discord.write("mention");
  await eventually(() => expect(discord.recording.requestsTo("/messages")).toHaveLength(1));
  return { discord, program };
}
