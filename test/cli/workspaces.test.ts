/** The program in workspaces that installed it: each is answered with its own token, and forgotten when it goes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { english } from "../../src/words/english.ts";
import { startStandIn } from "../platforms/slack/connected.ts";
import type { StandIn } from "../platforms/slack/stand-in/stand-in.ts";
import { installer } from "../platforms/slack/stand-in/web-api.ts";
import {
  appToken,
  clientId,
  clientSecret,
  signingSecret,
  teamId,
} from "../platforms/slack/stand-in/world.ts";
import { eventually, expectGoodEnd } from "./program-on-discord.ts";
import type { Listening, Settings } from "./program-on-slack.ts";
import { listening } from "./program-on-slack.ts";
import { folderWith, run } from "./run-program.ts";

const key = "0f".repeat(32);
const stateSecret = "the-secret-of-the-states";

const installable = (slack: StandIn, folder: string): Settings => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_MODE: "http",
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_CLIENT_ID: clientId,
  SLACK_CLIENT_SECRET: clientSecret,
  SLACK_STATE_SECRET: stateSecret,
  STORE_URL: `file:${join(folder, "store.db")}`,
  STORE_KEY: key,
});

async function serving(otherwise: Settings = {}) {
  const slack = await startStandIn();
  const folder = folderWith({});
  const settings = { ...installable(slack, folder), ...otherwise };
  return { slack, folder, settings, ...(await listening(settings)) };
}

/** A person who says yes at Slack's, in a browser that keeps its cookie. */
async function install({ origin }: Pick<Listening, "origin">, slack: StandIn, team = teamId) {
  const begun = await fetch(`${origin}/slack/install`, { redirect: "manual" });
  const at = new URL(begun.headers.get("location") ?? "");
  const cookie = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
  const code = `code-${slack.world.installed.size}`;
  slack.world.codes.set(code, team);
  const state = at.searchParams.get("state") ?? "";
  const back = new URLSearchParams({ code, state }).toString();
  return fetch(`${origin}/slack/oauth_redirect?${back}`, { headers: { cookie } });
}

const postedWith = (slack: StandIn, method: string) =>
  slack.recording.requestsTo(method).map(({ headers }) => headers["authorization"]);

