/**
 * Finds what was meant as a setting and is none: misspelt names in .env and in the environment, and lines of .env that have
 * no "=". What resembles no setting belongs to another program, and is passed over.
 */
import { parse } from "dotenv";
import { distance } from "fastest-levenshtein";
import type { EnvironmentFile } from "./environment-file.ts";
import { looksSecret } from "./found-setting.ts";
import { settingUnderOtherName } from "./other-names.ts";
import type { Environment, Setting } from "./setting-names.ts";
import { settingNames, withoutEmpty } from "./setting-names.ts";

/** It has no value in it: that may be a secret. */
export interface SettingMistake {
  readonly kind: "no-equals-sign" | "unknown-name";
  /** The line of the file; nothing where it stands in the environment. */
  readonly line?: number;
  readonly found: string;
  readonly nearest: Setting;
}

export function findSettingMistakes(
  file: Pick<EnvironmentFile, "text" | "variables"> | undefined,
  environment: Environment,
): readonly SettingMistake[] {
  const inEnvironment = withoutEmpty(environment);
  const typed = { ...file?.variables, ...inEnvironment };
  const unset = settingNames.filter((name) => typed[name] === undefined);
  const lines = (file?.text ?? "").split(/\r\n|\r|\n/);
  return [
    ...lines.flatMap((line, index) => mistakeInLine(line, index + 1, { typed, unset })),
    ...Object.keys(inEnvironment).flatMap((found) => mistakeInEnvironment(found, { typed, unset })),
  ];
}

interface SetAndUnset {
  readonly typed: Readonly<Record<string, string>>;
  readonly unset: readonly Setting[];
}

function mistakeInLine(
  text: string,
  line: number,
  settings: SetAndUnset,
): readonly SettingMistake[] {
  const [name] = Object.keys(parse(text));
  if (name !== undefined) return misspeltIn({ line, found: name }, settings);
  const [, beforeEquals, firstWord] =
    /^\s*(?:export\s+)?(?:([\w .-]*?)\s*=|([\w.-]+))/.exec(text) ?? [];
  if (beforeEquals !== undefined) return misspeltIn({ line, found: beforeEquals }, settings);
  return mistakeIn({ kind: "no-equals-sign", line, found: firstWord ?? "" }, settings);
}

const misspeltIn = (
  place: Pick<SettingMistake, "line" | "found">,
  settings: SetAndUnset,
): readonly SettingMistake[] =>
  isSettingName(place.found) ? [] : mistakeIn({ kind: "unknown-name", ...place }, settings);

const isSettingName = (name: string): boolean => settingNames.some((each) => each === name);

function mistakeIn(
  mistake: Omit<SettingMistake, "nearest">,
  settings: SetAndUnset,
): readonly SettingMistake[] {
  const nearest = nearestSetting(mistake.found, settings);
  if (nearest === undefined) return [];
  const found = shownName(mistake.found, nearest);
  return found === undefined ? [] : [{ ...mistake, found, nearest }];
}

/** A token may stand right behind the name. @returns nothing where no part may be shown */
function shownName(found: string, nearest: Setting): string | undefined {
  if (/^[A-Z_ ]+$/.test(found)) return found;
  if (found.startsWith(nearest)) return found === nearest ? found : `${nearest}…`;
  return looksSecret(found) ? undefined : found;
}

/** The environment has many names that are not ours, so only long ones are compared, and those that other bots use. */
function mistakeInEnvironment(found: string, settings: SetAndUnset): readonly SettingMistake[] {
  const isShort = found.length < minLengthInEnvironment;
  const isOtherName =
    settingUnderOtherName(found, settings.typed[found] ?? "", settings.typed) !== undefined;
  return isShort && !isOtherName ? [] : misspeltIn({ found }, settings);
}

const minLengthInEnvironment = 8;

/** @returns nothing for the name of a setting that is set, or where no other one is like it */
function nearestSetting(found: string, { typed, unset }: SetAndUnset): Setting | undefined {
  const name = found.toUpperCase().replace(/[ .-]+/g, "_");
  if (settingNames.some((setting) => setting === found))
    return unset.find((each) => each === found);
  const meant = settingUnderOtherName(name, typed[found] ?? "", typed);
  if (meant !== undefined) return unset.find((each) => each === meant);
  if (needless.test(name)) return undefined;
  const candidates = unset.filter((setting) => !setting.endsWith("_API_URL"));
  return nearestByDistance(name, candidates) ?? nearestByWords(name, candidates);
}

/** Tutorials have them, and no setting here does their work: DISCORD_GUILD_ID is no application's ID. */
const needless = /^(?:DISCORD_)?(?:GUILD|SERVER|CHANNEL|OWNER|USER)_ID$|^DISCORD_CLIENT_SECRET$/;

/** A letter in five may be wrong: so HOST is not near to HOME. */
function nearestByDistance(name: string, candidates: readonly Setting[]): Setting | undefined {
  const maxDistance = Math.max(1, Math.floor(name.length / 5));
  const [best] = candidates
    .map((setting) => ({ setting, far: distance(setting, name) }))
    .filter(({ far }) => far <= maxDistance)
    .sort((one, other) => one.far - other.far);
  return best?.setting;
}

/** DISCORD_BOT_TOKEN and DISCORD_TOKEN: the same platform, and one more word of the setting. */
function nearestByWords(name: string, candidates: readonly Setting[]): Setting | undefined {
  const words = name.split("_");
  const countShared = (setting: string) =>
    setting.split("_").filter((word) => words.includes(word)).length;
  const [best] = candidates
    .filter((setting) => setting.split("_")[0] === words[0] && countShared(setting) > 1)
    .sort((one, other) => countShared(other) - countShared(one));
  return best;
}
