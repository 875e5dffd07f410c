/** What no waiting mends ends with one line that names the setting to mend. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { until } from "../../wait-until.ts";
import { begin, connect, lineOf, messageTo, startStandIn, taking } from "../connected.ts";
import { refused } from "../stand-in/web-api.ts";

const dead = ["invalid_auth", "not_authed", "token_revoked", "account_inactive", "token_expired"];
const mentioned = taking({ kind: "post-message", body: messageTo("C1", "hello") });

describe("the application's token", () => {
  it.each([...dead, "missing_scope", "not_allowed_token_type"])(
    "is named when Slack says %s at the start, once and without trying again",
    async (error) => {
      const slack = await startStandIn();
      slack.world.appTokenError = error;
      const { running, lines } = begin({ slack });
      const line = await running.failure;
      expect(line).toContain("SLACK_APP_TOKEN");
      expect(line).toContain(error);
      expect(line).not.toContain("\n");
      await running.stop();
      await sleep(300);
      expect(slack.recording.requestsTo("apps.connections.open").length).toBeLessThan(3);
      expect(lines).toEqual([]);
    },
  );

  it("is named when it is another's", async () => {
    const slack = await startStandIn();
    const settings = { appToken: "xapp-1-A1-1-another" };
    expect(await begin({ slack, settings }).running.failure).toContain("SLACK_APP_TOKEN");
  });

  it("is named when it is revoked while running", async () => {
    const { slack, running } = await connect();
    slack.world.appTokenError = "token_revoked";
    slack.sockets.dismiss("refresh_requested");
    expect(await running.failure).toContain("SLACK_APP_TOKEN");
  });
});

describe("the bot's token", () => {
  it.each(dead)("is named when Slack says %s at the start", async (error) => {
    const slack = await startStandIn();
    slack.world.botTokenError = error;
    const line = await begin({ slack }).running.failure;
    expect(line).toContain("SLACK_BOT_TOKEN");
    expect(line).toContain(error);
  });

  it.each(dead)("is named when Slack says %s to a post", async (error) => {
    const { slack, running, lines } = await connect({ responder: { toEvent: mentioned } });
    slack.world.botTokenError = error;
    slack.send("mention");
    expect(await running.failure).toContain("SLACK_BOT_TOKEN");
    expect(await lineOf(lines)).toMatchObject({ level: "warn", code: error });
  });

  it.each(["tokens_revoked", "app_uninstalled"])("is named after %s", async (type) => {
    const { slack, running } = await connect();
    slack.world.botTokenError = "account_inactive";
    slack.send("mention", { event: { type } });
    expect(await running.failure).toContain("SLACK_BOT_TOKEN");
  });

  it("is good as long as another's is revoked", async () => {
    const { slack, running } = await connect();
    slack.send("mention", { event: { type: "tokens_revoked", tokens: { oauth: ["U1"] } } });
    await until(() => slack.recording.requestsTo("auth.test").length === 2, "asked again");
    expect(await Promise.race([running.failure, sleep(200, "goes on")])).toBe("goes on");
  });

  it("is no trouble where it only lacks a scope", async () => {
    const { slack, running, lines } = await connect({ responder: { toEvent: mentioned } });
    slack.faults.next("chat.postMessage", { kind: "reply", ...refused("missing_scope") });
    slack.send("mention");
    expect(await lineOf(lines)).toMatchObject({ level: "warn", code: "missing_scope" });
    expect(await Promise.race([running.failure, sleep(200, "goes on")])).toBe("goes on");
  });

  it("is asked for until Slack answers, and nobody waits for that", async () => {
    const slack = await startStandIn();
    slack.faults.next("auth.test", { kind: "reply", status: 503 }, 4);
    const { lines } = begin({ slack });
    await until(() => slack.recording.requestsTo("auth.test").length === 5, "asked");
    expect(lines.filter(({ status }) => status === 503)).toHaveLength(4);
  });
});

describe("Socket Mode that is off", () => {
  it("is said when Slack turns it off", async () => {
    const { slack, running } = await connect();
    slack.sockets.dismiss("link_disabled");
    const line = await running.failure;
    expect(line).toContain("Socket Mode");
    await until(() => slack.sockets.open.length === 0, "closed");
  });
});
