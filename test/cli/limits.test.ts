/** Questions beyond the limit, at the running program: told privately, counted for each person, and not a word of it in the log. */
import { describe, expect, it } from "vitest";
import { startStandIn } from "../platforms/discord/connected.ts";
import { startStandIn as startSlack } from "../platforms/slack/connected.ts";
import { connected, eventually, listening } from "./program-on-discord.ts";
import { connected as onSlack, onSocket } from "./program-on-slack.ts";

const limits = { QUESTIONS_PER_MINUTE: "2" };
const tooMany = /more than 2 questions within a minute/;

/** Somebody else than the fixtures' person. */
const bob = { member: { user: { id: "302050872383242999", username: "bob" } } };

describe("a person beyond the limit", () => {
  it("is told so on Discord, alone, while others are answered and completions go on", async () => {
    const { discord, program } = await connected(limits);
    const ask = async (other = {}) => (await discord.send("command-in-guild", other).seen).data;
    for (let at = 0; at < 2; at++) expect(JSON.stringify(await ask())).toContain("Germany");
    const refused = await ask();
    expect(refused).toMatchObject({ flags: 64 });
    expect(JSON.stringify(refused)).toMatch(tooMany);
    expect(JSON.stringify((await discord.send("press-on-public").seen).data)).toMatch(tooMany);
    expect((await discord.send("autocomplete").seen).type).toBe(8);
    expect(JSON.stringify(await ask(bob))).toContain("Germany");
    await eventually(() =>
      expect(program.entries()).toContainEqual(
        expect.objectContaining({ event: "error-reply", outcome: "limited", level: "info" }),
      ),
    );
    expect(program.output()).not.toMatch(/302050872383242/);
  });

  it("is told once a minute where everybody would see it, by a reply to a mention", async () => {
    const { discord, program } = await connected({ QUESTIONS_PER_MINUTE: "1" });
    for (let at = 0; at < 4; at++) discord.write("mention");
    await eventually(() => expect(discord.messages).toHaveLength(2));
    await discord.send("autocomplete").seen;
    const replies = discord.messages.map((each) => JSON.stringify(each));
    const isRefusal = (reply: string) => /more than 1 question within a minute/.test(reply);
    expect(replies.filter(isRefusal)).toHaveLength(1);
    expect(discord.messages).toHaveLength(2);
    expect(program.errors()).toBe("");
  });

  it("is told so over HTTP as well", async () => {
    const discord = await startStandIn();
    const { url } = await listening(discord, limits);
    const ask = async () => (await discord.sendTo(url, "command-in-guild")).seen;
    for (let at = 0; at < 2; at++) expect(JSON.stringify(await ask())).toContain("Germany");
    expect(JSON.stringify(await ask())).toMatch(tooMany);
  });

  it("is told so on Slack, alone", async () => {
    const slack = await startSlack();
    await onSlack(slack, { ...onSocket(slack), ...limits });
    const ask = () => slack.send("slash-command").acknowledged;
    for (let at = 0; at < 2; at++) expect(await ask()).toMatchObject({ text: /Germany/ });
    expect(await ask()).toMatchObject({ response_type: "ephemeral", text: tooMany });
  });
});
