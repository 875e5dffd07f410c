/** The way over HTTP: signed requests come in by the HTTP server, and the answer goes out in the response. */
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Responder } from "../../../../src/platforms/slack/answering/responder.ts";
import type { HttpStart } from "../../../../src/platforms/slack/receiving/http.ts";
import { eventsPath, startHttp } from "../../../../src/platforms/slack/receiving/http.ts";
import { singleWorkspace } from "../../../../src/platforms/slack/workspaces.ts";
import { createHttpServer } from "../../../../src/server/http-server.ts";
import { keptLog } from "../../../recording-log.ts";
import { heldByHand } from "../../discord/stand-in/faults.ts";
import { until } from "../../wait-until.ts";
import {
  answering,
  goodbye,
  hello,
  lineOf,
  messageTo,
  meta,
  ofDeliveries,
  shortTimeouts,
  startStandIn,
  taking,
} from "../connected.ts";
import { form, post } from "../stand-in/sign.ts";
import { botToken, signingSecret } from "../stand-in/world.ts";

const mentioned = taking({ kind: "post-message", body: messageTo("C1", "hello") });
const challenge = {
  token: "t",
  challenge: "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P",
  type: "url_verification",
};

const mentionOf = (words: string, ts: string) => ({
  type: "app_mention",
  user: "U2147483697",
  text: `<@U0001BOTT> ${words}`,
  channel: "C2147483705",
  ts,
});

async function serve(responder: Partial<Responder> = {}, fallback: Partial<HttpStart> = {}) {
  const slack = await startStandIn();
  const { log, entries: lines } = keptLog();
  const server = createHttpServer({ port: 0, host: "127.0.0.1", log });
  const running = startHttp({
    settings: { mode: "http", botToken, signingSecret, apiUrl: slack.apiUrl },
    workspaces: singleWorkspace(botToken),
    responder: { ...answering, ...responder },

    log,
    routes: server,
    timeouts: shortTimeouts,
    ...fallback,
  });
  const listening = await server.listen();
  if (listening.kind === "failed") throw new Error(listening.line);
  onTestFinished(async () => {
    await running.stop();
    await server.close();
  });
  return { slack, running, lines, url: `http://127.0.0.1:${listening.port}${eventsPath}` };
}

