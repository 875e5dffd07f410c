/** Reads and writes the file .env of `nongrata init`, which only its owner may read. */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { errorCodeOf } from "../../platforms/http-client.ts";
import { english } from "../../words/english.ts";
import type { SettingTexts } from "./environment-text.ts";
import { mergeSettings } from "./environment-text.ts";
import type { Prompter } from "./prompter.ts";

const strings = english.setup.init;

/** @returns an empty text where there is no such file */
export function readEnvironmentText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // Whatever else is wrong with the file is told when it is written.
    if (errorCodeOf(error) === "ENOENT") return "";
    return "\n";
  }
}

/** @returns whether it is written; why not is printed */
export function writeEnvironmentText(
  prompter: Prompter,
  path: string,
  settings: SettingTexts,
): boolean {
  try {
    writeFileSync(path, mergeSettings(readEnvironmentText(path), settings), { mode: 0o600 });
    // One that was there keeps its mode.
    chmodSync(path, 0o600);
  } catch (error) {
    prompter.print(strings.notWritten(path, errorCodeOf(error)));
    return false;
  }
  prompter.print(strings.written(path));
  return true;
}
