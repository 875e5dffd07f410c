/** The program on Slack: it answers by both ways in, ends well, and names what to mend. */
import { describe, expect, it } from "vitest";
import { english } from "../../src/words/english.ts";
import { heldByHand } from "../platforms/discord/stand-in/faults.ts";
import { startStandIn } from "../platforms/slack/connected.ts";
import type { StandIn } from "../platforms/slack/stand-in/stand-in.ts";
import { appToken, botToken, signingSecret } from "../platforms/slack/stand-in/world.ts";
import { eventually, expectGoodEnd } from "./program-on-discord.ts";
import { connected, listening, onSocket, overHttp } from "./program-on-slack.ts";
import { run } from "./run-program.ts";
import type { Program } from "./running-program.ts";
import { startProgram } from "./running-program.ts";

/** Each thing that people do, and how its answer comes back. */
const deeds = [
  "slash-command",
  "mention",
  "home-opened",
  "press-on-private",
  "options",
  "message-shortcut",
  "global-shortcut",
] as const;

const shownBy = (slack: StandIn) => ({
  messages: slack.messages,
  ephemerals: slack.ephemerals,
  views: slack.views.map(({ view }) => view),
});

describe("the program on Slack", () => {
  it("answers everything the same over sockets and over HTTP, and ends with 0", async () => {
    const [one, other] = [await startStandIn(), await startStandIn()];
    const program = await connected(one);
    const served = await listening(overHttp(other));
    for (const name of deeds) {
      const brought = [one.send(name), await other.sendTo(served.url, name)];
      const [first, second] = await Promise.all(brought.map(({ acknowledged }) => acknowledged));
      expect(first).toEqual(second);
    }
    await eventually(() => {
      expect([one, other].map(({ views }) => views.length)).toEqual([3, 3]);
      expect(one.messages).toHaveLength(1);
      expect(shownBy(one)).toEqual(shownBy(other));
    });
    for (const each of [program, served.program]) {
      each.child.kill("SIGTERM");
      await expectGoodEnd(each);
      expectNoSecret(each);
    }
  });

  it("checks the figures of a message in a view, and posts nothing", async () => {
    const slack = await startStandIn();
    await connected(slack);
    const text = "Germany expelled 15 Russian diplomats";
    const message = { type: "message", ts: "1548261231.000100", text };
    await slack.send("message-shortcut", { callback_id: "verify", message }).acknowledged;
    await eventually(() => expect(slack.views).toHaveLength(1));
    const shown = JSON.stringify(slack.views[0]);
    expect(shown).toContain(english.slack.verify.title);
    expect(shown).toContain(text);
    expect(shown).toContain(english.verify.verdicts.differs);
    expect([...slack.messages, ...slack.ephemerals]).toEqual([]);
  });

  it("answers to the names that its manifest has", async () => {
    const slack = await startStandIn();
    const { url } = await listening({ ...overHttp(slack), SLACK_COMMANDS: "total=summe" });
    const asked = await slack.sendTo(url, "slash-command", { command: "/summe", text: "nato" });
    expect(JSON.stringify(await asked.acknowledged)).toContain("7 expelled by NATO itself");
    const help = await slack.sendTo(url, "slash-command", { command: "/expelled", text: "help" });
    expect(JSON.stringify(await help.acknowledged)).toMatch(/\/summe /);
  });

  it("tells on its own page what it knows, and who answers for it", async () => {
    const slack = await startStandIn();
    const SUPPORT_URL = "https://bot.example.org/support";
    const { url } = await listening({ ...overHttp(slack), SUPPORT_URL });
    await slack.sendTo(url, "home-opened");
    await eventually(() => expect(slack.views).toHaveLength(1));
    const page = JSON.stringify(slack.views[0]);
    expect(page).toContain(SUPPORT_URL);
    expect(page).toContain(english.slack.home.recordVersion);
    expect(page).not.toContain(english.slack.preferences.title);
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "finishes what is in flight at %s, and refuses kindly what comes meanwhile",
    async (signal) => {
      const slack = await startStandIn();
      const program = await connected(slack);
      const post = heldByHand();
      slack.faults.next("/chat.postMessage", post.fault);
      slack.send("mention");
      await eventually(() => expect(slack.messages).toHaveLength(1));
      program.child.kill(signal);
      await eventually(async () => {
        const refused = await slack.send("slash-command").acknowledged;
        expect(JSON.stringify(refused)).toContain(english.trouble.ending);
      });
      post.release();
      await expectGoodEnd(program);
      const answered = program.entries().filter(({ event }) => event === "mention");
      expect(answered).toMatchObject([{ level: "info" }]);
    },
  );
});

describe("a token that Slack refuses", () => {
  it.each([
    ["SLACK_BOT_TOKEN", "botTokenError", "invalid_auth"],
    ["SLACK_APP_TOKEN", "appTokenError", "not_allowed_token_type"],
  ] as const)("ends the program at its start, and names %s", async (setting, which, error) => {
    const slack = await startStandIn();
    slack.world[which] = error;
    await expectOneLine(startProgram(onSocket(slack)), setting);
  });

  it("ends the program while it runs", async () => {
    const slack = await startStandIn();
    const program = await connected(slack);
    slack.world.botTokenError = "token_revoked";
    slack.send("mention");
    await expectOneLine(program, "SLACK_BOT_TOKEN");
  });
});

describe("settings for Slack", () => {
  it("that are missing are named, each with what it is for", async () => {
    const environment = { SLACK_MODE: "http", SLACK_CLIENT_ID: "1.2" };
    const { code, errors } = await run([], { environment });
    const named = [...errors.matchAll(/^ {2}(\w+): found nothing, though (\w+) is set/gm)];
    expect(named.map(([, setting]) => setting)).toEqual([
      "SLACK_CLIENT_SECRET",
      "SLACK_STATE_SECRET",
      "STORE_KEY",
      "SLACK_SIGNING_SECRET",
    ]);
    expect(code).toBe(1);
  });

  it("that are turned off leave the conversation", async () => {
    const environment = { SLACK_MODE: "off", SLACK_BOT_TOKEN: "xoxb-1" };
    const { code, output, errors } = await run([], { environment, input: "/help\n" });
    expect(output).toContain("What can be asked");
    expect(errors).toContain("SLACK_MODE=off");
    expect(code).toBe(0);
  });
});

function expectNoSecret({ output, errors }: Program): void {
  const told = output() + errors();
  for (const secret of [botToken, appToken, signingSecret, "stand-in-secret"])
    expect(told).not.toContain(secret);
}

async function expectOneLine(program: Program, setting: string): Promise<void> {
  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(program.errors()).toMatch(new RegExp(`^[^\\n]*${setting}[^\\n]*\\n$`));
  expect(program.output()).not.toMatch(/"stack"|\bat .*:\d+:\d+/);
  expectNoSecret(program);
}
