/** Slack, started as the shell starts it: by the one way in or the other. */
import { expect, it, onTestFinished } from "vitest";
import type { WebhookHandler } from "../../../src/platforms/http-routes.ts";
import type { SlackStart } from "../../../src/platforms/slack/slack.ts";
import { startSlack } from "../../../src/platforms/slack/slack.ts";
import { keptLog } from "../../recording-log.ts";
import { until } from "../wait-until.ts";
import { answering, hello, startStandIn } from "./connected.ts";
import { letterOf, signatureOf } from "./stand-in/sign.ts";
import type { StandIn } from "./stand-in/stand-in.ts";
import { appToken, botToken, signingSecret } from "./stand-in/world.ts";

async function start(slack: StandIn, way: "socket" | "http") {
  const receivers = new Map<string, WebhookHandler>();
  const own = { botToken, apiUrl: slack.apiUrl };
  const settings: SlackStart["settings"] =
    way === "http" ? { ...own, mode: way, signingSecret } : { ...own, mode: way, appToken };
  const running = await startSlack({
    settings,
    responder: answering,
    log: keptLog().log,
    server: {
      webhook: (path, receiver) => void receivers.set(path, receiver),
      mount: () => expect.fail("no page is for one workspace"),
    },
  });
  onTestFinished(() => running.stop());
  return { running, receivers };
}

it("is there over Socket Mode, and hangs nothing on the front", async () => {
  const slack = await startStandIn();
  const { running, receivers } = await start(slack, "socket");
  expect(await slack.send("slash-command").acknowledged).toEqual(hello);
  expect([...receivers.keys()]).toEqual([]);
  await running.stop();
  await until(() => slack.server.open === 0, "all is closed");
});

it("is there over HTTP, and holds no socket", async () => {
  const slack = await startStandIn();
  const { receivers } = await start(slack, "http");
  const { body, type = "" } = letterOf(slack.make("slash-command").payload);
  const timestamp = Math.floor(Date.now() / 1000);
  const sent = await receivers.get("/slack/events")?.({
    body: Buffer.from(body),
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": signatureOf(body, timestamp),
    },
  });
  expect(sent).toEqual({ status: 200, json: JSON.stringify(hello) });
  expect(slack.recording.requestsTo("apps.connections.open")).toEqual([]);
});
