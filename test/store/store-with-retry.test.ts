/** A store that is away at the start is opened once it is there; what no waiting mends is told. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openStoreWithRetry } from "../../src/store/store-with-retry.ts";
import { until } from "../platforms/wait-until.ts";
import { installation, newKey, oldKey, opened, team } from "./databases.ts";
import type { Postgres } from "./postgres.ts";
import { startPostgres } from "./postgres.ts";

describe("a store that is away at the start", { timeout: 120_000 }, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 120_000);
  afterAll(() => postgres.remove(), 60_000);

  async function openedAgain(keys: string) {
    const url = await postgres.newDatabase();
    await (await opened(url)).saveInstallation(installation(team("T1")));
    await postgres.stop();
    const told: string[] = [];
    const tell = (reason: string) => void told.push(reason);
    const settings = { url, keys };
    const inTime = await openStoreWithRetry({ settings, wait: () => 50, tell });
    onTestFinished(() => inTime.store.close());
    return { ...inTime, told };
  }

  it("says so for each call, and is there when it is back", async () => {
    const { store, told } = await openedAgain(oldKey);
    await expect(store.find(team("T1"))).rejects.toMatchObject({
      ...{ code: "STORE_UNREACHABLE", message: "STORE_NOT_READY" },
    });
    await until(() => told.length > 1, "it is tried again");
    expect(told[0]).toBe("ECONNREFUSED");
    await postgres.start();
    await until(() => store.find(team("T1")).catch(() => undefined), "what was kept is there");
  });

  it("tells what is wrong with it once it can", async () => {
    const { failed } = await openedAgain(newKey);
    await postgres.start();
    expect(await failed).toEqual({ kind: "wrong-key", installations: 1 });
  });

  it("is not tried any more once it is closed", async () => {
    const { store, told } = await openedAgain(oldKey);
    await store.close();
    const tries = told.length;
    await postgres.start();
    await expect(store.find(team("T1"))).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
    expect(told.length - tries).toBeLessThanOrEqual(1);
  });
});
