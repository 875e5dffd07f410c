/** What a real Postgres says when it lets nobody in, in words. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { storeErrorMessage } from "../../src/run/store-error-message.ts";
import { openStore } from "../../src/store/open-store.ts";
import { oldKey } from "./databases.ts";
import type { Postgres } from "./postgres.ts";
import { startPostgres } from "./postgres.ts";

describe("a Postgres that lets nobody in", { timeout: 120_000 }, () => {
  let postgres: Postgres;
  let url: URL;
  beforeAll(async () => {
    postgres = await startPostgres();
    url = new URL(await postgres.newDatabase());
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query("create role reader login password 'a-reader'");
    await client.end();
  }, 120_000);
  afterAll(() => postgres.remove(), 60_000);

  async function messageFor(changes: Partial<URL>): Promise<string> {
    const changed = Object.assign(new URL(url.href), changes);
    const result = await openStore({ url: changed.href, keys: oldKey });
    if (result.kind === "open") throw new Error("opened");
    const message = storeErrorMessage(result.error);
    expect(message).not.toContain(changed.password);
    expect(message).toMatch(/^STORE_URL: the store can’t be reached or written \([^\n]*\.$/);
    return message;
  }

  it.each([
    ["a wrong password", { password: "hunter2" }, /\(28P01\): the user or the password/],
    ["no such database", { pathname: "/nowhere" }, /\(3D000\): there is no such database/],
    [
      "no right to create tables",
      { username: "reader", password: "a-reader" },
      /\(42501\): .* GRANT CREATE ON SCHEMA public/,
    ],
    ["no TLS there", { search: "?sslmode=require" }, /SSL connections\): the server offers no TLS/],
    [
      "no such file",
      { search: "?sslmode=verify-full&sslrootcert=/gone" },
      /\(ENOENT\): a file that/,
    ],
  ])("is told in words of our own: %s", async (_, changes, line) => {
    expect(await messageFor(changes)).toMatch(line);
  });

  it.each(["prefer", "require", "verify-ca", "verify-full"])(
    "prints no advice of its library for sslmode=%s",
    async (mode) => {
      const warning = vi.spyOn(process, "emitWarning");
      await messageFor({ search: `?sslmode=${mode}` });
      expect(warning).not.toHaveBeenCalled();
    },
  );
});

describe("words for what Postgres and TLS say", () => {
  it.each([
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /sslrootcert=.*sslmode=no-verify/],
    ["SELF_SIGNED_CERT_IN_CHAIN", /sslrootcert=.*sslmode=no-verify/],
    ["28000", /sslmode=require/],
    ["CERT_HAS_EXPIRED", /expired/],
    ["ENOTFOUND", /no host of that name/],
    ["25006", /read-only/],
  ])("%s", (reason, line) => {
    expect(storeErrorMessage({ kind: "unreachable", reason })).toMatch(line);
  });
});