describe("a signed request", () => {
  it("is answered in its response, and leaves one line behind", async () => {
    const { slack, lines, url } = await serve();
    expect(await (await slack.sendTo(url, "slash-command")).acknowledged).toEqual(hello);
    expect(await lineOf(lines)).toEqual({
      level: "info",
      message: "answered",
      platform: "slack",
      ...meta,
      acknowledgedMs: expect.any(Number),
      milliseconds: expect.any(Number),
    });
  });

  it.each(["form-filled", "global-shortcut", "menu-press", "message-shortcut", "options", "pick"])(
    "is answered as an interaction: %s",
    async (name) => {
      const toInteraction = () => ({ acknowledge: goodbye, steps: [], meta });
      const { slack, url } = await serve({ toInteraction });
      expect(await (await slack.sendTo(url, name)).acknowledged).toEqual(goodbye);
    },
  );

  it("is acknowledged with nothing at all, for what stands there would be shown", async () => {
    const { slack, url } = await serve();
    const response = await slack.bringTo(url, slack.make("press-on-private"));
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it("is acknowledged at once, though what comes after it takes long", async () => {
    const { slack, url } = await serve({ toEvent: mentioned });
    const post = heldByHand();
    slack.faults.next("chat.postMessage", post.fault);
    const asked = await slack.sendTo(url, "mention");
    expect(await asked.acknowledged).toBeUndefined();
    post.release();
    await until(() => slack.messages.length === 1, "posted");
  });

  it("is answered once, however often Slack sends it", async () => {
    const { slack, url } = await serve({ toEvent: mentioned });
    const asked = await slack.sendTo(url, "mention");
    for (const retry of ["1", "2", "3"]) {
      const headers = { "x-slack-retry-num": retry, "x-slack-retry-reason": "http_timeout" };
      expect((await slack.bringTo(url, asked, { headers })).status).toBe(200);
    }
    await until(() => slack.messages.length === 1, "posted");
    expect(asked.acks).toHaveLength(4);
  });

  it("is answered once, however often its words are corrected", async () => {
    const { slack, url } = await serve({ toEvent: mentioned });
    const event = mentionOf("germny", "1548261231.000900");
    await slack.sendTo(url, "mention", { event });
    for (const text of ["germany", "<@U0001BOTT> germany and france"]) {
      const edited = { user: "U2147483697", ts: "1548261300.000000" };
      await slack.sendTo(url, "mention", { event: { ...event, text, edited } });
    }
    const other = mentionOf("poland", "1548261231.001000");
    await slack.sendTo(url, "mention", { event: other });
    await until(() => slack.messages.length === 2, "posted");
  });

  it("is answered once where an edit adds the mention, and in another channel at the same time", async () => {
    const { slack, url } = await serve({ toEvent: mentioned });
    const edited = { user: "U2147483697", ts: "1548261300.000000" };
    const event = { ...mentionOf("germany", "1548261231.000900"), edited };
    for (const channel of ["C1", "C2", "C1"])
      await slack.sendTo(url, "mention", { event: { ...event, channel } });
    await until(() => slack.messages.length === 2, "posted");
  });

  it("is answered when it comes as a retry of what never came", async () => {
    const { slack, url } = await serve({ toEvent: mentioned });
    const headers = { "x-slack-retry-num": "1", "x-slack-retry-reason": "connection_failed" };
    await slack.bringTo(url, slack.make("mention"), { headers });
    await until(() => slack.messages.length === 1, "posted");
  });

  it("is acknowledged though Bolt knows no type for it", async () => {
    const { slack, url } = await serve();
    const body = JSON.stringify({ type: "app_rate_limited", team_id: "T1" });
    expect((await post(url, { body })).status).toBe(200);
    const asked = await slack.sendTo(url, "press-on-private", { type: "hologram", user: null });
    expect(await asked.acknowledged).toBeUndefined();
  });

  it("gives back the challenge", async () => {
    const { url } = await serve();
    const response = await post(url, { body: JSON.stringify(challenge) });
    expect(await response.json()).toEqual({ challenge: challenge.challenge });
  });

  it.each([
    ["no JSON", { body: '{"a":' }],
    ["JSON that is no object", { body: "[1]" }],
    ["a form with a payload that is no JSON", { body: "payload=%7B", type: form }],
  ])("is refused with 400 when it holds %s", async (_, letter) => {
    expect((await post((await serve()).url, letter)).status).toBe(400);
  });

  it("is refused with 413 when it is too long", async () => {
    const body = Buffer.alloc(1_100_000, 0x61);
    expect((await post((await serve()).url, { body })).status).toBe(413);
  });
});

describe("a request that Slack did not sign just now", () => {
  afterEach(() => vi.useRealTimers());
  const body = JSON.stringify(challenge);
  const now = () => Math.floor(Date.now() / 1000);

  it.each([
    ["without a signature", { headers: { "x-slack-signature": "" } }],
    ["without a time", { headers: { "x-slack-request-timestamp": "" } }],
    ["with another secret's signature", { secret: "another" }],
    ["signed ten minutes ago", { timestamp: now() - 600 }],
    ["signed for an hour from now", { timestamp: now() + 3_600 }],
  ])("is refused with 401: %s", async (_, fallback) => {
    const { url } = await serve();
    expect((await post(url, { body, ...fallback })).status).toBe(401);
  });

  it("is told of once a minute at most, with how many there were, as the settings may be wrong", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { url, lines } = await serve();
    const sendMany = async (count: number) => {
      for (let sent = 0; sent < count; sent += 1) await post(url, { body, secret: "another" });
    };
    const unsigned = () => lines.filter(({ event }) => event === "unsigned");
    await sendMany(3);
    vi.advanceTimersByTime(59_000);
    await sendMany(1);
    expect(unsigned().map(({ level }) => level)).toEqual(["warn", "debug", "debug", "debug"]);
    vi.advanceTimersByTime(1_001);
    await sendMany(2);
    const warnings = unsigned().filter(({ level }) => level === "warn");
    expect(warnings).toMatchObject([{ refused: 1 }, { refused: 4 }]);
    expect(warnings[0]?.message).toMatch(/^rejected a request .* sent it, SLACK_SIGNING_SECRET/);
    expect(warnings[1]?.message).toMatch(/^rejected 4 requests .* sent them, SLACK_SIGNING_SECRET/);
  });

  it("is accepted where it is as old as that by our own clock", async () => {
    const { url } = await serve({}, { now: () => now() - 3_600 });
    expect((await post(url, { body, timestamp: now() - 3_600 })).status).toBe(200);
    expect((await post(url, { body })).status).toBe(401);
  });

  it("is let pass where Slack tries the certificate, and nothing is run", async () => {
    const { slack, url, lines } = await serve();
    const smuggled = `ssl_check=1&command=%2Fexpelled&response_url=${encodeURIComponent(slack.apiUrl)}`;
    for (const check of ["ssl_check=1&token=t", smuggled]) {
      const response = await post(url, { body: check, type: form, secret: "another" });
      expect([response.status, await response.text()]).toEqual([200, ""]);
    }
    expect(ofDeliveries(lines)).toEqual([]);
  });
});

describe("the end, over HTTP", () => {
  it("comes when what is in flight is finished, and refuses kindly meanwhile", async () => {
    const { slack, running, url } = await serve({ toEvent: mentioned });
    const post = heldByHand();
    slack.faults.next("chat.postMessage", post.fault);
    await slack.sendTo(url, "mention");
    await until(() => slack.messages.length === 1, "under way");
    const stopped = running.stop();
    expect(await (await slack.sendTo(url, "slash-command")).acknowledged).toEqual(goodbye);
    setTimeout(post.release, 200);
    await stopped;
    expect(post.isReleased()).toBe(true);
  });

  it("comes with one line when Slack refuses the bot's token", async () => {
    const { slack, running, url } = await serve({ toEvent: mentioned });
    slack.world.botTokenError = "token_revoked";
    await slack.sendTo(url, "mention");
    expect(await running.failure).toContain("SLACK_BOT_TOKEN");
  });
});
