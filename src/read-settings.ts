/** Reads the settings: the environment, and the file .env where the program was started. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Config, SettingProblem } from "./config.ts";
import { printable } from "./platforms/printable.ts";
import type { Io } from "./platforms/terminal/io.ts";
import { defaultLocale, settingNames, withoutEmpty } from "./setting-names.ts";
import { english } from "./words/english.ts";

const said = english.commandLine.settings;

const known: ReadonlySet<string> = new Set(settingNames);

/** What an answer in the terminal needs: a wrong token of Slack is no reason not to give it. */
const ofTheRecord = ["DATA_DIR", "LOCALE"];

/** Says everything that is wrong, and then gives nothing. */
export async function readSettings(
  io: Io,
  needed: "all" | "record" = "record",
): Promise<Config | undefined> {
  const file = await readEnvironmentFile(join(io.folder, ".env"));
  if ("unreadable" in file) {
    io.errors.write(`${said.unreadable(file.unreadable)}\n`);
    return undefined;
  }
  const all = Object.entries({ ...file.variables, ...withoutEmpty(io.environment) });
  const used = needed === "all" ? all : all.filter(([name]) => ofTheRecord.includes(name));
  // Most people set nothing, and need no parser for it.
  if (!used.some(([name]) => known.has(name))) return { locale: defaultLocale };
  const { parseConfig } = await import("./config.ts");
  const read = parseConfig(Object.fromEntries(used));
  switch (read.kind) {
    case "config":
      return read.config;
    case "problems":
      io.errors.write(`${[said.heading, ...read.problems.map(inWords)].join("\n")}\n`);
      return undefined;
  }
}

type EnvironmentFile =
  | { readonly variables: Readonly<Record<string, string>> }
  | { readonly unreadable: string };

/** Most people have none, or a folder of that name (Python's), and need no parser for it. */
async function readEnvironmentFile(path: string): Promise<EnvironmentFile> {
  try {
    if (statSync(path).isFIFO()) return { unreadable: "FIFO" };
    const text = readFileSync(path);
    const { default: dotenv } = await import("dotenv");
    return { variables: withoutEmpty(dotenv.parse(text)) };
  } catch (error) {
    // The system's reason is the operator's to mend; anything else is ours.
    if (!(error instanceof Error && "code" in error)) throw error;
    const isNone = error.code === "ENOENT" || error.code === "EISDIR";
    return isNone ? { variables: {} } : { unreadable: String(error.code) };
  }
}

/** `LOCALE: found "!!"; right is …` */
function inWords({ setting, found }: SettingProblem): string {
  return `  ${setting}: ${printable(said.found(found))}; ${said.right[setting]}`;
}
