/** Opens the store once, and builds its methods from the queries. */
import type { StoreConnection } from "./connect.ts";
import { connect } from "./connect.ts";
import {
  acquireRefreshLock,
  findInstallation,
  rotateKeys,
  saveInstallation,
  updateTokens,
} from "./installation-queries.ts";
import { retryWhileBusy } from "./retry-busy.ts";
import type { Store, StoreOpenError, StoreSettings } from "./store.ts";
import { errorReason, StoreError } from "./store-error.ts";
import {
  checkConnection,
  consumeNonce,
  deleteInstallation,
  findSettings,
  saveSettings,
} from "./workspace-queries.ts";

export type StoreOpenResult =
  | { readonly kind: "open"; readonly store: Store }
  | { readonly kind: "failed"; readonly error: StoreOpenError };

/** Creates the tables, or brings them up to date, and checks the keys. Never rejects. */
export async function openStore(settings: StoreSettings): Promise<StoreOpenResult> {
  const result = await connect(settings);
  if (result.kind === "failed") return result;
  const { connection } = result;
  const close = () => connection.database.destroy();
  return { kind: "open", store: makeStore(() => connection, close) };
}

/** @param connection called for each query; throws a `StoreError` while there is none */
export function makeStore(connection: () => StoreConnection, close: Store["close"]): Store {
  const toMethod =
    <Args extends readonly unknown[], Value>(
      query: (connection: StoreConnection, ...args: Args) => Promise<Value>,
    ) =>
    (...args: Args): Promise<Value> =>
      runQuery(() => query(connection(), ...args));
  return {
    find: toMethod(findInstallation),
    saveInstallation: toMethod(saveInstallation),
    deleteInstallation: toMethod(deleteInstallation),
    acquireRefreshLock: toMethod(acquireRefreshLock),
    updateTokens: toMethod(updateTokens),
    findSettings: toMethod(findSettings),
    saveSettings: toMethod(saveSettings),
    consumeNonce: toMethod(consumeNonce),
    rotateKeys: toMethod(rotateKeys),
    checkConnection: toMethod(checkConnection),
    close,
  };
}

/** Hides the database's own errors: they quote the values of a query, which may be secret. */
async function runQuery<Value>(query: () => Promise<Value>): Promise<Value> {
  try {
    return await retryWhileBusy(query);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("unreachable", errorReason(error));
  }
}
