import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TokenProvider } from "../../../../src/platforms/slack/installing/token-provider.ts";
import type { Store } from "../../../../src/store/store.ts";
import { StoreError } from "../../../../src/store/store-error.ts";
import { bundled, startProcess } from "../../../child-process.ts";
import { keptLog } from "../../../recording-log.ts";
import type { Databases } from "../../../store/databases.ts";
import {
  installation,
  kinds,
  oldKey,
  opened,
  startDatabases,
  team,
} from "../../../store/databases.ts";
import { fileStore } from "../install-browser.ts";
import type { StandIn } from "../stand-in/oauth.ts";
import { clientSecret, startStandIn } from "../stand-in/oauth.ts";

const target = team("T0TEAM");
const hour = 3_600_000;

/** Installed so that the token expires so long from `now`. */
async function install(store: Store, standIn: StandIn, expiresAt: number): Promise<void> {
  standIn.refreshTokens.set("xoxe-1-first", { team: "T0TEAM", rotates: true });
  const renewal = { refreshToken: "xoxe-1-first", expiresAt };
  await store.saveInstallation(
    installation(target, { tokens: { bot: "xoxe.xoxb-first", renewal } }),
  );
}

/** One process: a store, its tokens, and a clock that stands until it is set. */
async function house(left: number) {
  const clock = { now: 1_780_000_000_000 };
  const now = () => clock.now;
  const standIn = await startStandIn();
  const store = await fileStore(now);
  await install(store, standIn, clock.now + left);
  const { log, entries } = keptLog();
  const over = (its: Pick<Store, "find" | "acquireRefreshLock" | "updateTokens">) =>
    new TokenProvider({ store: its, app: standIn.app, log, now });
  return { clock, standIn, store, entries, over, tokens: over(store) };
}

const bot = (token: string) => ({
  kind: "installed",
  installation: { tokens: { bot: token } },
});

describe("tokens", () => {
  it("are none where it is not installed", async () => {
    const { tokens } = await house(12 * hour);
    expect(await tokens.find(team("T0OTHER"))).toEqual({ kind: "none" });
  });

  it("that are good for long, or for ever, are left alone", async () => {
    const { tokens, store, standIn } = await house(3 * hour);
    expect(await tokens.find(target)).toMatchObject(bot("xoxe.xoxb-first"));
    await store.saveInstallation(installation(team("T2"), { tokens: { bot: "xoxb-ever" } }));
    expect(await tokens.find(team("T2"))).toMatchObject(bot("xoxb-ever"));
    expect(standIn.asked).toEqual([]);
  });

  it("that expire soon are renewed, and nobody waits for that", async () => {
    const { tokens, standIn, store, clock, entries } = await house(hour);
    standIn.milliseconds = 200;
    expect(await tokens.find(target)).toMatchObject(bot("xoxe.xoxb-first"));
    await tokens.stop();
    expect(await tokens.find(target)).toMatchObject(bot("xoxe.xoxb-secret-1"));
    expect((await store.find(target))?.tokens.renewal).toEqual({
      refreshToken: "xoxe-1-refresh-1",
      expiresAt: clock.now + 12 * hour,
    });
    expect(standIn.asked).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/xox|secret/);
  });

  it("that have expired are renewed first, once for all who ask", async () => {
    const { tokens, standIn } = await house(-1);
    standIn.milliseconds = 100;
    const found = await Promise.all(Array.from({ length: 20 }, () => tokens.find(target)));
    for (const each of found) expect(each).toMatchObject(bot("xoxe.xoxb-secret-1"));
    expect(standIn.asked).toHaveLength(1);
  });

  it("are renewed again and again, each time with the last refresh token", async () => {
    const { tokens, clock, standIn } = await house(-1);
    for (const turn of [1, 2, 3, 4]) {
      expect(await tokens.find(target)).toMatchObject(bot(`xoxe.xoxb-secret-${turn}`));
      clock.now += 12 * hour + 1;
    }
    expect(standIn.asked.map((form) => form["refresh_token"])).toEqual([
      "xoxe-1-first",
      "xoxe-1-refresh-1",
      "xoxe-1-refresh-2",
      "xoxe-1-refresh-3",
    ]);
  });

  it("are used as long as they are good where Slack is away, which is not asked at every turn", async () => {
    const { tokens, standIn, clock, entries } = await house(hour);
    standIn.faults.push((outgoing) => outgoing.writeHead(503).end());
    for (let times = 0; times < 5; times += 1) {
      expect(await tokens.find(target)).toMatchObject(bot("xoxe.xoxb-first"));
      await tokens.stop();
    }
    expect(standIn.asked).toHaveLength(1);
    expect(entries.at(-1)).toMatchObject({ level: "warn", reason: "HTTP 503" });
    clock.now += 60_000;
    await tokens.find(target);
    await tokens.stop();
    expect(await tokens.find(target)).toMatchObject(bot("xoxe.xoxb-secret-2"));
  });

  it("that Slack takes back are said to have expired, with Slack's reason in the log", async () => {
    const { tokens, standIn, entries } = await house(-1);
    standIn.refreshTokens.clear();
    expect(await tokens.find(target)).toEqual({ kind: "expired" });
    expect(entries.at(-1)).toMatchObject({ level: "error", reason: "invalid_refresh_token" });
  });

  it("are not lost where the store is away just when Slack has given them", async () => {
    const { over, store, standIn, clock } = await house(-1);
    let isAway = true;
    const tokens = over({
      ...store,
      updateTokens: (...all) =>
        isAway ? Promise.reject(new StoreError("unreachable", "x")) : store.updateTokens(...all),
    });
    await expect(tokens.find(target)).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
    isAway = false;
    clock.now += 60_000;
    expect(await tokens.find(target)).toMatchObject(bot("xoxe.xoxb-secret-1"));
    expect(standIn.asked).toHaveLength(1);
  });

  it("of a workspace that was uninstalled meanwhile do not come back", async () => {
    const { tokens, store, standIn, clock } = await house(-1);
    standIn.milliseconds = 200;
    const finding = tokens.find(target);
    await expect.poll(() => standIn.asked.length, { timeout: 5000 }).toBe(1);
    await store.deleteInstallation(target, clock.now);
    expect(await finding).toEqual({ kind: "none" });
    expect(await store.find(target)).toBeUndefined();
  });
});

describe.each(kinds)("tokens that several processes renew at once, in a database: %s", (kind) => {
  let databases: Databases;
  let script: string;
  beforeAll(async () => {
    databases = await startDatabases(kind);
    script = await bundled("test/platforms/slack/find-tokens.ts");
  }, 120_000);
  afterAll(() => databases.end(), 60_000);

  it("are renewed by one of them, and all have the new ones", { timeout: 60_000 }, async () => {
    const standIn = await startStandIn();
    const url = await databases.newUrl();
    await install(await opened(url), standIn, Date.now() - 1);
    // Long enough for the last to start while the first is waiting for Slack.
    standIn.milliseconds = 1500;
    const processes = Array.from({ length: 3 }, () =>
      startProcess(script, url, oldKey, standIn.app.apiUrl, clientSecret),
    );
    const strings = await Promise.all(processes.map(({ lines }) => once(lines, "line")));
    expect(strings.flat()).toEqual(processes.map(() => "xoxe.xoxb-secret-1"));
    expect(standIn.asked).toHaveLength(1);
  });
});
