/** Whatever becomes of the connection, the bot comes back: soon, by resuming where it can, and never in a storm. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { defaultTimeouts } from "../../../../src/platforms/discord/timeouts.ts";
import { backoffDelay } from "../../../../src/platforms/retry.ts";
import { until } from "../../wait-until.ts";
import { begin, connect, hello, isReady, startStandIn } from "../connected.ts";
import { internalError, rateLimited } from "../stand-in/replies.ts";
import type { StandIn } from "../stand-in/stand-in.ts";

const unavailable = { ...internalError, status: 503 };

describe("a connection that is lost", () => {
  const losses: readonly (readonly [string, (discord: StandIn) => void])[] = [
    ["op 7", ({ gateway }) => gateway.askToReconnect()],
    ["a cut", ({ gateway }) => gateway.cut()],
    ["close 4000", ({ gateway }) => gateway.close(4000)],
    ["close 4009", ({ gateway }) => gateway.close(4009)],
    ["close 1001", ({ gateway }) => gateway.close(1001)],
  ];

  it.each(losses)("is resumed after %s, and what came meanwhile is answered", async (_, lose) => {
    const { discord } = await connect();
    lose(discord);
    await until(() => discord.gateway.sessions.length === 0, "the connection is gone");
    const asked = discord.send("command-in-guild");
    expect(await asked.seen).toEqual(hello);
    expect(discord.recording.count("resumed")).toBe(1);
    expect(discord.recording.count("identify")).toBe(1);
  });

  it("is resumed on the same connection after op 9 that says so", async () => {
    const { discord } = await connect();
    discord.gateway.invalidate(true);
    await until(() => discord.recording.count("resumed") === 1, "resumed");
    expect(discord.recording.count("connected")).toBe(1);
  });

  it("is begun anew after op 9, and the budget is asked for before", async () => {
    const { discord } = await connect();
    discord.gateway.invalidate(false);
    await until(() => discord.recording.count("ready") === 2, "ready again");
    expect(discord.recording.requestsTo("/gateway/bot")).toHaveLength(2);
    expect(await discord.send("command-in-guild").seen).toEqual(hello);
  });

  it("is begun anew when it can't be resumed", async () => {
    const { discord } = await connect();
    discord.gateway.troubles.invalidResumes = 1;
    discord.gateway.cut();
    await until(() => discord.recording.count("ready") === 2, "ready again");
    expect(await discord.send("command-in-guild").seen).toEqual(hello);
  });

  it("is noticed when heartbeats are no longer acknowledged", async () => {
    const { discord } = await connect({ heartbeat: 100 });
    discord.gateway.troubles.acks = false;
    await until(() => discord.recording.count("closed") === 1, "given up");
    discord.gateway.troubles.acks = true;
    await until(() => discord.recording.count("resumed") === 1, "resumed");
  });

  it("is given up although the other side does not agree to be closed", async () => {
    const { discord } = await connect({ heartbeat: 100 });
    discord.gateway.freeze();
    await until(() => discord.recording.count("resumed") === 1, "resumed");
    expect(await discord.send("command-in-guild").seen).toEqual(hello);
  });
});

describe("never in a storm", () => {
  /** discord.js alone tries every half second. */
  const window = 3_000;
  const timeouts = { initialDelayMs: 400, maxDelayMs: 60_000 };

  it("comes back to a gateway that refuses, later each time", async () => {
    const discord = await startStandIn();
    discord.gateway.troubles.refuse = 503;
    const { lines } = begin({ discord, timeouts });
    await sleep(window);
    expect(discord.recording.count("refused")).toBeGreaterThan(1);
    expect(discord.recording.count("refused")).toBeLessThan(5);
    discord.gateway.troubles.refuse = undefined;
    await until(() => lines.some(isReady), "ready");
  });

  it("comes back to a gateway that hangs up on every IDENTIFY, later each time", async () => {
    const discord = await startStandIn();
    discord.gateway.troubles.closeOnIdentify.push(...Array(20).fill(4000));
    begin({ discord, timeouts });
    await sleep(window);
    expect(discord.recording.count("identify")).toBeGreaterThan(1);
    expect(discord.recording.count("identify")).toBeLessThan(5);
  });

  it("comes back to a gateway that calls every session invalid, later each time", async () => {
    const discord = await startStandIn();
    discord.gateway.troubles.invalidIdentifies = 20;
    begin({ discord, timeouts });
    await sleep(window);
    expect(discord.recording.count("identify")).toBeGreaterThan(1);
    expect(discord.recording.count("identify")).toBeLessThan(5);
  });

  it("starts although /gateway/bot fails at first, and says so each time", async () => {
    const discord = await startStandIn();
    discord.faults.next("/gateway/bot", { kind: "reply", ...unavailable }, 4);
    discord.faults.next("/gateway/bot", { kind: "cut", taken: false }, 2);
    const { lines } = begin({ discord });
    await until(() => lines.some(isReady), "ready");
    expect(lines.filter(({ level }) => level === "warn").map((line) => line["status"])).toEqual([
      503,
      503,
      undefined,
      undefined,
    ]);
  });

  it("asks /gateway/bot again no sooner than a 429 says", async () => {
    const discord = await startStandIn();
    discord.faults.next("/gateway/bot", { kind: "reply", ...rateLimited(60) }, 5);
    const { lines } = begin({ discord });
    const line = await until(() => lines[0], "a line");
    expect(line).toMatchObject({ level: "warn", status: 429 });
    expect(line["wait"]).toBeGreaterThanOrEqual(60_000);
    expect(discord.recording.requests).toHaveLength(1);
  });

  it("comes back at once when the connection has held for a while", async () => {
    const { discord, lines } = await connect({ timeouts: { stableAfterMs: 50 } });
    for (let lost = 1; lost <= 3; lost += 1) {
      await sleep(100);
      discord.gateway.cut();
      await until(() => discord.recording.count("resumed") === lost, "resumed");
    }
    const failures = lines.flatMap((line) => line["failures"] ?? []);
    expect(failures).toEqual([1, 1, 1]);
  });

  it("waits twice as long each time, up to a minute", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((n) => backoffDelay(n, defaultTimeouts));
    const longest = [500, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000];
    longest.forEach((max, index) => {
      expect(waits[index]).toBeGreaterThanOrEqual(max / 2);
      expect(waits[index]).toBeLessThanOrEqual(max);
    });
  });
});

