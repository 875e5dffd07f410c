/** Whatever becomes of the connections, what Slack brings finds one; and they come back, never in a storm. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../discord/stand-in/faults.ts";
import { until } from "../../wait-until.ts";
import { begin, connect, hello, startStandIn } from "../connected.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { refused } from "../stand-in/web-api.ts";

const open = "apps.connections.open";

/** Two that are good, and no other. */
async function settled({ sockets, server }: StandIn): Promise<void> {
  const isSettled = () =>
    sockets.live.length === 2 && sockets.open.length === 2 && server.open === 2;
  await until(isSettled, "two connections, and none beside them");
}

describe("a connection that Slack wants back", () => {
  it.each(["refresh_requested", "warning", "a_reason_to_come"])(
    "is replaced after %s, and nothing is lost meanwhile",
    async (reason) => {
      const { slack } = await connect();
      const [first] = slack.sockets.live;
      slack.sockets.dismiss(reason, first === undefined ? [] : [first]);
      for (let sent = 0; sent < 30; sent += 1) {
        expect(await slack.send("slash-command").acknowledged).toEqual(hello);
        await sleep(20);
      }
      await settled(slack);
      expect(slack.sockets.open).not.toContain(first);
    },
  );

  it("loses nothing though both are wanted back at once", async () => {
    const { slack } = await connect();
    slack.sockets.dismiss("refresh_requested");
    for (let sent = 0; sent < 10; sent += 1)
      expect(await slack.send("slash-command").acknowledged).toEqual(hello);
    await settled(slack);
  });

  it("takes what comes over it until another is there", async () => {
    const { slack } = await connect();
    const [over] = slack.sockets.live;
    slack.faults.next(open, { kind: "slow", milliseconds: 600 });
    slack.sockets.dismiss("warning", over === undefined ? [] : [over], 5_000);
    await until(() => slack.recording.requestsTo(open).length === 3, "another is asked for");
    await sleep(200);
    const asked = slack.send("slash-command", {}, over === undefined ? {} : { over });
    expect(await asked.acknowledged).toEqual(hello);
    await until(() => slack.recording.count("closed") === 1, "closed");
    await settled(slack);
    expect(slack.recording.moments.at(-1)).toMatchObject({ what: "closed", value: 1000 });
  });

  it("leaves no socket behind, however often", async () => {
    const { slack } = await connect({ timeouts: { stableAfterMs: 0 } });
    for (let round = 1; round <= 5; round += 1) {
      slack.sockets.dismiss(round % 2 === 0 ? "warning" : "refresh_requested");
      await until(() => slack.recording.count("hello") === 2 + 2 * round, "both renewed");
    }
    await settled(slack);
  });
});

describe("a connection that is lost", () => {
  it("comes back after a cut", async () => {
    const { slack } = await connect();
    slack.sockets.cut();
    await until(() => slack.recording.count("closed") === 2, "both are gone");
    await settled(slack);
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
  });

  it("is noticed when pings are no longer answered", async () => {
    const { slack } = await connect({ timeouts: { pongMs: 300 } });
    slack.sockets.troubles.pongs = false;
    await until(() => slack.recording.count("closed") === 2, "given up");
    slack.sockets.troubles.pongs = true;
    await settled(slack);
  });

  it("is noticed when no ping comes any more", async () => {
    const { slack } = await connect({ pingEvery: 300, timeouts: { pingMs: 1_000 } });
    await sleep(700);
    expect(slack.recording.count("closed")).toBe(0);
    slack.sockets.stopPinging();
    await until(() => slack.recording.count("closed") === 2, "given up");
    await settled(slack);
  });

  it("is given up although the other side does not agree to be closed", async () => {
    const { slack } = await connect({ timeouts: { pongMs: 300 } });
    slack.sockets.freeze();
    await until(() => slack.sockets.live.length === 2, "two others");
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
    slack.sockets.thaw();
    await settled(slack);
  });

  it("is lost alone: the other answers meanwhile", async () => {
    const { slack } = await connect({ timeouts: { initialDelayMs: 1_000, maxDelayMs: 1_000 } });
    slack.sockets.live[0]?.terminate();
    await until(() => slack.sockets.live.length === 1, "one is gone");
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
    await settled(slack);
  });
});

