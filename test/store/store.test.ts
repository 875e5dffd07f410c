import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rotateStoreKey } from "../../src/cli/store-command.ts";
import { storeErrorMessage } from "../../src/run/store-error-message.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Databases } from "./databases.ts";
import {
  installation,
  kinds,
  newKey,
  oldKey,
  opened,
  organisation,
  startDatabases,
  team,
} from "./databases.ts";
import { rowsOf, writeTo } from "./raw-query.ts";

describe.each(kinds)("a store in a database: %s", (kind) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, 120_000);
  afterAll(() => databases.end(), 60_000);

  it("gives an installation back as it was saved, also after a restart", async () => {
    const url = await databases.newUrl();
    const saved = [
      installation(team("T1")),
      installation(team("T2", "E1"), { tokens: { bot: "xoxb-2" }, scopes: [], installer: "U9" }),
      installation(organisation("E1"), { installedAt: 1_780_000_000_123 }),
    ];
    const first = await opened(url);
    for (const each of saved) await first.saveInstallation(each);
    const second = await opened(url);
    for (const each of saved)
      expect(await second.find(each.target)).toEqual({ ...each, version: expect.any(String) });
    expect(await second.find(team("E1"))).toBeUndefined();
    expect(await second.find(organisation("T1"))).toBeUndefined();
  });

  it("keeps the later of two installations of a workspace", async () => {
    const store = await opened(await databases.newUrl());
    await store.saveInstallation(installation(team("T1")));
    const before = await store.find(team("T1"));
    await store.saveInstallation(
      installation(team("T1"), { tokens: { bot: "xoxb-later" }, app: "A2" }),
    );
    const after = await store.find(team("T1"));
    expect(after).toMatchObject({ tokens: { bot: "xoxb-later" }, app: "A2" });
    expect(after?.tokens.renewal).toBeUndefined();
    expect(after?.version).not.toBe(before?.version);
  });

  it("deletes all of a target, and nothing of another", async () => {
    const store = await opened(await databases.newUrl());
    const targets = [team("T1"), team("T2", "E1"), organisation("E1"), organisation("E2")];
    for (const target of targets) await store.saveInstallation(installation(target));
    for (const target of [...targets, team("T3", "E1"), team("T4", "E2")])
      await store.saveSettings(target, { audience: "everyone" });
    expect(await store.deleteInstallation(organisation("E1"), 1_000)).toBe(true);
    expect(await store.deleteInstallation(team("T1"), 1_000)).toBe(true);
    expect(await store.deleteInstallation(team("T1"), 1_000)).toBe(false);
    expect(await store.find(organisation("E1"))).toBeUndefined();
    expect(await store.find(team("T1"))).toBeUndefined();
    expect(await store.find(team("T2", "E1"))).toBeDefined();
    expect(await store.find(organisation("E2"))).toBeDefined();
    const settings = await Promise.all(
      [organisation("E1"), team("T1"), team("T3"), team("T2"), team("T4")].map(store.findSettings),
    );
    expect(settings).toEqual([{}, {}, {}, { audience: "everyone" }, { audience: "everyone" }]);
  });

  it("keeps what was installed again before the uninstall was reported", async () => {
    const store = await opened(await databases.newUrl());
    await store.saveInstallation(installation(team("T1"), { installedAt: 2_000 }));
    await store.saveSettings(team("T1"), { audience: "asker" });
    expect(await store.deleteInstallation(team("T1"), 1_999)).toBe(false);
    expect(await store.find(team("T1"))).toBeDefined();
    expect(await store.findSettings(team("T1"))).toEqual({ audience: "asker" });
  });

  it("saves the settings of a workspace, each by itself", async () => {
    const store = await opened(await databases.newUrl());
    expect(await store.findSettings(team("T1"))).toEqual({});
    await store.saveSettings(team("T1"), { audience: "everyone", locale: "de-AT" });
    expect(await store.findSettings(team("T1"))).toEqual({ audience: "everyone", locale: "de-AT" });
    await store.saveSettings(team("T1"), { locale: "en" });
    expect(await store.findSettings(team("T1"))).toEqual({ locale: "en" });
  });

  it("accepts a nonce once, from the first caller, and deletes it when it has expired", async () => {
    const url = await databases.newUrl();
    let now = 1_000;
    const stores = [await opened(url, oldKey, () => now), await opened(url, oldKey, () => now)];
    const used = await Promise.all(
      Array.from({ length: 8 }, (_, index) => stores[index % 2]?.consumeNonce("once", 2_000)),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
    now = 2_001;
    await stores[0]?.consumeNonce("other", 3_000);
    expect((await rowsOf(url, "used_nonces")).map(({ id }) => id)).toEqual(["other"]);
  });

  it("gives the refresh lock to one at a time, and to the next when it has expired", async () => {
    const url = await databases.newUrl();
    let now = 1_000;
    const store = await opened(url, oldKey, () => now);
    await store.saveInstallation(installation(team("T1")));
    const { version = "" } = (await store.find(team("T1"))) ?? {};
    expect(await store.acquireRefreshLock(team("T1"), version, 2_000)).toBe(true);
    expect(await store.acquireRefreshLock(team("T1"), version, 2_001)).toBe(false);
    now = 2_000;
    expect(await store.acquireRefreshLock(team("T1"), version, 3_000)).toBe(true);
    expect(await store.updateTokens(team("T1"), version, { bot: "xoxb-new" })).toBe(true);
    expect(await store.updateTokens(team("T1"), version, { bot: "xoxb-late" })).toBe(false);
    expect(await store.acquireRefreshLock(team("T1"), version, 4_000)).toBe(false);
    expect(await store.find(team("T1"))).toMatchObject({ tokens: { bot: "xoxb-new" } });
  });

  it("never changes a later installation with tokens of an earlier one", async () => {
    const store = await opened(await databases.newUrl());
    await store.saveInstallation(installation(team("T1")));
    const { version = "" } = (await store.find(team("T1"))) ?? {};
    await store.deleteInstallation(team("T1"), 1_000);
    expect(await store.updateTokens(team("T1"), version, { bot: "xoxb-late" })).toBe(false);
    await store.saveInstallation(installation(team("T1"), { tokens: { bot: "xoxb-again" } }));
    expect(await store.updateTokens(team("T1"), version, { bot: "xoxb-late" })).toBe(false);
    expect(await store.find(team("T1"))).toMatchObject({ tokens: { bot: "xoxb-again" } });
  });

  it("has no token in any column, nor anything of a key", async () => {
    const url = await databases.newUrl();
    const store = await opened(url);
    await store.saveInstallation(installation(team("T1")));
    const rows = JSON.stringify(await rowsOf(url, "installations"));
    expect(rows).toContain("T1");
    expect(rows).not.toMatch(/secret|xox|0f0f0f/);
  });

  it("notices tokens that were copied from one row into another", async () => {
    const url = await databases.newUrl();
    const store = await opened(url);
    await store.saveInstallation(installation(team("T1")));
    await store.saveInstallation(installation(team("T2")));
    await writeTo(
      url,
      "update installations set tokens = (select tokens from installations where id = 'T1') where id = 'T2'",
    );
    await expect(store.find(team("T2"))).rejects.toMatchObject({ code: "STORE_UNREADABLE" });
    expect(await store.find(team("T1"))).toBeDefined();
  });

  it("reads what older keys encrypted, and encrypts it again", async () => {
    const url = await databases.newUrl();
    const before = await opened(url);
    for (const id of ["T1", "T2"]) await before.saveInstallation(installation(team(id)));
    const version = (await before.find(team("T1")))?.version ?? "";
    const between = await opened(url, `${newKey}, ${oldKey}`);
    await between.saveInstallation(installation(team("T3")));
    expect(await between.find(team("T1"))).toMatchObject(installation(team("T1")));
    expect((await rotateStoreKey(between)).line).toMatch(/^2 installations are now encrypted/);
    expect((await rotateStoreKey(between)).line).toMatch(/already/);
    // A process that was refreshing tokens meanwhile can save them.
    expect(await between.updateTokens(team("T1"), version, { bot: "xoxb-renewed" })).toBe(true);
    const after = await opened(url, newKey);
    expect(await after.find(team("T1"))).toMatchObject({ tokens: { bot: "xoxb-renewed" } });
    expect(await after.find(team("T2"))).toMatchObject(installation(team("T2")));
    // A process that has only the old key reports it.
    await expect(before.find(team("T2"))).rejects.toMatchObject({ code: "STORE_UNREADABLE" });
  });

  it("does not open under a key that is not the right one, and names the setting", async () => {
    const url = await databases.newUrl();
    await (await opened(url)).saveInstallation(installation(team("T1")));
    const wrong = await openStore({ url, keys: newKey });
    if (wrong.kind === "open") throw new Error("opened");
    expect(storeErrorMessage(wrong.error)).toBe(
      "STORE_KEY: 1 installation was encrypted with another key; add that key after the new one and a comma.",
    );
  });

  it("is made by several at once", async () => {
    const url = await databases.newUrl();
    const stores = await Promise.all(Array.from({ length: 6 }, () => opened(url)));
    await Promise.all(
      stores.map((store, index) => store.saveInstallation(installation(team(`T${index}`)))),
    );
    expect(await rowsOf(url, "installations")).toHaveLength(6);
  });

  it("holds hostile texts as they are", async () => {
    const store = await opened(await databases.newUrl());
    const target = team(`'; drop table installations; -- " \\ % 🏴`);
    await store.saveInstallation(installation(target));
    expect(await store.find(target)).toMatchObject(installation(target));
    await store.saveSettings(target, { locale: "'" });
    expect(await store.findSettings(target)).toEqual({ locale: "'" });
  });
});

