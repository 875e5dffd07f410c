/** The program in gateway mode, from its start to an answer for whatever comes. */
import { describe, expect, it } from "vitest";
import { english } from "../../src/words/english.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import type { Event } from "../platforms/discord/stand-in/fixture.ts";
import { fixture } from "../platforms/discord/stand-in/fixture.ts";
import { buttonsOf, connected, eventually, expectGoodEnd, titleOf } from "./program-on-discord.ts";

const germany = { data: commandOf("expelled", "who", "germany") };

function commandOf(name: string, option: string, value: string): Event {
  return { id: "1305000000000000011", name, type: 1, options: [{ name: option, type: 3, value }] };
}

const falseClaim = "Germany expelled 15 Russian diplomats";

/** The command of a message's menu, on a message with this text. */
function checking(content: string): Event {
  const messages = { "1": { id: "1", channel_id: "2", content, embeds: [] } };
  const name = english.discord.verify.command;
  return { id: "1", name, type: 3, target_id: "1", resolved: { messages } };
}

/** A press on the button that carries this. */
const pressing = (custom_id: string): Event => ({ data: { component_type: 2, custom_id, id: 2 } });

describe("the commands, at the start in gateway mode", () => {
  it("are registered where they differ, and not written where they don't", async () => {
    const discord = await startStandIn();
    for (const methods of [
      ["GET", "PUT"],
      ["GET", "PUT", "GET"],
    ]) {
      const { program } = await connected({ DISCORD_REGISTER: "on" }, discord);
      await program.logs("the commands are registered");
      program.child.kill("SIGTERM");
      await expectGoodEnd(program);
      const asked = discord.recording.requestsTo("/commands");
      expect(asked.map(({ method }) => method)).toEqual(methods);
    }
    expect(discord.commands.get().map(({ name }) => name)).toContain("Look up in this message");
  });

  it("are left alone with DISCORD_REGISTER=off", async () => {
    const { discord, program } = await connected({ DISCORD_REGISTER: "off" });
    await discord.send("command-in-guild").seen;
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(discord.recording.requestsTo("/commands")).toEqual([]);
  });
});

describe("the program in gateway mode", () => {
  it("answers from the record in the first response, and a press on its buttons", async () => {
    const { discord } = await connected();
    const asked = discord.send("command-in-guild", germany);
    const answer = await asked.seen;
    expect(answer.type).toBe(4);
    expect(titleOf(answer)).toBe("4 Russian diplomats expelled by 🇩🇪 Germany");
    expect(asked.later).toEqual([]);

    const ranked = buttonsOf(answer)["The ranked list"] ?? "";
    const update = await discord.send("press-on-public", pressing(ranked)).seen;
    expect(update.type).toBe(7);
    expect(titleOf(update)).toContain("140 Russian diplomats");

    const another = await discord.send("press-by-another", pressing(ranked)).seen;
    expect(another).toMatchObject({ type: 4, data: { flags: 64 } });
  });

  it("completes what is being typed", async () => {
    const { discord } = await connected();
    const { type, data } = await discord.send("autocomplete").seen;
    expect(type).toBe(8);
    expect(JSON.stringify(data)).toContain("Germany");
  });

  it("answers a mention by a reply that pings nobody", async () => {
    const { discord } = await connected();
    const { id, channel_id: channel } = fixture("mention");
    discord.write("mention", { id });
    await eventually(() => expect(discord.messages).toHaveLength(1));
    expect(discord.messages[0]).toMatchObject({
      channel,
      body: {
        content: expect.stringContaining("Germany"),
        message_reference: { message_id: id },
        allowed_mentions: { parse: [], replied_user: false },
      },
    });
  });

  it("looks up whom a message names, for one person only", async () => {
    const { discord } = await connected();
    const answer = await discord.send("message-command").seen;
    expect(answer).toMatchObject({ type: 4, data: { flags: 64 } });
    expect(Object.keys(buttonsOf(answer)).join()).toMatch(/Germany.*Poland/);
  });

  it("checks the figures of a message, for one person only", async () => {
    const { discord } = await connected();
    const answer = await discord.send("message-command", { data: checking(falseClaim) }).seen;
    expect(answer).toMatchObject({ type: 4, data: { flags: 64 } });
    const shown = JSON.stringify(answer);
    expect(shown).toContain(falseClaim);
    expect(shown).toContain(english.verify.verdicts.differs);
  });

  it("answers what it does not know, privately", async () => {
    const { discord } = await connected();
    const unknown: readonly (readonly [string, Event])[] = [
      ["unknown-command", {}],
      ["message-command", { data: { id: "1", name: "Someone", type: 2 } }],
      ["press-on-public", pressing("of another bot")],
      ["select-press", { data: { component_type: 3, custom_id: "?", values: ["?"] } }],
      ["modal-submit", {}],
    ];
    for (const [name, otherwise] of unknown) {
      const answer = await discord.send(name, otherwise).seen;
      expect(answer, name).toMatchObject({ type: 4, data: { flags: 64 } });
    }
    const data = { id: "1", name: "persona", type: 1, options: [] };
    expect((await discord.send("autocomplete", { data }).seen).type).toBe(8);
  });
});
