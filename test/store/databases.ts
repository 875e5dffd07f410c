/**
 * Creates databases of both kinds, SQLite files and Postgres, and the values that the tests save in
 * them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Installation, InstallTarget, Store } from "../../src/store/store.ts";
import type { Postgres } from "./postgres.ts";
import { startPostgres } from "./postgres.ts";

export interface Databases {
  /** @returns the URL of a new, empty database */
  readonly newUrl: () => Promise<string>;
  readonly end: () => Promise<void>;
}

export const kinds = ["file", "postgres"] as const;

export function startDatabases(kind: (typeof kinds)[number]): Promise<Databases> {
  return kind === "file" ? Promise.resolve(files()) : onPostgres();
}

function files(): Databases {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  let made = 0;
  return {
    newUrl: () => {
      made += 1;
      return Promise.resolve(`file:${join(folder, `${made}.db`)}`);
    },
    end: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

async function onPostgres(): Promise<Databases> {
  const postgres: Postgres = await startPostgres();
  return { newUrl: postgres.newDatabase, end: postgres.remove };
}

export const oldKey = "0f".repeat(32);
export const newKey = Buffer.alloc(32, 7).toString("base64");

/** A store that is closed when the test ends. */
export async function opened(url: string, keys = oldKey, now?: () => number): Promise<Store> {
  const result = await openStore({ url, keys, ...(now && { now }) });
  if (result.kind === "failed") throw new Error(JSON.stringify(result.error));
  onTestFinished(() => result.store.close());
  return result.store;
}

export const team = (id: string, enterprise?: string): InstallTarget => ({
  kind: "team",
  team: id,
  ...(enterprise !== undefined && { enterprise }),
});

export const organisation = (enterprise: string): InstallTarget => ({
  kind: "enterprise",
  enterprise,
});

export const installation = (
  target: InstallTarget,
  changes: Partial<Installation> = {},
): Installation => ({
  target,
  app: "A1",
  botUser: "U1",
  scopes: ["commands", "chat:write"],
  installedAt: 1_000,
  tokens: {
    bot: "xoxe.xoxb-1-secret-bot",
    renewal: { refreshToken: "xoxe-1-secret-refresh", expiresAt: 43_201_000 },
  },
  ...changes,
});
