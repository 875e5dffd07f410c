/** What Discord refuses for good ends the program with 1 and one line that names what to mend. */
import { describe, expect, it } from "vitest";
import { startStandIn } from "../platforms/discord/connected.ts";
import { begin, connected, eventually, expectGoodEnd } from "./program-on-discord.ts";
import type { Program } from "./running-program.ts";

const refusals = [
  [4004, /DISCORD_TOKEN/],
  [4013, /intents .*\(4013\).*DISCORD_TOKEN/],
  [4014, /intents .*\(4014\).*DISCORD_TOKEN/],
] as const;

describe.each(refusals)("a connection that is refused with %i", (code, names) => {
  it("ends the program at login", async () => {
    const discord = await startStandIn();
    discord.gateway.troubles.closeOnIdentify.push(code);
    const { program } = begin(discord, { DISCORD_REGISTER: "on" });
    await expectOneLine(program, names);
    expect(discord.recording.count("identify")).toBe(1);
  });

  it("ends the program while it runs", async () => {
    const { discord, program } = await connected({ DISCORD_REGISTER: "on" });
    discord.gateway.close(code);
    await expectOneLine(program, names);
    expect(discord.recording.count("connected")).toBe(1);
  });
});

describe("a token that is refused", () => {
  it.each(["on", "off"])("ends the program at start (DISCORD_REGISTER=%s)", async (register) => {
    const discord = await startStandIn();
    discord.world.revoked = true;
    const { program } = begin(discord, { DISCORD_REGISTER: register });
    await expectOneLine(program, /DISCORD_TOKEN/);
    expect(discord.recording.count("connected")).toBe(0);
  });

  it("ends the program while it runs", async () => {
    const { discord, program } = await connected();
    discord.world.revoked = true;
    discord.write("mention");
    await expectOneLine(program, /DISCORD_TOKEN/);
  });
});

describe("a day's budget that is used up", () => {
  it("lets the program wait without an IDENTIFY, say so, and end when told to", async () => {
    const discord = await startStandIn();
    discord.world.budget.remaining = 0;
    const { program } = begin(discord);
    await eventually(() => expect(program.output()).toContain("session_start_limit"));
    expect(program.entries().filter(({ level }) => level !== "info")).toEqual([
      expect.objectContaining({ level: "warn", remaining: 0, until: expect.any(String) }),
    ]);
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(discord.recording.count("connected")).toBe(0);
  });
});

async function expectOneLine(program: Program, names: RegExp): Promise<void> {
  expect(await program.ended).toEqual({ code: 1, signal: null });
  const { errors, output } = program;
  expect(errors()).toMatch(/^[^\n]+\n$/);
  expect(errors()).toMatch(names);
  expect(errors() + output()).not.toMatch(/\bat .*:\d+:\d+|"stack"|Error\b/);
}
