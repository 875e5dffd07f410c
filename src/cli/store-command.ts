/** `nongrata store`: what is done with the store by hand. */

import { readVariables, tellProblems } from "../config/load-config.ts";
import { readShapes } from "../config/settings-schema.ts";
import { defaultStore } from "../config/slack-config.ts";
import type { Io } from "../platforms/terminal/io.ts";
import { storeLine } from "../run/store-error-message.ts";
import type { StoreSettings } from "../store/open-store.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { english } from "../words/english.ts";
import { rotateStoreKey } from "./rotate-store-key.ts";

/** `nongrata store rotate-key`: encrypts everything under the first of the keys. @returns the exit code */
export async function runRotateKey(io: Io): Promise<number> {
  const settings = await readStoreSettings(io);
  if (settings === undefined) return 1;
  return withStore(io, settings, async (store) => {
    const { exitCode, line } = await rotateStoreKey(store);
    (exitCode === 0 ? io.output : io.errors).write(`${line}\n`);
    return exitCode;
  });
}

/** Brings the store up to date, or makes it. @returns the exit code */
export const migrateStore = (io: Io, settings: StoreSettings): Promise<number> =>
  withStore(io, settings, async () => {
    io.output.write(`${english.store.upToDate}\n`);
    return 0;
  });

async function withStore(
  io: Io,
  settings: StoreSettings,
  act: (store: Store) => Promise<number>,
): Promise<number> {
  const opened = await openStore(settings);
  if (opened.kind === "failed") {
    io.errors.write(`${storeLine(opened.trouble)}\n`);
    return 1;
  }
  try {
    return await act(opened.store);
  } finally {
    await opened.store.close();
  }
}

/** What else is set is none of its business. */
async function readStoreSettings(io: Io): Promise<StoreSettings | undefined> {
  const variables = await readVariables(io);
  if (variables === undefined) return undefined;
  const { STORE_URL, STORE_KEY } = variables;
  const read = readShapes({ STORE_URL, STORE_KEY });
  if (read.kind === "settings")
    return { url: read.set.STORE_URL ?? defaultStore, keys: read.set.STORE_KEY };
  tellProblems(io, read.problems);
  return undefined;
}
