/** Loads the settings: the environment, and the file .env. */
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import { hasWordsFor } from "../words/words.ts";
import type { Config, ConfigAndSecrets } from "./config.ts";
import type { EnvironmentFile } from "./environment-file.ts";
import { readEnvironmentFile } from "./environment-file.ts";
import type { SettingProblem } from "./found-setting.ts";
import { proxyIn } from "./proxy.ts";
import { defaults, settingNames, withoutEmpty } from "./setting-names.ts";

const strings = english.commandLine.settings;

const known: ReadonlySet<string> = new Set(settingNames);

/** Which settings are read for which purpose: a wrong Slack token is no reason not to answer in the terminal. */
export type ConfigPurpose = keyof typeof settingFilters;

const settingFilters = {
  everything: () => true,
  record: (name: string) => name === "DATA_DIR" || name === "LOCALE",
  discord: (name: string) => settingFilters.record(name) || name.startsWith("DISCORD_"),
};

export interface LoadedConfig extends ConfigAndSecrets {
  /** The file .env that was read. */
  readonly environmentFile: Pick<EnvironmentFile, "path" | "ignoredPath"> | undefined;
}

/** @returns nothing where a setting is wrong; every problem is printed */
export async function loadConfig(
  io: ProgramIo,
  purpose: ConfigPurpose = "record",
): Promise<LoadedConfig | undefined> {
  const loaded = await readVariables(io);
  if (loaded === undefined) return undefined;
  const { variables, file: environmentFile } = loaded;
  // An answer in the terminal needs no token, and is no place for advice on their names.
  if (purpose !== "record") await printMistakes(io, environmentFile);
  const used = Object.entries(variables).filter(([name]) => settingFilters[purpose](name));
  // Most people set nothing: zod is not loaded for that.
  if (!used.some(([name]) => known.has(name)))
    return { config: defaults, secrets: {}, environmentFile };
  const { parseConfig } = await import("./config.ts");
  const read = parseConfig(Object.fromEntries(used));
  switch (read.kind) {
    case "config":
      printUnknownLanguage(io, "LOCALE", read.config.locale);
      if (hasPlatform(read.config)) printUnusedProxy(io, variables);
      return { config: read.config, secrets: read.secrets, environmentFile };
    case "problems":
      printSettingProblems(io, read.problems, environmentFile);
      return undefined;
  }
}

const hasPlatform = ({ discord, slack }: Config): boolean =>
  discord !== undefined || slack !== undefined;

/**
 * The variables of .env, overridden by the environment; what was meant as a setting and is none is printed.
 * @returns nothing where .env can't be read, which is printed
 */
export async function loadEnvironment(
  io: ProgramIo,
): Promise<Readonly<Record<string, string>> | undefined> {
  const loaded = await readVariables(io);
  if (loaded !== undefined) await printMistakes(io, loaded.file);
  return loaded?.variables;
}

interface LoadedVariables {
  readonly variables: Readonly<Record<string, string>>;
  readonly file: EnvironmentFile | undefined;
}

async function readVariables(io: ProgramIo): Promise<LoadedVariables | undefined> {
  const read = await readEnvironmentFile(io.workingDirectory);
  switch (read.kind) {
    case "unreadable":
      io.errorOutput.write(`${printable(strings.unreadable(read.path, read.reason))}\n`);
      return undefined;
    case "none":
      return { variables: withoutEmpty(io.environment), file: undefined };
    case "file":
      return { variables: { ...read.variables, ...withoutEmpty(io.environment) }, file: read };
  }
}

/** Prints a line where the bot has no words in the language. */
export function printUnknownLanguage(
  io: ProgramIo,
  given: "LOCALE" | "--locale",
  locale: string,
): void {
  if (!hasWordsFor(locale)) printOnce(io, strings.unknownLanguage(given, locale));
}

/** Prints a line where a proxy is set: discord.js and Slack's clients open connections of their own. */
function printUnusedProxy(io: ProgramIo, variables: Readonly<Record<string, string>>): void {
  const name = proxyIn(variables);
  if (name !== undefined) printOnce(io, strings.unusedProxy(name));
}

async function printMistakes(io: ProgramIo, file: EnvironmentFile | undefined): Promise<void> {
  const { findSettingMistakes } = await import("./setting-mistakes.ts");
  for (const { line, ...mistake } of findSettingMistakes(file, io.environment)) {
    const place = line === undefined ? undefined : `${file?.path}:${line}`;
    printOnce(io, strings.mistake({ ...mistake, place }));
  }
}

/** Once for each program, though it may load its settings several times. */
function printOnce(io: ProgramIo, line: string): void {
  const told = toldLines.get(io) ?? new Set();
  toldLines.set(io, told);
  if (told.has(line)) return;
  told.add(line);
  io.errorOutput.write(`${printable(line)}\n`);
}

const toldLines = new WeakMap<ProgramIo, Set<string>>();

export function printSettingProblems(
  { errorOutput }: ProgramIo,
  problems: readonly SettingProblem[],
  file?: Pick<EnvironmentFile, "path">,
): void {
  const heading = printable(strings.heading(file?.path));
  errorOutput.write(`${[heading, ...problems.map(problemLine)].join("\n")}\n`);
}

/** `LOCALE: found "!!"; expected …` */
function problemLine({ setting, found }: SettingProblem): string {
  return `  ${setting}: ${printable(strings.found(found))}; ${strings.expected[setting]}`;
}
