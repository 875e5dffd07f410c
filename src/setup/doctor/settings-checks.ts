/** Checks the settings: the file that they come from, and everything that is wrong with them. */
import { chmodSync, statSync } from "node:fs";
import { parseConfig } from "../../config/config.ts";
import { findSettingMistakes } from "../../config/setting-mistakes.ts";
import { errorCodeOf } from "../../platforms/http-client.ts";
import { english } from "../../words/english.ts";
import { hasWordsFor } from "../../words/words.ts";
import type { CheckContext, CheckResult } from "./check.ts";

const strings = english.setup.doctor.settings;
const { found, expected, mistake, unreadable, unknownLanguage } = english.commandLine.settings;

export function checkEnvironmentFile({ file, shouldFix }: CheckContext): readonly CheckResult[] {
  const id = "settings.file";
  switch (file.kind) {
    case "none":
      return [{ id, outcome: "ok", text: strings.noFile }];
    case "unreadable":
      return [{ id, outcome: "wrong", text: unreadable(file.path, file.reason) }];
    case "file": {
      const ignored = file.ignoredPath === undefined ? [] : [ignoredFile(file.ignoredPath)];
      return [
        { id, outcome: "ok", text: strings.file(file.path) },
        ...ignored,
        ...checkMode(file.path, shouldFix),
      ];
    }
  }
}

const ignoredFile = (path: string): CheckResult => ({
  id: "settings.ignored-file",
  outcome: "advice",
  text: english.commandLine.connect.ignored(path),
});

/** Whether others on this machine may read the tokens. Windows has no such modes. */
function checkMode(path: string, shouldFix: boolean): readonly CheckResult[] {
  const isReadableByOthers = (statSync(path).mode & 0o077) !== 0;
  if (!isReadableByOthers || path.includes("\\")) return [];
  const id = "settings.file-mode";
  if (!shouldFix)
    return [{ id, outcome: "advice", text: strings.readable(path), next: `chmod 600 ${path}` }];
  try {
    chmodSync(path, 0o600);
    return [{ id, outcome: "ok", text: strings.modeSet(path) }];
  } catch (error) {
    const text = `${strings.readable(path)} (${errorCodeOf(error)})`;
    return [{ id, outcome: "advice", text }];
  }
}

export function checkSettings(context: CheckContext): readonly CheckResult[] {
  const wrong = [...settingProblems(context), ...settingMistakes(context)];
  return [...(wrong.length === 0 ? [platforms(context)] : wrong), ...languages(context)];
}

function settingProblems({ variables }: CheckContext): readonly CheckResult[] {
  const read = parseConfig(variables);
  if (read.kind === "config") return [];
  return read.problems.map((problem) => ({
    id: `settings.${problem.setting}`,
    outcome: "wrong",
    text: `${problem.setting}: ${found(problem.found)}`,
    next: expected[problem.setting],
  }));
}

function settingMistakes({ io, file }: CheckContext): readonly CheckResult[] {
  const read = file.kind === "file" ? file : undefined;
  return findSettingMistakes(read, io.environment).map(({ line, ...each }) => ({
    id: "settings.name",
    outcome: "wrong",
    text: mistake({ ...each, place: line === undefined ? undefined : `${read?.path}:${line}` }),
  }));
}

function platforms({ config: { discord, slack } }: CheckContext): CheckResult {
  const id = "settings.platforms";
  const names = [
    ...(discord === undefined ? [] : [`Discord (${discord.mode})`]),
    ...(slack === undefined ? [] : [`Slack (${slack.mode})`]),
  ];
  return names.length === 0
    ? { id, outcome: "advice", text: strings.noPlatform, next: strings.runInit }
    : { id, outcome: "ok", text: strings.platforms(names) };
}

function languages({ config: { locale } }: CheckContext): readonly CheckResult[] {
  if (hasWordsFor(locale)) return [];
  const text = unknownLanguage("LOCALE", locale);
  return [{ id: "settings.language", outcome: "advice", text }];
}
