import { describe, expect, it } from "vitest";
import { makeResponder } from "../../../../src/platforms/discord/answering/responder.ts";
import { bot } from "../../../real-book.ts";
import { silentLog } from "../../silent-log.ts";
import { until } from "../../wait-until.ts";
import { connect } from "../connected.ts";
import { fixture } from "../stand-in/fixture.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { applicationId } from "../stand-in/world.ts";

/** The bot as it is, connected by discord.js. */
async function connectBot(): Promise<StandIn> {
  const { toMessage } = makeResponder(bot, silentLog(), "en-GB");
  const { discord } = await connect({ responder: { toMessage } });
  return discord;
}

/** What the bot answers to a message, and the id of that answer. */
async function answerTo(discord: StandIn, name: string, changes: Record<string, unknown>) {
  const before = discord.messages.length;
  discord.write(name, changes);
  const posted = await until(() => discord.messages[before], "an answer");
  return { body: JSON.stringify(posted.body), message: discord.history.at(-1) };
}

const mention = (words: string) => ({
  content: `<@${applicationId}> ${words}`,
  mentions: [{ id: applicationId, username: "nongrata", discriminator: "0", global_name: null }],
});

const historyRequests = (discord: StandIn) =>
  discord.recording.requests.filter(
    ({ method, path }) => method === "GET" && path.endsWith("/messages"),
  );

const another = {
  id: "302050872383242249",
  username: "bob",
  discriminator: "0",
  global_name: null,
};

describe("a message that continues an earlier one", () => {
  it("in a direct message is answered as the whole question", async () => {
    const discord = await connectBot();
    await answerTo(discord, "direct-message", { content: "how many did germany expel in 2022" });
    const { body } = await answerTo(discord, "direct-message", { content: "and Poland?" });
    expect(body).toContain("45 Russian diplomats");
    const further = await answerTo(discord, "direct-message", { content: "when?" });
    expect(further.body).toContain("announced it on 23 March 2022");
    expect(historyRequests(discord)).toHaveLength(2);
  });

  it("in a server goes on from what the same person asked, and not from others", async () => {
    const discord = await connectBot();
    await answerTo(discord, "mention", mention("how many did germany expel in 2022"));
    await answerTo(discord, "mention", { ...mention("what did tusk say"), author: another });
    const { body } = await answerTo(discord, "mention", mention("and Poland?"));
    expect(body).toContain("45 Russian diplomats");
  });

  it("in a reply to an answer goes on from the question of that answer", async () => {
    const discord = await connectBot();
    const asked = { ...mention("how many did germany expel in 2022"), author: another };
    const { message } = await answerTo(discord, "mention", asked);
    await answerTo(discord, "mention", mention("what did tusk say"));
    const reply = { ...mention("and Poland?"), type: 19, referenced_message: message };
    const { body } = await answerTo(discord, "mention", reply);
    expect(body).toContain("45 Russian diplomats");
  });

  it("goes on from nothing that stands before a command's answer", async () => {
    const discord = await connectBot();
    await answerTo(discord, "direct-message", { content: "how many did germany expel in 2022" });
    const { author, channel_id } = fixture("direct-message");
    discord.history.push({
      ...fixture("direct-message"),
      channel_id,
      id: discord.world.ids.next(),
      author: { ...another, id: applicationId, bot: true },
      interaction_metadata: { id: "1", user: author },
    });
    const { body } = await answerTo(discord, "direct-message", { content: "and in 1986?" });
    expect(body).not.toContain("Germany");
  });

  it("is answered as it stands where the messages can't be read", async () => {
    const discord = await connectBot();
    discord.faults.next("/messages", {
      kind: "reply",
      status: 403,
      body: { code: 50001, message: "Missing Access" },
    });
    const { body } = await answerTo(discord, "direct-message", { content: "and France?" });
    expect(body).toContain("4 Russian diplomats");
  });
});

it("reads nothing back for a question of its own", async () => {
  const discord = await connectBot();
  await answerTo(discord, "direct-message", { content: "how many did germany expel in 2022" });
  await answerTo(discord, "mention", mention("germany"));
  await answerTo(discord, "mention", mention("how many goals did germany score"));
  expect(historyRequests(discord)).toEqual([]);
});