describe("a store that can't be opened", () => {
  const secret = "hunter2";
  const cases = [
    ["no key", { url: "file:x.db", keys: undefined }, /^STORE_KEY is missing/],
    ["an empty key", { url: "file:x.db", keys: " , " }, /^STORE_KEY is missing/],
    ["a short key", { url: "file:x.db", keys: secret }, /^STORE_KEY: the 1st key is invalid/],
    ["a second key", { url: "file:x.db", keys: `${oldKey},${secret}` }, /the 2nd key is invalid/],
    ["another database", { url: `mysql://u:${secret}@h/d`, keys: oldKey }, /^STORE_URL: expected/],
    [
      "a broken address",
      { url: `postgres://u:${secret}@:x/`, keys: oldKey },
      /^STORE_URL: expected/,
    ],
    [
      "no folder",
      { url: "file:/nowhere/at/all.db", keys: oldKey },
      /^STORE_URL: the file \/nowhere\/at\/all\.db can’t be written: its folder does not exist\./,
    ],
    [
      "a folder",
      { url: "file:/tmp", keys: oldKey },
      /^STORE_URL: the file \/tmp .*: it is a folder\./,
    ],
    [
      "another file",
      { url: `file:${process.cwd()}/LICENSE`, keys: oldKey },
      /^STORE_URL: the file .*LICENSE can’t be written: it is a file of something else\./,
    ],
    [
      "a folder below a file",
      { url: `file:${process.cwd()}/LICENSE/data.db`, keys: oldKey },
      /: its folder is a file\./,
    ],
    [
      "nobody there",
      { url: `postgres://u:${secret}@127.0.0.1:1/d`, keys: oldKey },
      /^STORE_URL: the store can’t be reached or written \(ECONNREFUSED\): nobody listens there;/,
    ],
  ] as const;

  it.each(cases)("says so in one line without a secret: %s", async (_, settings, line) => {
    const result = await openStore(settings);
    if (result.kind === "open") throw new Error("opened");
    expect(storeErrorMessage(result.error)).toMatch(line);
    expect(inspect(result) + storeErrorMessage(result.error)).not.toContain(secret);
  });
});
