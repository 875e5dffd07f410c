/** The end: no new work, what is in flight finished, the sockets closed with 1000; from wherever it stands. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { heldByHand } from "../discord/stand-in/faults.ts";
import { until } from "../wait-until.ts";
import type { Connected } from "./connected.ts";
import {
  begin,
  connect,
  goodbye,
  hello,
  lineOf,
  messageTo,
  startStandIn,
  taking,
} from "./connected.ts";
import type { StandIn } from "./stand-in/stand-in.ts";

const responder = {
  toEvent: taking({ kind: "post-message", body: messageTo("C1", "hello") }),
};

describe("a bot that is stopped", () => {
  it("closes both connections with 1000", async () => {
    const { slack, running } = await connect();
    await running.stop();
    await until(() => slack.recording.count("closed") === 2, "closed");
    expect(slack.recording.moments.slice(-2).map(({ value }) => value)).toEqual([1000, 1000]);
  });

  it("finishes what is in flight, and then closes", async () => {
    const connected = await connect({ responder });
    const { slack, lines } = connected;
    const post = heldByHand();
    slack.faults.next("chat.postMessage", post.fault);
    slack.send("mention");
    await until(() => slack.messages.length === 1, "it is under way");
    setTimeout(post.release, 300);
    await stopAndExpectClosed(connected);
    expect(post.isReleased()).toBe(true);
    expect(await lineOf(lines)).toMatchObject({ level: "info" });
  });

  it("refuses kindly what comes meanwhile, and takes no message", async () => {
    const { slack, running } = await connect({ responder });
    const post = heldByHand();
    slack.faults.next("chat.postMessage", post.fault);
    slack.send("mention");
    await until(() => slack.messages.length === 1, "it is under way");
    const stopped = running.stop();
    expect(await slack.send("slash-command").acknowledged).toEqual(goodbye);
    expect(await slack.send("mention").acknowledged).toBeUndefined();
    post.release();
    await stopped;
    expect(slack.messages).toHaveLength(1);
  });

  it("does not connect again when a connection is lost meanwhile", async () => {
    const { slack, running } = await connect({ responder });
    const post = heldByHand();
    slack.faults.next("chat.postMessage", post.fault);
    slack.send("mention");
    await until(() => slack.messages.length === 1, "it is under way");
    const stopped = running.stop();
    slack.sockets.cut();
    setTimeout(post.release, 500);
    await stopped;
    expect(slack.recording.count("connected")).toBe(2);
  });

  it("may be told so twice", async () => {
    const { running } = await connect();
    expect(running.stop()).toBe(running.stop());
    await running.stop();
  });

  it.each([
    ["a request that hangs", { kind: "hang" }],
    [
      "a wait that Slack asks for",
      { kind: "reply", status: 429, headers: { "retry-after": "20" } },
    ],
  ] as const)("waits for %s, but not for ever", async (_, fault) => {
    const connected = await connect({ responder, timeouts: { shutdownMs: 300 } });
    const { slack, lines } = connected;
    slack.faults.next("chat.postMessage", fault);
    slack.send("mention");
    await until(() => slack.recording.requestsTo("chat.postMessage")[0], "it waits");
    await stopAndExpectClosed(connected);
    expect(await lineOf(lines)).toMatchObject({ level: "warn", reference: "ref-1" });
  });

  it("does not wait for another side that is silent", async () => {
    const { slack, running } = await connect();
    slack.sockets.freeze();
    await running.stop();
  });
});

describe("a bot that is stopped before it is connected", () => {
  /** Each: how the stand-in keeps it waiting, and what tells that it waits. */
  const waits: readonly (readonly [
    string,
    (slack: StandIn) => void,
    (slack: StandIn) => boolean,
  ])[] = [
    ["for nothing yet", () => undefined, () => true],
    [
      "for an address",
      ({ faults }) => faults.next("connections.open", { kind: "hang" }, 5),
      ({ recording }) => recording.requestsTo("connections.open").length === 2,
    ],
    [
      "to ask for an address again",
      ({ faults }) => faults.next("connections.open", { kind: "reply", status: 503 }, 100),
      ({ recording }) => recording.requestsTo("connections.open").length > 4,
    ],
    [
      "for auth.test",
      ({ faults }) => faults.next("auth.test", { kind: "hang" }, 5),
      ({ recording }) => recording.requestsTo("auth.test").length > 0,
    ],
    [
      "for the upgrade",
      ({ sockets }) => Object.assign(sockets.troubles, { refuse: "silently" }),
      ({ recording }) => recording.count("refused") === 2,
    ],
    [
      "to connect again",
      ({ sockets }) => Object.assign(sockets.troubles, { refuse: 503 }),
      ({ recording }) => recording.count("refused") > 2,
    ],
    [
      "for hello",
      ({ sockets }) => Object.assign(sockets.troubles, { hello: false }),
      ({ recording }) => recording.count("connected") === 2,
    ],
  ];

  it.each(waits)("ends while it waits %s", async (_, keepWaiting, isWaiting) => {
    const slack = await startStandIn();
    keepWaiting(slack);
    const connected = begin({ slack });
    await until(() => isWaiting(slack), "it waits");
    await stopAndExpectClosed(connected);
  });

  it.each([0, 100, 480])("ends %i ms after both were lost", async (after) => {
    const connected = await connect({ timeouts: { initialDelayMs: 1_000 } });
    connected.slack.sockets.cut();
    await sleep(after);
    await stopAndExpectClosed(connected);
  });

  it("ends while one takes the place of another", async () => {
    const connected = await connect();
    const { slack } = connected;
    slack.faults.next("connections.open", { kind: "slow", milliseconds: 400 }, 2);
    slack.sockets.dismiss("warning", slack.sockets.live, 5_000);
    await until(() => slack.recording.requestsTo("connections.open").length === 4, "on the way");
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
    await stopAndExpectClosed(connected);
  });
});

/** Closed, and it stays closed when it would be back; nothing is left open. */
async function stopAndExpectClosed({
  slack,
  running,
}: Pick<Connected, "slack" | "running">): Promise<void> {
  const startedAt = performance.now();
  await running.stop();
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await until(() => slack.server.open === 0, "all connections are closed");
  const { length } = slack.recording.moments;
  await sleep(700);
  expect(slack.recording.moments.slice(length)).toEqual([]);
}
