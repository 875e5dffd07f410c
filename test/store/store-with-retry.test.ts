/**
 * A store whose database is unreachable at the start opens once it is back; errors that waiting
 * can't mend are reported.
 */
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

  async function openWhileStopped(keys: string) {
    const url = await postgres.newDatabase();
    await (await opened(url)).saveInstallation(installation(team("T1")));
    await postgres.stop();
    const reasons: string[] = [];
    const onRetry = (reason: string) => void reasons.push(reason);
    const settings = { url, keys };
    const result = await openStoreWithRetry({ settings, delayMs: () => 50, onRetry });
    onTestFinished(() => result.store.close());
    return { ...result, reasons };
  }

  it("says so for each call, and is there when it is back", async () => {
    const { store, reasons } = await openWhileStopped(oldKey);
    await expect(store.find(team("T1"))).rejects.toMatchObject({
      code: "STORE_UNREACHABLE",
      message: "STORE_NOT_READY",
    });
    await until(() => reasons.length > 1, "it is tried again");
    expect(reasons[0]).toBe("ECONNREFUSED");
    await postgres.start();
    await until(() => store.find(team("T1")).catch(() => undefined), "what was saved is there");
  });

  it("tells what is wrong with it once it can", async () => {
    const { failure } = await openWhileStopped(newKey);
    await postgres.start();
    expect(await failure).toEqual({ kind: "wrong-key", installations: 1 });
  });

  it("is not tried any more once it is closed", async () => {
    const { store, reasons } = await openWhileStopped(oldKey);
    await store.close();
    const tries = reasons.length;
    await postgres.start();
    await expect(store.find(team("T1"))).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
    expect(reasons.length - tries).toBeLessThanOrEqual(1);
  });
});
