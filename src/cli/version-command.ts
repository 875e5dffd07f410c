/** `nongrata --version`: prints the version of the program, and that of the record it answers from. */
import manifest from "../../package.json" with { type: "json" };
import { loadConfig } from "../config/load-config.ts";
import { toPlainText } from "../platforms/plain-text.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { readRecordVersion } from "../record/read-record-version.ts";
import { dataFolderOf } from "../run/load-bot.ts";
import { english } from "../words/english.ts";

/** @returns the exit code: 1 where a setting is wrong, which is printed */
export async function runVersion(io: ProgramIo): Promise<number> {
  const config = (await loadConfig(io))?.config;
  const record = config && readRecordVersion(dataFolderOf(io, config));
  const line = english.commandLine.version(manifest.version, record);
  io.output.write(`${toPlainText(line, english.locale)}\n`);
  return config === undefined ? 1 : 0;
}
