/** Socket Mode: whatever Slack brings is acknowledged with its answer, over whichever connection, and once. */
import { describe, expect, it } from "vitest";
import { until } from "../../wait-until.ts";
import { connect, goodbye, hello, lineOf, messageTo, meta, ofDeliveries } from "../connected.ts";

describe("what comes over a socket", () => {
  it("is acknowledged with its answer, and leaves one line behind", async () => {
    const { slack, lines } = await connect();
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
    expect(await lineOf(lines)).toEqual({
      level: "info",
      message: "answered",
      platform: "slack",
      ...meta,
      acknowledgedMs: expect.any(Number),
      milliseconds: expect.any(Number),
    });
    expect(slack.recording.requestsTo("chat.")).toEqual([]);
  });

  it("comes over either of two connections", async () => {
    const { slack } = await connect();
    const [one, other] = slack.sockets.live.map((over) =>
      slack.send("slash-command", {}, { over }),
    );
    expect(await one?.acknowledged).toEqual(hello);
    expect(await other?.acknowledged).toEqual(hello);
  });

  it.each([
    "form-filled",
    "global-shortcut",
    "menu-press",
    "message-shortcut",
    "options",
    "press-in-modal",
    "press-on-private",
    "view-closed",
  ])("is answered as an interaction: %s", async (name) => {
    const toInteraction = () => ({ acknowledge: goodbye, steps: [], meta });
    const { slack } = await connect({ responder: { toInteraction } });
    expect(await slack.send(name).acknowledged).toEqual(goodbye);
  });

  it.each(["mention", "direct-message", "home-opened"])(
    "is answered as an event: %s",
    async (name) => {
      const body = messageTo("C2147483705", "hello");
      const toEvent = () => ({ steps: [{ kind: "post-message" as const, body }], meta });
      const { slack } = await connect({ responder: { toEvent } });
      expect(await slack.send(name).acknowledged).toBeUndefined();
      await until(() => slack.messages.length === 1, "posted");
      expect(slack.messages[0]).toMatchObject(body);
    },
  );

  it.each([
    [
      "a command without a team",
      "slash-command",
      { team_id: undefined, user_id: undefined },
      hello,
    ],
    ["a press of nobody’s", "press-on-private", { user: undefined, team: null }, goodbye],
    [
      "an interaction of a kind to come",
      "press-on-private",
      { type: "hologram", actions: undefined },
      goodbye,
    ],
    [
      "nothing that could be told apart",
      "press-on-private",
      { type: undefined, actions: undefined },
      goodbye,
    ],
  ])("is answered though Bolt passes over it: %s", async (_, name, fallback, answer) => {
    const toInteraction = () => ({ acknowledge: goodbye, steps: [], meta });
    const { slack } = await connect({ responder: { toInteraction } });
    expect(await slack.send(name, fallback).acknowledged).toEqual(answer);
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
  });

  it("does not end the bot though Slack's client stumbles over it", async () => {
    const { slack, lines } = await connect();
    slack.send("mention", { event: undefined });
    await until(() => lines.find(({ level }) => level === "warn"), "a line");
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
  });

  it("is acknowledged where nobody asks us anything", async () => {
    const { slack, lines } = await connect();
    const event = { type: "reaction_added", user: "U2147483697" };
    expect(await slack.send("mention", { event }).acknowledged).toBeUndefined();
    expect(ofDeliveries(lines)).toEqual([]);
  });
});

describe("what comes twice", () => {
  const mentioned = () => ({
    steps: [{ kind: "post-message" as const, body: messageTo("C1", "hello") }],
    meta,
  });

  it("is answered once over both connections", async () => {
    const { slack, lines } = await connect();
    const asked = slack.make("slash-command");
    for (const over of slack.sockets.live)
      void slack.sockets.send({ asked, type: "slash_commands", over, envelope: "the-same" });
    await until(() => asked.acks.length === 2, "both acknowledged");
    expect(asked.acks).toEqual([hello, undefined]);
    expect(ofDeliveries(lines)).toHaveLength(1);
  });

  it("is answered once when Slack sends an event again", async () => {
    const { slack } = await connect({ responder: { toEvent: mentioned } });
    const asked = slack.send("mention");
    await asked.acknowledged;
    slack.sendAgain(asked);
    slack.sendAgain(asked);
    await until(() => asked.acks.length === 3, "all acknowledged");
    expect(await slack.send("slash-command").acknowledged).toEqual(hello);
    expect(slack.messages).toHaveLength(1);
  });

  it("is answered when Slack sends again what never came", async () => {
    const { slack } = await connect({ responder: { toEvent: mentioned } });
    const asked = slack.make("mention");
    slack.sendAgain(asked);
    await asked.acknowledged;
    await until(() => slack.messages.length === 1, "posted");
  });

  it("is no more than what comes anew with the same words", async () => {
    const { slack, lines } = await connect();
    await slack.send("slash-command").acknowledged;
    await slack.send("slash-command").acknowledged;
    await until(() => ofDeliveries(lines).length === 2, "two lines");
  });
});