describe("Slack that can't be connected to", () => {
  const answers: readonly (readonly [string, Fault])[] = [
    ["500", { kind: "reply", status: 500 }],
    ["503", { kind: "reply", status: 503, body: "<html>Unavailable</html>" }],
    ["internal_error", { kind: "reply", ...refused("internal_error") }],
    ["something that is no JSON", { kind: "reply", status: 200, body: "<html>Hotel</html>" }],
    ["no address", { kind: "reply", status: 200, body: { ok: true } }],
    ["a cut", { kind: "cut", taken: false }],
    ["a short 429", { kind: "reply", status: 429, headers: { "retry-after": "0" } }],
  ];

  it.each(answers)("is tried again after %s, with a line each time", async (_, fault) => {
    const slack = await startStandIn();
    slack.faults.next(open, fault, 6);
    const { lines } = begin({ slack });
    await settled(slack);
    expect(lines.filter(({ failures }) => failures !== undefined)).toHaveLength(6);
  });

  it("is asked no sooner than a 429 says", async () => {
    const slack = await startStandIn();
    const fault = { kind: "reply", status: 429, headers: { "retry-after": "60" } } as const;
    slack.faults.next(open, fault, 9);
    const { lines } = begin({ slack });
    const line = await until(() => lines.find(({ status }) => status === 429), "a line");
    expect(line["wait"]).toBeGreaterThanOrEqual(60_000);
    await sleep(500);
    expect(slack.recording.requestsTo(open)).toHaveLength(2);
  });

  it("is given up for now when it says no hello", async () => {
    const slack = await startStandIn();
    slack.sockets.troubles.hello = false;
    begin({ slack, timeouts: { openMs: 300 } });
    await until(() => slack.recording.count("closed") > 2, "given up");
    slack.sockets.troubles.hello = true;
    await settled(slack);
  });

  it("is given up for now when it does not answer the upgrade", async () => {
    const slack = await startStandIn();
    slack.sockets.troubles.refuse = "silently";
    begin({ slack, timeouts: { openMs: 300 } });
    await until(() => slack.recording.count("refused") > 2, "given up");
    slack.sockets.troubles.refuse = undefined;
    await settled(slack);
  });

  it("is given up for now when it is slow to name an address, and that is used no more", async () => {
    const slack = await startStandIn();
    slack.faults.next(open, { kind: "slow", milliseconds: 800 }, 4);
    begin({ slack, timeouts: { openMs: 500 } });
    await settled(slack);
    await sleep(900);
    expect(slack.recording.count("connected")).toBe(2);
  });

  it("is left alone for a while when it has too many connections", async () => {
    const slack = await startStandIn();
    slack.sockets.max = 1;
    const { lines } = begin({ slack });
    const reason = "too_many_websockets";
    await until(() => lines.filter((line) => line["reason"] === reason).length > 2, "lines");
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
    slack.sockets.max = 10;
    await settled(slack);
  });

  /** Slack's client alone tries every five seconds for ever, or dies. */
  const window = 3_000;
  const timeouts = { initialDelayMs: 400, maxDelayMs: 60_000 };
  const storms: readonly (readonly [string, (slack: StandIn) => void])[] = [
    ["refuses the call", ({ faults }) => faults.next(open, { kind: "reply", status: 500 }, 99)],
    ["refuses the upgrade", ({ sockets }) => Object.assign(sockets.troubles, { refuse: 503 })],
    ["has too many", ({ sockets }) => Object.assign(sockets, { max: 0 })],
  ];

  it.each(storms)("is tried later each time while it %s", async (_, trouble) => {
    const slack = await startStandIn();
    trouble(slack);
    begin({ slack, timeouts });
    await sleep(window);
    const tries = slack.recording.requestsTo(open).length;
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(10);
  });

  it("is tried later each time while it cuts every connection, or wants it back", async () => {
    const slack = await startStandIn();
    begin({ slack, timeouts });
    const troubling = setInterval(() => {
      slack.sockets.dismiss("refresh_requested");
      slack.sockets.cut();
    }, 20);
    await sleep(window);
    clearInterval(troubling);
    const tries = slack.recording.requestsTo(open).length;
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(12);
  });
});
