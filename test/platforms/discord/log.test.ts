/** What a run leaves in the log: what happened, and never what was in it. */
import { expect, it } from "vitest";
import { until } from "../wait-until.ts";
import { connect, isReady, respondedWith } from "./connected.ts";
import { callbackSaying, replySaying } from "./message-fixtures.ts";
import { fixture } from "./stand-in/fixture.ts";
import { internalError, missingPermissions, unknownInteraction } from "./stand-in/replies.ts";
import { applicationId, token } from "./stand-in/world.ts";

it("has one line when all is connected", async () => {
  const { lines } = await connect({ shards: 2 });
  expect(lines).toEqual([
    {
      level: "info",
      message: "connected to Discord",
      platform: "discord",
      shards: 2,
      milliseconds: expect.any(Number),
    },
  ]);
});

it("names the application id that would be right", async () => {
  const { lines } = await connect({ settings: { applicationId: "1180000000000000000" } });
  const warning = await until(() => lines.find(({ level }) => level === "warn"), "a warning");
  expect(warning.message).toContain(`DISCORD_APPLICATION_ID`);
  expect(warning.message).toContain(applicationId);
});

it("has no content, no name and no token, at any level, whatever goes wrong", async () => {
  const secret = "a-secret-that-was-typed";
  const meta = { event: "mention", reference: "ref-2" };
  const { discord, lines, running } = await connect({
    heartbeat: 200,
    responder: {
      toInteraction: () => ({
        ...respondedWith(callbackSaying(secret), "ref-1"),
        shouldDeleteMessage: true as const,
      }),
      toMessage: () => ({ channel: "1176543211088317610", body: replySaying(secret), meta }),
    },
  });
  const wrong = [internalError, missingPermissions, unknownInteraction];
  for (const reply of wrong) {
    for (const path of ["/callback", "/webhooks/", "/messages"])
      discord.faults.next(path, { kind: "reply", ...reply });
    discord.send("command-in-guild", { data: { name: secret, type: 1, id: "1" } });
    discord.send("press-on-public");
    discord.write("mention", { content: secret });
  }
  discord.faults.next("/webhooks/", { kind: "cut", taken: false });
  discord.faults.next("/messages", { kind: "cut", taken: false });
  const asked = discord.send("press-on-public");
  discord.write("direct-message", { content: secret });
  await asked.seen.catch(() => undefined);
  discord.gateway.troubles.refuse = 503;
  discord.gateway.cut();
  await until(() => discord.recording.count("refused") > 1, "refused");
  discord.gateway.troubles.refuse = undefined;
  discord.gateway.troubles.closeOnIdentify.push(4004);
  discord.gateway.troubles.invalidResumes = 1;
  const last = await running.failure;
  await running.stop();

  expect(lines.filter(isReady)).toHaveLength(1);
  expect(new Set(lines.map(({ level }) => level))).toEqual(
    new Set(["debug", "info", "warn", "error"]),
  );
  const all = JSON.stringify([lines, last]);
  const { name } = Object(fixture("command-in-guild")["channel"]);
  for (const word of [
    secret,
    token,
    asked.token,
    "stand-in-",
    "alice",
    "Alice",
    name,
    "Foreign Affairs",
  ])
    expect(all).not.toContain(word);
});
