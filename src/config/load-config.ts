/** Loads the settings: the environment, and the file .env in the working directory. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import type { ConfigAndSecrets } from "./config.ts";
import { defaults, settingNames, withoutEmpty } from "./setting-names.ts";
import type { SettingProblem } from "./settings-schema.ts";

const strings = english.commandLine.settings;

const known: ReadonlySet<string> = new Set(settingNames);

/** Which settings are read for which purpose: a wrong Slack token is no reason not to answer in the terminal. */
export type ConfigPurpose = keyof typeof isNeeded;

const isNeeded = {
  everything: () => true,
  record: (name: string) => name === "DATA_DIR" || name === "LOCALE",
  discord: (name: string) => isNeeded.record(name) || name.startsWith("DISCORD_"),
};

/** @returns nothing where a setting is wrong; every problem is printed */
export async function loadConfig(
  io: ProgramIo,
  purpose: ConfigPurpose = "record",
): Promise<ConfigAndSecrets | undefined> {
  const variables = await loadEnvironment(io);
  if (variables === undefined) return undefined;
  const used = Object.entries(variables).filter(([name]) => isNeeded[purpose](name));
  // Most people set nothing: zod is not loaded for that.
  if (!used.some(([name]) => known.has(name))) return { config: defaults, secrets: {} };
  const { parseConfig } = await import("./config.ts");
  const read = parseConfig(Object.fromEntries(used));
  switch (read.kind) {
    case "config":
      return read;
    case "problems":
      printSettingProblems(io, read.problems);
      return undefined;
  }
}

/** The variables of .env, overridden by the environment. @returns nothing where .env can't be read, which is printed */
export async function loadEnvironment(
  io: ProgramIo,
): Promise<Readonly<Record<string, string>> | undefined> {
  const file = await readEnvironmentFile(join(io.workingDirectory, ".env"));
  if (!("unreadable" in file)) return { ...file.variables, ...withoutEmpty(io.environment) };
  io.errorOutput.write(`${strings.unreadable(file.unreadable)}\n`);
  return undefined;
}

type EnvironmentFile =
  | { readonly variables: Readonly<Record<string, string>> }
  | { readonly unreadable: string };

/** Most people have no .env, or a folder of that name (Python's): dotenv is not loaded for that. */
async function readEnvironmentFile(path: string): Promise<EnvironmentFile> {
  try {
    if (statSync(path).isFIFO()) return { unreadable: "FIFO" };
    const text = readFileSync(path);
    // PowerShell writes UTF-16, and read as UTF-8 that would hold no setting at all.
    if (text.includes(0)) return { unreadable: "UTF-16" };
    const { default: dotenv } = await import("dotenv");
    return { variables: withoutEmpty(dotenv.parse(text)) };
  } catch (error) {
    // An error of the file system is for the operator to mend; anything else is unexpected.
    if (!(error instanceof Error && "code" in error)) throw error;
    const isNone = error.code === "ENOENT" || error.code === "EISDIR";
    return isNone ? { variables: {} } : { unreadable: String(error.code) };
  }
}

export function printSettingProblems(
  { errorOutput }: ProgramIo,
  problems: readonly SettingProblem[],
): void {
  errorOutput.write(`${[strings.heading, ...problems.map(problemLine)].join("\n")}\n`);
}

/** `LOCALE: found "!!"; expected …` */
function problemLine({ setting, found }: SettingProblem): string {
  return `  ${setting}: ${printable(strings.found(found))}; ${strings.expected[setting]}`;
}
