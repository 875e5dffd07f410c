/** Workspaces out of the store, also while that is away: what needs no token is answered, and the rest once it is back. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { makeResponder } from "../../../src/platforms/slack/answering/responder.ts";
import { TokenProvider } from "../../../src/platforms/slack/installing/token-provider.ts";
import { MultiWorkspace } from "../../../src/platforms/slack/multi-workspace.ts";
import { startHttp } from "../../../src/platforms/slack/receiving/http.ts";
import type { WorkspaceRef } from "../../../src/platforms/slack/workspaces.ts";
import { WorkspaceError } from "../../../src/platforms/slack/workspaces.ts";
import { createHttpServer } from "../../../src/server/http-server.ts";
import type { Store } from "../../../src/store/store.ts";
import { english } from "../../../src/words/english.ts";
import { keptLog } from "../../recording-log.ts";
import { installation, opened, organisation, team } from "../../store/databases.ts";
import type { Postgres } from "../../store/postgres.ts";
import { startPostgres } from "../../store/postgres.ts";
import { until } from "../wait-until.ts";
import { shortTimeouts, startStandIn } from "./connected.ts";
import { fileStore } from "./install-browser.ts";
import { asking } from "./record-stats.ts";
import { clientId, clientSecret, signingSecret, teamId } from "./stand-in/world.ts";

const tokens = { bot: "xoxb-installed" };
const from = (id: string, enterprise?: string, isOrganisation = false): WorkspaceRef => ({
  team: id,
  enterprise,
  isOrganisation,
});

function over(store: Store, botToken?: string) {
  const { log, entries } = keptLog();
  const app = { clientId, clientSecret, apiUrl: "http://127.0.0.1:1/api/" };
  const installed = new TokenProvider({ store, app, log });
  return { entries, workspaces: new MultiWorkspace({ store, tokens: installed, botToken, log }) };
}

describe("a workspace", () => {
  it("has the token that it was installed with, or its organisation was", async () => {
    const store = await fileStore();
    await store.saveInstallation(installation(team("T1"), { tokens }));
    await store.saveInstallation(
      installation(organisation("E1"), { tokens: { bot: "xoxb-of-all" } }),
    );
    const { workspaces } = over(store);
    expect(await workspaces.tokenOf(from("T1"))).toBe("xoxb-installed");
    expect(await workspaces.tokenOf(from("T9", "E1", true))).toBe("xoxb-of-all");
    await expect(workspaces.tokenOf(from("T9", "E1"))).rejects.toEqual(
      new WorkspaceError("NOT_INSTALLED"),
    );
    await expect(workspaces.tokenOf({ isOrganisation: false })).rejects.toThrow(WorkspaceError);
  });

  it("that the token of the settings is of has that, and no other has", async () => {
    const { workspaces } = over(await fileStore(), "xoxb-settings");
    await expect(workspaces.tokenOf(from("T1"))).rejects.toEqual(
      new WorkspaceError("NOT_INSTALLED"),
    );
    workspaces.setOwnTeam("T1");
    expect(await workspaces.tokenOf(from("T1"))).toBe("xoxb-settings");
    await expect(workspaces.tokenOf(from("T2"))).rejects.toEqual(
      new WorkspaceError("NOT_INSTALLED"),
    );
  });

  it("has its own wishes, also in an organisation, and they go with it", async () => {
    const store = await fileStore();
    await store.saveInstallation(
      installation(organisation("E1"), { tokens, installer: "U1", installedAt: 1_000 }),
    );
    const { workspaces } = over(store);
    const here = from("T1", "E1", true);
    expect(await workspaces.preferencesOf(here, "U1")).toMatchObject({
      audience: "asker",
      mayChange: "yes",
    });
    await workspaces.savePreferences(here, { audience: "everyone" });
    expect(await workspaces.preferencesOf(here, "U2")).toMatchObject({
      audience: "everyone",
      mayChange: "no",
    });
    expect(await workspaces.preferencesOf(from("T2", "E1", true))).toMatchObject({
      audience: "asker",
    });
    const authorizations = [{ is_enterprise_install: true }];
    const ended = { event: { type: "app_uninstalled" }, event_time: 10, enterprise_id: "E1" };
    await workspaces.forget({ ...ended, team_id: "T1", authorizations });
    expect(await workspaces.preferencesOf(here, "U1")).toMatchObject({
      audience: "asker",
      mayChange: "no",
    });
  });
});

describe("while the store is away", { timeout: 120_000 }, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 120_000);
  afterAll(() => postgres.remove(), 60_000);

  it("commands are answered, what can't be is logged, Slack brings an end again, and all heals", async () => {
    const store = await opened(await postgres.newDatabase());
    const slack = await startStandIn();
    slack.world.installed.set(tokens.bot, teamId);
    await store.saveInstallation(installation(team(teamId), { tokens, installedAt: 1_000 }));
    const { workspaces, entries } = over(store);
    const { log, entries: meta } = keptLog();
    const server = createHttpServer({ port: 0, host: "127.0.0.1", log });
    const running = startHttp({
      settings: { mode: "http", signingSecret, apiUrl: slack.apiUrl },

      workspaces,
      routes: server,
      log,
      timeouts: shortTimeouts,
      responder: makeResponder(asking, log),
    });
    onTestFinished(() => running.stop());
    const listening = await server.listen();
    if (listening.kind === "failed") throw new Error(listening.line);
    onTestFinished(() => server.close());
    const url = `http://127.0.0.1:${listening.port}/slack/events`;

    await postgres.stop();
    const answered = await slack.sendTo(url, "slash-command");
    expect(await answered.acknowledged).toMatchObject({ response_type: "ephemeral" });
    const lookedUp = await slack.sendTo(url, "message-shortcut");
    await until(() => lookedUp.responses.length === 1, "the answer came without a view");
    expect(lookedUp.responses[0]).toMatchObject({ response_type: "ephemeral" });
    await slack.sendTo(url, "mention");
    await until(() => meta.some(({ code }) => code === "STORE_UNREACHABLE"), "it is logged");
    expect(entries.map(({ message }) => message)).toContain(
      english.slack.operator.storeUnreachable,
    );
    const end = slack.make("mention", { event: { type: "app_uninstalled" }, event_time: 10 });
    expect((await slack.bringTo(url, end)).status).toBe(503);

    await postgres.start();
    await slack.sendTo(url, "mention");
    await until(() => slack.messages.length === 1, "the answer to a mention");
    const headers = { "x-slack-retry-num": "1" };
    expect((await slack.bringTo(url, end, { headers })).status).toBe(200);
    expect(await store.find(team(teamId))).toBeUndefined();
  });
});
