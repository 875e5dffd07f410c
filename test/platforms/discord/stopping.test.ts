/** The end: no new work, what is in flight finished, the gateway closed with 1000; from wherever it stands. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { until } from "../wait-until.ts";
import type { Connected } from "./connected.ts";
import { begin, connect, goodbye, hello, isReady, startStandIn } from "./connected.ts";
import { replySaying } from "./message-fixtures.ts";
import { heldByHand } from "./stand-in/faults.ts";
import type { StandIn } from "./stand-in/stand-in.ts";

const mention = {
  toMessage: () => ({
    channel: "1176543211088317610",
    body: replySaying("hello"),
    meta: { event: "mention", reference: "ref-1" },
  }),
};

describe("a bot that is stopped", () => {
  it("closes the gateway with 1000", async () => {
    const { discord, running } = await connect();
    await running.stop();
    await until(() => discord.recording.count("closed") === 1, "closed");
    expect(discord.recording.moments.at(-1)).toMatchObject({ what: "closed", value: 1000 });
  });

  it("closes every shard with 1000", async () => {
    const { discord, running } = await connect({ shards: 3 });
    await running.stop();
    await until(() => discord.recording.count("closed") === 3, "closed");
    expect(discord.recording.moments.slice(-3).map(({ value }) => value)).toEqual([
      1000, 1000, 1000,
    ]);
  });

  it("finishes what is in flight, and then closes", async () => {
    const { discord, running } = await connect({ responder: mention });
    const [response, reply] = [heldByHand(), heldByHand()];
    discord.faults.next("/callback", response.fault);
    discord.faults.next("/messages", reply.fault);
    const asked = discord.send("command-in-guild");
    discord.write("mention");
    await until(() => asked.callbacks.length + discord.messages.length === 2, "both under way");
    setTimeout(response.release, 200);
    setTimeout(reply.release, 300);
    await stopAndExpectClosed({ discord, running });
    expect(reply.isReleased()).toBe(true);
    expect(await asked.seen).toEqual(hello);
  });

  it("refuses kindly what comes meanwhile, and takes no message", async () => {
    const { discord, running } = await connect({ responder: mention });
    const response = heldByHand();
    discord.faults.next("/callback", response.fault);
    const before = discord.send("command-in-guild");
    await until(() => before.callbacks.length === 1, "one is under way");
    const stopped = running.stop();
    const meanwhile = discord.send("command-in-guild");
    discord.write("mention");
    expect(await meanwhile.seen).toEqual(goodbye);
    response.release();
    await stopped;
    expect(discord.messages).toEqual([]);
  });

  it("may be told so twice", async () => {
    const { running } = await connect();
    expect(running.stop()).toBe(running.stop());
    await running.stop();
  });

  it("waits for a request that hangs, but not for ever", async () => {
    const connected = await connect({ responder: mention, timeouts: { shutdownMs: 300 } });
    connected.discord.faults.next("/messages", { kind: "hang" }, 5);
    connected.discord.write("mention");
    await until(() => connected.discord.recording.requestsTo("/messages")[0], "it hangs");
    await stopAndExpectClosed(connected);
    expect(connected.lines.at(-1)).toMatchObject({ level: "warn", reference: "ref-1" });
  });

  it("does not wait for another side that is silent", async () => {
    const { discord, running } = await connect();
    discord.gateway.freeze();
    await running.stop();
  });
});

describe("a bot that is stopped before it is connected", () => {
  /** Each: how the stand-in keeps it waiting, and what tells that it waits. */
  const waits: readonly (readonly [
    string,
    (discord: StandIn) => void,
    (discord: StandIn) => boolean,
  ])[] = [
    ["for nothing yet", () => undefined, () => true],
    [
      "for /gateway/bot",
      ({ faults }) => faults.next("/gateway/bot", { kind: "hang" }, 5),
      ({ recording }) => recording.requests.length > 0,
    ],
    [
      "to ask /gateway/bot again",
      ({ faults }) => faults.next("/gateway/bot", { kind: "reply", status: 503 }, 100),
      ({ recording }) => recording.requests.length > 3,
    ],
    [
      "for the budget",
      ({ world }) => Object.assign(world.budget, { remaining: 0 }),
      ({ recording }) => recording.requests.length > 0,
    ],
    [
      "for the upgrade",
      ({ gateway }) => Object.assign(gateway.troubles, { refuse: "silently" }),
      ({ recording }) => recording.count("refused") > 0,
    ],
    [
      "to connect again",
      ({ gateway }) => Object.assign(gateway.troubles, { refuse: 503 }),
      ({ recording }) => recording.count("refused") > 1,
    ],
    [
      "for HELLO",
      ({ gateway }) => Object.assign(gateway.troubles, { hello: false }),
      ({ recording }) => recording.count("connected") > 0,
    ],
    [
      "for READY",
      ({ gateway }) => Object.assign(gateway.troubles, { ready: false }),
      ({ recording }) => recording.count("identify") > 0,
    ],
    [
      "for its turn to IDENTIFY",
      ({ world }) => Object.assign(world, { shards: 2 }),
      ({ recording }) => recording.count("ready") === 1 && recording.count("connected") === 2,
    ],
  ];

  it.each(waits)("ends while it waits %s", async (_, keepWaiting, isWaiting) => {
    const discord = await startStandIn();
    keepWaiting(discord);
    const connected = begin({ discord, timeouts: { identifyIntervalMs: 60_000 } });
    await until(() => isWaiting(discord), "it waits");
    const { length } = connected.lines;
    await stopAndExpectClosed(connected);
    expect(connected.lines.filter(isReady)).toEqual([]);
    // Nor does it say that it connects again.
    const after = connected.lines.slice(length);
    expect(after.filter(({ level }) => level !== "debug")).toEqual([]);
  });

  it.each([
    ["while it comes back", 100],
    ["a moment before it comes back", 480],
  ])("ends %s", async (_, after) => {
    const connected = await connect();
    connected.discord.gateway.cut();
    await sleep(after);
    await stopAndExpectClosed(connected);
  });
});

/** Closed, and it stays closed when discord.js would be back. */
async function stopAndExpectClosed({
  discord,
  running,
}: Pick<Connected, "discord" | "running">): Promise<void> {
  const startedAt = performance.now();
  await running.stop();
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await until(() => discord.gateway.connections.length === 0, "all connections are closed");
  const { length } = discord.recording.moments;
  await sleep(800);
  expect(discord.recording.moments.slice(length)).toEqual([]);
}
