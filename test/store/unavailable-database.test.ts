import type { AddressInfo, Server, Socket } from "node:net";
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { inspect } from "node:util";
import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { installation, opened, startDatabases, team } from "./databases.ts";
import type { Postgres } from "./postgres.ts";
import { startPostgres } from "./postgres.ts";
import { rowsOf } from "./raw-query.ts";

const unreachable = { name: "StoreError", code: "STORE_UNREACHABLE" };

describe("a store whose Postgres stops", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 120_000);
  afterAll(() => postgres.remove(), 60_000);

  it("says so for every call, and heals by itself when it is back", {
    timeout: 120_000,
  }, async () => {
    const store = await opened(await postgres.newDatabase());
    await store.saveInstallation(installation(team("T1")));
    await postgres.stop();
    const calls = [
      () => store.find(team("T1")),
      () => store.saveInstallation(installation(team("T2"))),
      () => store.deleteInstallation(team("T1"), 2_000),
      () => store.acquireRefreshLock(team("T1"), "x", 1),
      () => store.updateTokens(team("T1"), "x", { bot: "xoxb-secret" }),
      () => store.findSettings(team("T1")),
      () => store.saveSettings(team("T1"), {}),
      () => store.consumeNonce("x", 1),
      () => store.rotateKeys(),
      () => store.checkConnection(),
    ];
    for (const call of calls) {
      const error: unknown = await call().catch((failure: unknown) => failure);
      expect(error).toMatchObject(unreachable);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/secret|password/);
    }
    await postgres.start();
    expect(await store.find(team("T1"))).toMatchObject(installation(team("T1")));
    expect(await store.find(team("T2"))).toBeUndefined();
  });

  it("gives up on a connection that is dead without being closed, and takes a new one", {
    timeout: 60_000,
  }, async () => {
    const proxy = await startTcpProxy(postgres.port);
    const url = new URL(await postgres.newDatabase());
    url.port = String(proxy.port);
    const store = await opened(url.href);
    await store.saveInstallation(installation(team("T1")));
    proxy.freeze();
    const startedAt = performance.now();
    await expect(store.find(team("T1"))).rejects.toMatchObject(unreachable);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    proxy.thaw();
    // Those that were frozen stay dead: only a new connection gets through.
    expect(await store.find(team("T1"))).toMatchObject(installation(team("T1")));
  });
});

describe("a store whose file is locked", () => {
  it("waits for another writer, without blocking its own process", async () => {
    const files = await startDatabases("file");
    onTestFinished(files.end);
    const url = await files.newUrl();
    const store = await opened(url);
    const other = new Libsql(url.slice("file:".length));
    other.exec("begin immediate");
    const installed = store.saveInstallation(installation(team("T1")));
    await pause(300);
    other.exec("commit");
    other.close();
    await installed;
    // Seen by others, and so committed: after "locked" a driver may only appear to have committed.
    expect(await rowsOf(url, "installations")).toHaveLength(1);
  });

  it("says in the end that it can't be reached", { timeout: 60_000 }, async () => {
    const files = await startDatabases("file");
    onTestFinished(files.end);
    const url = await files.newUrl();
    const store = await opened(url);
    const other = new Libsql(url.slice("file:".length));
    other.exec("begin immediate");
    await expect(store.saveInstallation(installation(team("T1")))).rejects.toMatchObject(
      unreachable,
    );
    other.exec("rollback");
    other.close();
    await store.saveInstallation(installation(team("T1")));
    await store.deleteInstallation(team("T2"), 2_000);
    expect(await rowsOf(url, "installations")).toHaveLength(1);
  });
});

interface TcpProxy {
  readonly port: number;
  /** Open connections pass no more data, and stay open. */
  readonly freeze: () => void;
  /** New connections pass data again. */
  readonly thaw: () => void;
}

async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let isFrozen = false;
  const server: Server = createServer((near) => {
    const far = connect(targetPort, "127.0.0.1");
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => undefined);
    }
    if (isFrozen) return;
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    freeze() {
      isFrozen = true;
      for (const socket of open) socket.unpipe().pause();
    },
    thaw() {
      isFrozen = false;
    },
  };
}
