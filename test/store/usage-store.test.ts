/** What is counted in a database of either kind: questions without an answer, and limits that processes share. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { UsageStore } from "../../src/store/usage-store.ts";
import type { Databases } from "./databases.ts";
import { kinds, opened, startDatabases } from "./databases.ts";
import { rowsOf } from "./raw-query.ts";

const day = 24 * 60 * 60_000;

function usageAt(url: string, now?: () => number): UsageStore {
  const store = new UsageStore({ url, ...(now && { now }) });
  onTestFinished(() => store.close());
  return store;
}

const miss = (words: string, count = 1) => ({ words, outcome: "unknown", count });

describe.each(kinds)("a database of what is counted: %s", (kind) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, 120_000);
  afterAll(() => databases.end(), 60_000);

  it("adds up what two processes counted, the most frequent first", async () => {
    const url = await databases.newUrl();
    const [one, other] = [usageAt(url), usageAt(url)];
    await Promise.all([
      one.addMisses([miss("/expelled …"), miss("…", 2)]),
      other.addMisses([miss("/expelled …", 4)]),
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await usageAt(url).listMisses()).toEqual([
      { words: "/expelled …", outcome: "unknown", count: 5, lastDay: today },
      { words: "…", outcome: "unknown", count: 2, lastDay: today },
    ]);
  });

  it("keeps them for 30 days, and then not even in the file", async () => {
    const url = await databases.newUrl();
    let now = Date.parse("2026-11-01T12:00:00Z");
    const store = usageAt(url, () => now);
    await store.addMisses([miss("old")]);
    now += 29 * day;
    await store.addMisses([miss("new")]);
    expect((await store.listMisses()).map(({ words }) => words)).toEqual(["new", "old"]);
    now += day;
    expect((await store.listMisses()).map(({ words }) => words)).toEqual(["new"]);
    await store.addMisses([]);
    expect(JSON.stringify(await rowsOf(url, "misses"))).not.toContain("old");
  });

  it("stands beside installations", async () => {
    const url = await databases.newUrl();
    const store = await opened(url);
    await usageAt(url).addMisses([miss("…")]);
    await store.checkConnection();
    expect(await usageAt(url).listMisses()).toHaveLength(1);
  });
});

describe("limits that processes share", () => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await startDatabases("postgres");
  }, 120_000);
  afterAll(() => databases.end(), 60_000);

  it("count what all of them do, under a key that says nothing, and are deleted", async () => {
    const url = await databases.newUrl();
    let now = Date.now();
    const [one, other] = [usageAt(url, () => now), usageAt(url)];
    const key = "person discord 302050872383242240";
    expect(await one.countWithinLimit(key, 3)).toBeUndefined();
    expect(await other.countWithinLimit(key, 3)).toBeUndefined();
    expect(await one.countWithinLimit(key, 3)).toBeUndefined();
    const seconds = await other.countWithinLimit(key, 3);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await other.countWithinLimit("person discord 1", 3)).toBeUndefined();
    const rows = await rowsOf(url, "rate_limits");
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/discord|302050/);
    now += 61_000;
    await one.addMisses([]);
    expect(await rowsOf(url, "rate_limits")).toEqual([]);
  });

  it("are no reason to fail where the database is gone", async () => {
    const store = usageAt("postgres://127.0.0.1:1/none");
    await expect(store.countWithinLimit("x", 1)).rejects.toThrow();
    await expect(store.addMisses([])).rejects.toThrow();
  });
});
