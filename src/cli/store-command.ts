/** `nongrata store`: re-encrypts the store of Slack installations (`rotate-key`), and migrates it for `release`. */
import { loadEnvironment, printSettingProblems } from "../config/load-config.ts";
import { parseSettings } from "../config/settings-schema.ts";
import { resolveStoreUrl } from "../config/store-url.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { storeErrorMessage } from "../run/store-error-message.ts";
import { openDatabase, toFailure } from "../store/connect.ts";
import { openStore } from "../store/open-store.ts";
import type { Store, StoreSettings } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { english } from "../words/english.ts";

/** `nongrata store rotate-key`: encrypts everything in the store under the first key of STORE_KEY. @returns the exit code */
export async function runRotateKey(io: ProgramIo): Promise<number> {
  const settings = await readStoreSettings(io);
  if (settings === undefined) return 1;
  return withStore(io, settings, async (store) => {
    const { exitCode, line } = await rotateStoreKey(store);
    (exitCode === 0 ? io.output : io.errorOutput).write(`${line}\n`);
    return exitCode;
  });
}

/** Creates the store, or migrates its tables to this version. @returns the exit code */
export const migrateStore = (io: ProgramIo, settings: StoreSettings): Promise<number> =>
  withStore(io, settings, async () => {
    io.output.write(`${english.store.upToDate}\n`);
    return 0;
  });

/** The same for a store that keeps no tokens, and so needs no key. @returns the exit code */
export async function migrateTables(io: ProgramIo, url: string): Promise<number> {
  try {
    const database = await openDatabase(url);
    await database.destroy();
  } catch (error) {
    io.errorOutput.write(`${storeErrorMessage(toFailure(error).error)}\n`);
    return 1;
  }
  io.output.write(`${english.store.upToDate}\n`);
  return 0;
}

async function withStore(
  io: ProgramIo,
  settings: StoreSettings,
  act: (store: Store) => Promise<number>,
): Promise<number> {
  const opened = await openStore(settings);
  if (opened.kind === "failed") {
    io.errorOutput.write(`${storeErrorMessage(opened.error)}\n`);
    return 1;
  }
  try {
    return await act(opened.store);
  } finally {
    await opened.store.close();
  }
}

/** Only the settings of the store are read: others may be missing or wrong. */
async function readStoreSettings(io: ProgramIo): Promise<StoreSettings | undefined> {
  const variables = await loadEnvironment(io);
  if (variables === undefined) return undefined;
  const { STORE_URL, STORE_KEY } = variables;
  const read = parseSettings({ STORE_URL, STORE_KEY });
  if (read.kind === "settings")
    return { url: resolveStoreUrl(read.values.STORE_URL), keys: read.values.STORE_KEY };
  printSettingProblems(io, read.problems);
  return undefined;
}

export interface KeyRotationResult {
  readonly exitCode: number;
  readonly line: string;
}

/** @returns the exit code, and the line to print */
export async function rotateStoreKey(store: Pick<Store, "rotateKeys">): Promise<KeyRotationResult> {
  try {
    return { exitCode: 0, line: english.store.rotated(await store.rotateKeys()) };
  } catch (error) {
    if (error instanceof StoreError) return { exitCode: 1, line: errorLine(error) };
    throw error;
  }
}

function errorLine({ code, message }: StoreError): string {
  switch (code) {
    case "STORE_UNREACHABLE":
      return english.store.unreachable(message);
    case "STORE_UNREADABLE":
      return english.store.unreadable(message);
  }
}
