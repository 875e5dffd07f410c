/** A mention of the bot's role, which completion offers beside the bot. */
import { describe, expect, it } from "vitest";
import { makeResponder } from "../../../../src/platforms/discord/answering/responder.ts";
import { bot } from "../../../real-book.ts";
import { eventsOf } from "../../events.ts";
import { silentLog } from "../../silent-log.ts";
import { until } from "../../wait-until.ts";
import { connect } from "../connected.ts";
import { applicationId, botRoleId } from "../stand-in/world.ts";

const toTheRole = {
  content: `<@&${botRoleId}> how many did germany expel?`,
  mentions: [],
  mention_roles: [botRoleId],
};
const hint = `Mention me, <@${applicationId}>`;
const responder = () => makeResponder(bot, silentLog(), "en");
const eventOf = eventsOf("discord");

describe("a mention of the bot's role", () => {
  it("whose text Discord keeps back is answered in one short reply, once a minute in a channel", async () => {
    const { discord } = await connect({ responder: responder() });
    discord.write("mention", toTheRole);
    await until(() => discord.messages.length > 0, "a reply");
    discord.write("mention", toTheRole);
    discord.write("mention", { ...toTheRole, channel_id: "1176543211088317611" });
    await until(() => discord.messages.length > 1, "another channel's reply");
    discord.write("mention");
    await until(() => discord.messages.length > 2, "an answer");
    const [first, second, third, ...more] = discord.messages;
    for (const message of [first, second])
      expect(message?.body).toMatchObject({
        content: expect.stringContaining(hint),
        embeds: [],
        allowed_mentions: { parse: [], replied_user: false },
      });
    expect(second?.channel).toBe("1176543211088317611");
    expect(JSON.stringify(third)).toContain("expelled by 🇩🇪 Germany");
    expect(more).toEqual([]);
  });

  it("is answered as a mention where the text is there", () => {
    const reply = responder().toMessage(eventOf("mention", toTheRole), {
      user: applicationId,
      role: botRoleId,
    });
    expect(JSON.stringify(reply?.body)).toContain("expelled by 🇩🇪 Germany");
  });

  it.each([
    ["another role", { ...toTheRole, mention_roles: ["1"] }],
    ["no role", { ...toTheRole, mention_roles: [] }],
    ["the bot's role, by a bot", { ...toTheRole, author: { id: "1", username: "x", bot: true } }],
    ["the bot's role, by a webhook", { ...toTheRole, webhook_id: "1" }],
    ["the bot's role, in a message of the platform's own", { ...toTheRole, type: 7 }],
  ])("is left alone where it mentions %s", (_, message) => {
    const event = eventOf("mention", { ...message, content: "" });
    expect(responder().toMessage(event, { user: applicationId, role: botRoleId })).toBeUndefined();
  });

  it("is left alone where the bot has no role of its own", () => {
    const event = eventOf("mention", { ...toTheRole, content: "" });
    expect(responder().toMessage(event, { user: applicationId })).toBeUndefined();
  });

  it.each(["<@&none> germany", "<@&undefined> germany", "<@&> germany", "<@> germany"])(
    "is no mark of another kind, where the bot has no role of its own: %s",
    (content) => {
      const event = eventOf("mention", { ...toTheRole, content });
      expect(responder().toMessage(event, { user: applicationId })).toBeUndefined();
    },
  );
});

describe("a mention without words of its own", () => {
  it("is read by what stands in the message besides", () => {
    const forwarded = {
      message_snapshots: [{ message: { content: "how many did poland expel?" } }],
    };
    const direct = responder().toMessage(eventOf("direct-message", { content: "", ...forwarded }), {
      user: applicationId,
    });
    expect(JSON.stringify(direct?.body)).toContain("expelled by 🇵🇱 Poland");
  });
});