describe("the day's budget of IDENTIFYs", () => {
  it.each([0, 3])(
    "is kept at the start when %i remain, with one line that says until when",
    async (remaining) => {
      const discord = await startStandIn();
      Object.assign(discord.world.budget, { remaining, reset_after: 600 });
      const { lines } = begin({ discord });
      const line = await until(() => lines[0], "a line");
      expect(line).toMatchObject({ level: "warn", remaining, total: 1000 });
      expect(Date.parse(String(line["until"]))).toBeGreaterThan(Date.now() - 10_000);
      await sleep(300);
      expect(discord.recording.count("connected")).toBe(0);
      discord.world.budget.remaining = 1000;
      await until(() => lines.some(isReady), "ready");
      expect(lines).toHaveLength(2);
    },
  );

  it("is spent to the end where it is small", async () => {
    const discord = await startStandIn();
    Object.assign(discord.world.budget, { total: 10, remaining: 1 });
    await connect({ discord });
  });

  it("is kept while the bot runs", async () => {
    const { discord, lines } = await connect();
    Object.assign(discord.world.budget, { remaining: 0, reset_after: 500 });
    discord.gateway.invalidate(false);
    await until(() => lines.some(({ remaining }) => remaining === 0), "a line");
    expect(discord.recording.count("identify")).toBe(1);
    discord.world.budget.remaining = 1000;
    await until(() => discord.recording.count("ready") === 2, "ready again");
  });

  it("is asked for once when all shards are lost at once", async () => {
    const { discord } = await connect({ shards: 3, timeouts: { initialDelayMs: 2 } });
    discord.gateway.invalidate(false);
    await until(() => discord.recording.count("ready") === 6, "ready again");
    expect(discord.recording.requestsTo("/gateway/bot").length).toBeLessThan(4);
  });

  it("is no matter for a connection that is resumed", async () => {
    const { discord } = await connect();
    discord.world.budget.remaining = 0;
    discord.gateway.cut();
    await until(() => discord.recording.count("resumed") === 1, "resumed");
  });

  it("is spent no faster than max_concurrency allows", async () => {
    const { discord } = await connect({ shards: 3, timeouts: { identifyIntervalMs: 300 } });
    const [first, , third] = discord.recording.moments
      .filter(({ what }) => what === "identify")
      .map(({ at }) => at);
    expect(Number(third) - Number(first)).toBeGreaterThan(400);
  });
});
