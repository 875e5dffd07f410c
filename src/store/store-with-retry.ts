/** A store that may be away at the start: it is tried again, and until it is there each call says so. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Opened, StoreSettings } from "./open-store.ts";
import { openStore } from "./open-store.ts";
import type { Store, StoreOpenError } from "./store.ts";
import { StoreError } from "./store-error.ts";

export interface StoreWithRetry {
  readonly store: Store;
  /** Settles where trying again can't help: the keys are wrong, say. Never rejects. */
  readonly failed: Promise<StoreOpenError>;
}

export interface StoreRetryOptions {
  readonly settings: StoreSettings;
  /** Before the next try, in milliseconds. */
  readonly wait: (failures: number) => number;
  /** Told of each try that failed, with the database's own word for why. */
  readonly tell: (reason: string) => void;
}

/** Never rejects; waits for the first try alone. */
export async function openStoreWithRetry(trying: StoreRetryOptions): Promise<StoreWithRetry> {
  const ending = new AbortController();
  const first = await openStore(trying.settings);
  let now: Store = awayStore;
  const take = (opened: Opened): StoreOpenError | undefined => {
    if (opened.kind === "failed") return opened.trouble;
    now = opened.store;
    return undefined;
  };
  const trouble = take(first);
  const failed = trouble ? tryAgain(trying, trouble, take, ending.signal) : never;
  const close = async () => {
    ending.abort();
    await now.close();
  };
  return { store: { ...delegating(() => now), close }, failed };
}

const never = new Promise<never>(() => undefined);

async function tryAgain(
  { settings, wait, tell }: StoreRetryOptions,
  first: StoreOpenError,
  take: (opened: Opened) => StoreOpenError | undefined,
  signal: AbortSignal,
): Promise<StoreOpenError> {
  let trouble: StoreOpenError | undefined = first;
  for (let failures = 1; trouble?.kind === "unreachable"; failures += 1) {
    tell(trouble.reason);
    await sleep(wait(failures), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return never;
    trouble = take(await openStore(settings));
  }
  return trouble ?? never;
}

/** Whichever it is by the time of a call. */
const delegating = (store: () => Store): Omit<Store, "close"> => ({
  find: (...given) => store().find(...given),
  saveInstallation: (...given) => store().saveInstallation(...given),
  deleteInstallation: (...given) => store().deleteInstallation(...given),
  acquireRefreshLock: (...given) => store().acquireRefreshLock(...given),
  updateTokens: (...given) => store().updateTokens(...given),
  settings: (...given) => store().settings(...given),
  saveSettings: (...given) => store().saveSettings(...given),
  consumeNonce: (...given) => store().consumeNonce(...given),
  rotateKeys: () => store().rotateKeys(),
});

const away = (): Promise<never> => Promise.reject(new StoreError("unreachable", "STORE_NOT_READY"));

const awayStore: Store = {
  ...{
    find: away,
    saveInstallation: away,
    deleteInstallation: away,
    acquireRefreshLock: away,
    updateTokens: away,
  },
  ...{ settings: away, saveSettings: away, consumeNonce: away, rotateKeys: away },
  close: () => Promise.resolve(),
};
