/** What a run leaves in the log: what happened, and never what was in it. */
import { expect, it, vi } from "vitest";
import type { SlackResponse } from "../../../src/platforms/slack/response-steps.ts";
import { until } from "../wait-until.ts";
import { begin, connect, hello, messageTo, meta, ofDeliveries, startStandIn } from "./connected.ts";
import { refused } from "./stand-in/web-api.ts";
import { appToken, botToken, signingSecret } from "./stand-in/world.ts";

it("has one line when Slack is connected to, and one more for the second connection", async () => {
  const { lines } = await connect();
  expect(lines).toMatchObject([
    { level: "info", message: "connected to Slack", platform: "slack" },
    { level: "debug", platform: "slack" },
  ]);
});

it("has no content, no name, no token and no address, at any level, whatever goes wrong", async () => {
  const written: string[] = [];
  const keep = (text: unknown) => written.push(String(text)) > 0;
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
  const secret = "a-secret-that-was-typed";
  const answered = (raw: unknown): SlackResponse => ({
    steps: [
      {
        kind: "respond",
        url: String(Object(raw).response_url),
        body: { ...hello, replace_original: true },
      },
      { kind: "post-message", body: messageTo("C1", secret) },
    ],
    meta,
  });
  const slack = await startStandIn();
  slack.faults.next("apps.connections.open", { kind: "reply", status: 200, body: `<${secret}>` });
  slack.faults.next("auth.test", { kind: "cut", taken: false });
  const { lines, running } = begin({
    slack,
    responder: { toInteraction: answered, toEvent: answered },
    timeouts: { callMs: 300 },
  });
  await until(() => slack.sockets.live.length === 2, "connected");
  const wrong = [
    { kind: "reply", status: 500, body: secret },
    { kind: "reply", status: 429 },
    { kind: "reply", ...refused("channel_not_found") },
    { kind: "cut", taken: false },
    { kind: "hang" },
  ] as const;
  for (const fault of wrong) {
    slack.faults.next("chat.postMessage", fault);
    slack.faults.next("/response/", fault);
    slack.send("press-on-private", { actions: [{ value: secret }] });
    slack.send("mention", { event: { type: "app_mention", text: secret, user: secret } });
    slack.send("slash-command", { text: secret, user_name: secret });
  }
  slack.send("mention", { event: undefined, secret });
  await until(() => ofDeliveries(lines).length === 3 * wrong.length, "all told");
  slack.sockets.troubles.refuse = 503;
  slack.sockets.cut();
  await until(() => slack.recording.count("refused") > 1, "refused");
  slack.world.appTokenError = "token_revoked";
  const last = await running.failure;
  await running.stop();

  const all = JSON.stringify([lines, last, written]);
  vi.restoreAllMocks();
  for (const word of [
    secret,
    botToken,
    appToken,
    signingSecret,
    "stand-in-secret",
    "/response/",
    "alice",
    "ticket",
    "127.0.0.1",
  ])
    expect(all).not.toContain(word);
  expect(new Set(lines.map(({ level }) => level))).toEqual(new Set(["debug", "info", "warn"]));
});
