/** `nongrata misses`: lists what was asked without an answer in the last 30 days, out of the store. */
import { loadEnvironment, printSettingProblems } from "../config/load-config.ts";
import { parseSettings } from "../config/settings-schema.ts";
import { resolveStoreUrl } from "../config/store-url.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { errorReason } from "../store/store-error.ts";
import type { KeptMiss } from "../store/usage-store.ts";
import { UsageStore } from "../store/usage-store.ts";
import { english } from "../words/english.ts";

const strings = english.commandLine.misses;

export interface MissesOptions {
  readonly json?: boolean;
}

/** @returns the exit code: 1 where there is no store to read, or it can't be reached */
export async function runMisses(io: ProgramIo, { json }: MissesOptions = {}): Promise<number> {
  const variables = await loadEnvironment(io);
  if (variables === undefined) return 1;
  const { STORE_URL, KEEP_MISSES, SLACK_STATE_SECRET } = variables;
  const read = parseSettings({ STORE_URL, KEEP_MISSES });
  if (read.kind === "problems") {
    printSettingProblems(io, read.problems);
    return 1;
  }
  const { STORE_URL: url, KEEP_MISSES: keeps } = read.values;
  if (keeps === "off") return refuse(io, strings.off);
  // Installations are kept beside package.json where no other place is set.
  if (url === undefined && SLACK_STATE_SECRET === undefined) return refuse(io, strings.noStore);
  return printMisses(io, new UsageStore({ url: resolveStoreUrl(url) }), json === true);
}

function refuse({ errorOutput }: ProgramIo, line: string): number {
  errorOutput.write(`${line}\n`);
  return 1;
}

async function printMisses(io: ProgramIo, store: UsageStore, isJson: boolean): Promise<number> {
  try {
    const misses = await store.listMisses();
    io.output.write(`${isJson ? JSON.stringify(misses) : linesOf(misses).join("\n")}\n`);
    return 0;
  } catch (error) {
    return refuse(io, strings.unreachable(errorReason(error)));
  } finally {
    await store.close();
  }
}

const linesOf = (misses: readonly KeptMiss[]): readonly string[] =>
  misses.length === 0
    ? [strings.none]
    : misses.map(({ count, outcome, words, lastDay }) =>
        strings.item(count, outcome, words, lastDay),
      );
