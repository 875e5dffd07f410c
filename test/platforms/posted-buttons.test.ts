/** Buttons of messages that were posted by an earlier version: they answer for ever. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { makeResponder as makeDiscordResponder } from "../../src/platforms/discord/answering/responder.ts";
import { makeResponder as makeSlackResponder } from "../../src/platforms/slack/answering/responder.ts";
import { bot } from "../real-book.ts";
import { eventsOf } from "./events.ts";
import { silentLog } from "./silent-log.ts";
import { asking } from "./slack/record-stats.ts";

/** The `custom_id` of Discord's buttons, and the `action_id` and `value` of Slack's. */
const posted = z
  .object({ discord: z.string().array(), slack: z.tuple([z.string(), z.string()]).array() })
  .parse(JSON.parse(readFileSync(new URL("posted-buttons.json", import.meta.url), "utf8")));

const understood = /^(?:button|share|delete|delete-refused)$/;

describe("a button of a posted message", () => {
  const discord = makeDiscordResponder(bot, silentLog(), "en");
  const onDiscord = eventsOf("discord");

  it.each(posted.discord)("is answered on Discord: %s", (id) => {
    const press = onDiscord("press-on-public", { "data.custom_id": id });
    const { meta } = discord.toInteraction(press);
    expect(meta.event).toMatch(understood);
  });

  const slack = makeSlackResponder(asking, silentLog());
  const onSlack = eventsOf("slack");

  it.each(posted.slack)("is answered on Slack: %s %s", (id, value) => {
    const changes = { "actions.0.action_id": id, "actions.0.value": value };
    const { meta } = slack.toInteraction(onSlack("press-on-private", changes));
    expect(meta.event).toMatch(understood);
  });
});
