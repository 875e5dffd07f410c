/** The store over an open database. */

import type { Database } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import {
  findInstallation,
  keepInstallation,
  renewTokens,
  rotateKeys,
  takeTurn,
} from "./installation-queries.ts";
import { persistently } from "./retry-busy.ts";
import type { Store } from "./store.ts";
import { reasonOf, StoreFailure } from "./store-error.ts";
import { findSettings, forgetPlace, keepSettings, spend } from "./workspace-queries.ts";

/** @param now the clock, in milliseconds */
export function makeStore(database: Database, keys: Keys, now: () => number): Store {
  return {
    find: (place) => tried(() => findInstallation(database, keys, place)),
    install: (installation) => tried(() => keepInstallation(database, keys, installation)),
    forget: (place, until) => tried(() => forgetPlace(database, place, until)),
    takeTurn: (place, edition, until) =>
      tried(() => takeTurn(database, { place, edition, until, now: now() })),
    renew: (place, edition, tokens) =>
      tried(() => renewTokens(database, keys, { place, edition, tokens })),
    settings: (place) => tried(() => findSettings(database, place)),
    keepSettings: (place, settings) => tried(() => keepSettings(database, place, settings)),
    spend: (id, expiresAt) => tried(() => spend(database, { id, expiresAt, now: now() })),
    rotateKeys: () => tried(() => rotateKeys(database, keys)),
    close: () => database.destroy(),
  };
}

/** The database's own errors quote what it was told, and so stay here. */
async function tried<Value>(attempt: () => Promise<Value>): Promise<Value> {
  try {
    return await persistently(attempt);
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    throw new StoreFailure("unreachable", reasonOf(error));
  }
}
