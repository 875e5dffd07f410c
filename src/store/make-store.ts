/** The store over an open database. */

import type { Database } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import {
  acquireRefreshLock,
  findInstallation,
  renewTokens,
  rotateKeys,
  saveInstallation,
} from "./installation-queries.ts";
import { retryWhileBusy } from "./retry-busy.ts";
import type { Store } from "./store.ts";
import { errorReason, StoreError } from "./store-error.ts";
import {
  consumeNonce,
  deleteInstallation,
  findSettings,
  keepSettings,
} from "./workspace-queries.ts";

/** @param now the clock, in milliseconds */
export function makeStore(database: Database, keys: Keys, now: () => number): Store {
  return {
    find: (place) => tried(() => findInstallation(database, keys, place)),
    saveInstallation: (installation) => tried(() => saveInstallation(database, keys, installation)),
    deleteInstallation: (place, until) => tried(() => deleteInstallation(database, place, until)),
    acquireRefreshLock: (place, version, until) =>
      tried(() => acquireRefreshLock(database, { place, version, until, now: now() })),
    updateTokens: (place, version, tokens) =>
      tried(() => renewTokens(database, keys, { place, version, tokens })),
    settings: (place) => tried(() => findSettings(database, place)),
    saveSettings: (place, settings) => tried(() => keepSettings(database, place, settings)),
    consumeNonce: (id, expiresAt) =>
      tried(() => consumeNonce(database, { id, expiresAt, now: now() })),
    rotateKeys: () => tried(() => rotateKeys(database, keys)),
    close: () => database.destroy(),
  };
}

/** The database's own errors quote what it was told, and so stay here. */
async function tried<Value>(attempt: () => Promise<Value>): Promise<Value> {
  try {
    return await retryWhileBusy(attempt);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("unreachable", errorReason(error));
  }
}
