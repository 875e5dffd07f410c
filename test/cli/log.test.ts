/** What a run prints, at the finest level: an object a line, what happened and never what was in it. */
import { describe, expect, it } from "vitest";
import { startStandIn } from "../platforms/discord/connected.ts";
import type { Event } from "../platforms/discord/stand-in/fixture.ts";
import {
  internalError,
  missingPermissions,
  unknownInteraction,
} from "../platforms/discord/stand-in/replies.ts";
import type { StandIn } from "../platforms/discord/stand-in/stand-in.ts";
import { token } from "../platforms/discord/stand-in/world.ts";
import { connected, eventually, expectGoodEnd, listening } from "./program-on-discord.ts";
import type { Program } from "./running-program.ts";

const secret = "Quagmirish";
const typed = { options: [{ name: "who", type: 3, value: `germany ${secret}`, focused: true }] };

/** Each interaction with what its line tells. */
const interactions: readonly (readonly [name: string, otherwise: Event, told: Event])[] = [
  ["command-in-guild", {}, { event: "command", command: "expelled", outcome: "answered" }],
  [
    "command-in-bot-dm",
    { data: { id: "1", name: "expelled", type: 1, ...typed } },
    { event: "command", command: "expelled" },
  ],
  ["unknown-command", { data: { id: "1", name: secret, type: 1 } }, { event: "command" }],
  [
    "autocomplete",
    { data: { id: "1", name: "expelled", type: 1, ...typed } },
    { event: "completion", command: "expelled" },
  ],
  ["message-command", { data: lookedUp() }, { event: "look-up" }],
  ["press-on-public", {}, { event: "button", command: "expelled", outcome: "answered" }],
  [
    "press-on-public",
    { data: { component_type: 2, custom_id: secret } },
    { event: "invalid-button" },
  ],
  ["press-on-private", pressed("s0:1/expelled Germany"), { event: "share", command: "expelled" }],
  ["modal-submit", { data: { custom_id: secret, components: [] } }, { event: "unknown" }],
];

function pressed(custom_id: string): Event {
  return { data: { component_type: 2, custom_id, id: 2 } };
}

function lookedUp(): Event {
  const content = `${secret} told me that Germany follows.`;
  const author = { id: "415050872383242241", username: secret, global_name: secret };
  const messages = { "1": { id: "1", channel_id: "2", content, author, embeds: [] } };
  return {
    id: "1",
    name: "Look up in this message",
    type: 3,
    target_id: "1",
    resolved: { messages },
  };
}

describe("what the program prints at LOG_LEVEL=trace", () => {
  it("is a line an event in gateway mode, whatever goes wrong, and no content, name or token", async () => {
    const discord = await startStandIn();
    const settings = { LOG_LEVEL: "trace", DISCORD_REGISTER: "on" };
    const { program } = await connected(settings, discord);
    await program.logs("the commands are registered");
    for (const [name, otherwise] of interactions) await discord.send(name, otherwise).seen;
    discord.write("mention", { content: `<@1187654321098765432> what of ${secret}?` });
    discord.write("direct-message", { content: `${secret} germany` });
    await eventually(() => expect(discord.messages).toHaveLength(2));
    await eventually(() => expect(toldIn(program)).toHaveLength(interactions.length + 2));
    expectLines(program);
    await expectPicture(program);

    await goWrong(discord, program);
    discord.gateway.troubles.refuse = 503;
    discord.gateway.cut();
    await eventually(() => expect(discord.recording.count("refused")).toBeGreaterThan(0));
    discord.world.revoked = true;
    discord.gateway.troubles.refuse = undefined;
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(levelsIn(program)).toEqual(["debug", "error", "info", "warn"]);
    expectNothingPrivate(program);
  });

  it("is a line an event over HTTP, and no content, name or token", async () => {
    const discord = await startStandIn();
    const settings = { LOG_LEVEL: "trace", DISCORD_REGISTER: "on" };
    const { program, url } = await listening(discord, settings);
    await program.logs("the commands are registered");
    for (const [name, otherwise] of interactions) await discord.sendTo(url, name, otherwise);
    await eventually(() => expect(toldIn(program)).toHaveLength(interactions.length));
    expectLines(program);
    await expectPicture(program);

    discord.faults.next("/webhooks/", { kind: "reply", ...internalError }, 5);
    await discord.sendTo(url, "press-on-public", pressed("d0:302050872383242240"));
    await fetch(url, { method: "POST", body: JSON.stringify({ type: 2, token: secret }) });
    await eventually(() => expect(levelsIn(program)).toEqual(["debug", "info", "warn"]));
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expectNothingPrivate(program);
  });
});

/** A callback that fails, one that is late, a reply and a message that don't come through. */
async function goWrong(discord: StandIn, program: Program): Promise<void> {
  const before = toldIn(program).length;
  const lines = (count: number) =>
    eventually(() => expect(toldIn(program)).toHaveLength(before + count));
  discord.faults.next("/callback", { kind: "reply", ...internalError }, 2);
  discord.send("command-in-guild");
  await lines(1);
  discord.faults.next("/callback", { kind: "reply", ...unknownInteraction });
  discord.send("command-in-guild");
  await lines(2);
  discord.faults.next("/messages", { kind: "reply", ...missingPermissions });
  discord.write("mention", { content: `<@1187654321098765432> ${secret}` });
  await lines(3);
  discord.faults.next("/webhooks/", { kind: "reply", ...missingPermissions });
  discord.send("press-on-public", pressed("d0:302050872383242240"));
  // That it was answered, and that the message is still there.
  await lines(5);
}

/** The lines on what came in, in their order; not those on pictures, which come when they are drawn. */
const toldIn = ({ entries }: Program) =>
  entries().filter(({ reference, event }) => reference !== undefined && event !== "picture");

/** The press asks for the ranked list, which has one. */
const expectPicture = ({ entries }: Program) =>
  eventually(() => {
    const lines = entries().filter(({ event }) => event === "picture");
    expect(lines).toMatchObject([{ level: "info", outcome: "shown" }]);
  });

const levelsIn = ({ entries }: Program): readonly unknown[] =>
  [...new Set(entries().map(({ level }) => level))].sort();

function expectLines(program: Program): void {
  const lines = toldIn(program);
  for (const [at, [, , told]] of interactions.entries())
    expect(lines[at]).toMatchObject({
      level: "info",
      milliseconds: expect.any(Number),
      reference: expect.any(String),
      ...told,
    });
  expect(new Set(lines.map(({ reference }) => reference)).size).toBe(lines.length);
}

function expectNothingPrivate({ output, errors }: Program): void {
  const lines = output().trimEnd().split("\n");
  for (const line of lines) expect(JSON.parse(line)).toBeTypeOf("object");
  const all = output() + errors();
  for (const word of [secret, "germany", ...names, ...tokens])
    expect(all.toLowerCase()).not.toContain(word.toLowerCase());
}

/** Of the people, the guild and the channel in the fixtures and the stand-in. */
const names = ["alice", "bob", "Foreign Affairs", "foreign-affairs"];

/** The bot's, whole and in parts, and how the stand-in begins those of interactions. */
const tokens = [token, ...token.split("."), "stand-in-"];