describe("the program in many workspaces", { timeout: 90_000 }, () => {
  it("says at the start where it keeps them", async () => {
    const { folder, program } = await serving();
    await program.logs(english.store.keptIn);
    const file = join(folder, "store.db");
    expect(program.entries().find(({ msg }) => msg === english.store.keptIn)).toMatchObject({
      file,
    });
  });

  it("is installed, answers with that workspace's token, also after a new start, and is taken out", async () => {
    const { slack, settings, ...first } = await serving();
    const page = await install(first, slack);
    expect(await page.text()).toContain(english.slack.install.installed.title);
    await slack.sendTo(first.url, "mention");
    await eventually(() => expect(slack.messages).toHaveLength(1));
    first.program.child.kill("SIGTERM");
    await expectGoodEnd(first.program);

    const second = await listening(settings);
    await slack.sendTo(second.url, "mention");
    await eventually(() => expect(slack.messages).toHaveLength(2));
    const token = `Bearer xoxb-installed-secret-${teamId}`;
    expect(postedWith(slack, "chat.postMessage")).toEqual([token, token]);

    const event = { type: "app_uninstalled" };
    const event_time = Math.ceil(Date.now() / 1000) + 1;
    await slack.sendTo(second.url, "mention", { event, event_time });
    await second.program.logs(english.slack.operator.appUninstalled);
    await slack.sendTo(second.url, "mention");
    await eventually(() => expect(second.program.output()).toContain("NOT_INSTALLED"));
    expect(slack.messages).toHaveLength(2);
    expectNoSecret(second);
  });

  it("answers a command where nobody installed it: its acknowledgement needs no token", async () => {
    const { slack, url } = await serving();
    const asked = await slack.sendTo(url, "slash-command");
    expect(await asked.acknowledged).toMatchObject({ response_type: "ephemeral", text: /Germany/ });
  });

  it("asks for the rights of its features, and no others", async () => {
    const { origin } = await serving({ SLACK_MENTIONS: "off" });
    const begun = await fetch(`${origin}/slack/install`, { redirect: "manual" });
    const at = new URL(begun.headers.get("location") ?? "");
    expect(at.searchParams.get("scope")).toBe("chat:write,commands");
  });

  it("uploads a picture into each with that workspace's own token, and asks for the right", async () => {
    const { slack, url, origin } = await serving({ SLACK_PICTURES: "upload" });
    const begun = await fetch(`${origin}/slack/install`, { redirect: "manual" });
    expect(begun.headers.get("location")).toContain(encodeURIComponent("files:write"));
    const event = { type: "app_mention", user: "U1", text: "/map", ts: "1.2", channel: "C1" };
    const teams = [teamId, "T0002ABCD"];
    for (const team of teams) {
      await install({ origin }, slack, team);
      await slack.sendTo(url, "mention", {
        event: { ...event, channel: `C${team}` },
        team_id: team,
        authorizations: [],
      });
      await eventually(() => expect(slack.updates).toHaveLength(teams.indexOf(team) + 1));
    }
    const tokens = teams.map((team) => `Bearer xoxb-installed-secret-${team}`);
    for (const method of ["files.getUploadURLExternal", "files.completeUploadExternal"])
      expect(postedWith(slack, method)).toEqual(tokens);
    expect(slack.files.all.size).toBe(2);
  });

  it("comes in over a socket as well", async () => {
    const way = { SLACK_MODE: "socket", SLACK_APP_TOKEN: appToken };
    const { slack, origin } = await serving(way);
    await install({ origin }, slack);
    slack.send("mention");
    await eventually(() => expect(slack.messages).toHaveLength(1));
    expect(await slack.send("slash-command").acknowledged).toMatchObject({ text: /Germany/ });
  });

  it("lets whoever installed it say who sees answers, and nobody else", async () => {
    const { slack, url, origin } = await serving();
    await install({ origin }, slack);
    const choose = (user: string) =>
      slack.sendTo(url, "press-in-home", {
        user: { id: user, name: "somebody" },
        actions: [
          {
            type: "static_select",
            action_id: "preference-audience",
            block_id: "b",
            selected_option: { text: { type: "plain_text", text: "x" }, value: "everyone" },
          },
        ],
      });
    const ask = async (text: string) =>
      (await slack.sendTo(url, "slash-command", { text })).acknowledged;
    const maxPage = () => JSON.stringify(slack.views.at(-1));

    await choose("U0STRANGER");
    await eventually(() => expect(maxPage()).toContain(english.slack.preferences.notAllowed));
    expect(await ask("germany")).toMatchObject({ response_type: "ephemeral" });

    await choose(installer);
    await eventually(() => expect(maxPage()).toContain(english.slack.preferences.saved));
    expect(await ask("germany")).toMatchObject({ response_type: "in_channel" });
    expect(await ask("germany private")).toMatchObject({ response_type: "ephemeral" });
    expect(await ask("atlantis")).toMatchObject({ response_type: "ephemeral" });
  });
});

describe("the store", { timeout: 90_000 }, () => {
  it("that can't be opened with these keys is told of in one line", async () => {
    const { slack, origin, settings, program } = await serving();
    await install({ origin }, slack);
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    const other = { ...settings, STORE_KEY: "1e".repeat(32) };
    const { code, errors } = await run([], { environment: other });
    expect(errors).toMatch(/^STORE_KEY: 1 installation [^\n]*\n$/);
    expect(code).toBe(1);

    const both = { ...settings, STORE_KEY: `${"1e".repeat(32)},${key}` };
    const rotated = await run(["store", "rotate-key"], { environment: both });
    expect(rotated).toEqual({ code: 0, output: english.store.rotated(1).concat("\n"), errors: "" });
    expect((await run(["store", "rotate-key"], { environment: other })).code).toBe(0);
  });

  it("is not made for one workspace that names none", async () => {
    const folder = folderWith({});
    const slack = await startStandIn();
    const environment = { ...installable(slack, folder), SLACK_STATE_SECRET: "" };
    await listening({ ...environment, SLACK_BOT_TOKEN: "xoxb-1", STORE_KEY: "", STORE_URL: "" });
    expect(existsSync(join(folder, "store.db"))).toBe(false);
  });

  it("is made by a release, with nothing readable in it", async () => {
    const folder = folderWith({});
    const slack = await startStandIn();
    const environment = installable(slack, folder);
    const released = await run(["release"], { environment });
    expect(released).toEqual({ code: 0, output: `${english.store.upToDate}\n`, errors: "" });
    const program = await listening(environment);
    await install(program, slack);
    // The write-ahead log is one of them.
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    const kept = files.join("");
    expect(kept).toContain(teamId);
    expect(kept).not.toContain("xoxb");
  });
});

function expectNoSecret({ program }: Listening): void {
  const told = program.output() + program.errors();
  for (const secret of ["installed-secret", clientSecret, signingSecret, stateSecret, key])
    expect(told).not.toContain(secret);
}
