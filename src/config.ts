/** The settings, read from the environment as a value. Every one that is wrong is told, all at once. */
import type { DiscordSettings } from "./platforms/discord/settings.ts";
import type { Defaults, Environment, Setting } from "./setting-names.ts";
import { defaults, withoutEmpty } from "./setting-names.ts";
import type { SettingProblem, Settings } from "./setting-shapes.ts";
import { readShapes } from "./setting-shapes.ts";

export interface Config extends Defaults {
  /** The folder of the record, where it is not the one that comes with the package. */
  readonly dataFolder?: string;
  readonly port?: number;
  readonly host?: string;
  readonly discord?: DiscordSettings;
  readonly slack?: { readonly botToken: string; readonly appToken: string };
}

export type ConfigRead =
  | { readonly kind: "config"; readonly config: Config }
  | { readonly kind: "problems"; readonly problems: readonly SettingProblem[] };

const discordApi = "https://discord.com/api";

/** @param environment the whole of it; what is no setting of ours is passed over */
export function parseConfig(environment: Environment): ConfigRead {
  const typed = withoutEmpty(environment);
  const read = readShapes(typed);
  const problems = [...(read.kind === "problems" ? read.problems : []), ...missingIn(typed)];
  return read.kind === "settings" && problems.length === 0
    ? { kind: "config", config: configOf(read.set) }
    : { kind: "problems", problems };
}

/** A platform that is not turned off needs all of its own. */
function missingIn(typed: Environment): readonly SettingProblem[] {
  const discord: readonly Setting[] = ["DISCORD_TOKEN", "DISCORD_APPLICATION_ID"];
  const slack = together(typed, ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]);
  switch (typed["DISCORD_MODE"]) {
    case "off":
      return slack;
    case "http":
      return [...together(typed, [...discord, "DISCORD_PUBLIC_KEY"], "DISCORD_MODE"), ...slack];
    case "gateway":
      return [...together(typed, discord, "DISCORD_MODE"), ...slack];
  }
  return [...together(typed, discord), ...slack];
}

/** Settings that are of no use without each other. What asks for all of them may be set beside them. */
function together(
  typed: Environment,
  needed: readonly Setting[],
  asksForThem?: Setting,
): readonly SettingProblem[] {
  const beside = asksForThem ?? needed.find((setting) => typed[setting] !== undefined);
  if (beside === undefined) return [];
  return needed
    .filter((setting) => typed[setting] === undefined)
    .map((setting) => ({ setting, found: { kind: "nothing", beside } }));
}

function configOf(set: Settings): Config {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = set;
  const discord = discordOf(set);
  return {
    ...(set.DATA_DIR !== undefined && { dataFolder: set.DATA_DIR }),
    locale: set.LOCALE ?? defaults.locale,
    logLevel: set.LOG_LEVEL ?? defaults.logLevel,
    ...(set.PORT !== undefined && { port: set.PORT }),
    ...(set.HOST !== undefined && { host: set.HOST }),
    ...(discord !== undefined && { discord }),
    ...(botToken !== undefined && appToken !== undefined && { slack: { botToken, appToken } }),
  };
}

function discordOf(set: Settings): DiscordSettings | undefined {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId } = set;
  if (token === undefined || applicationId === undefined) return undefined;
  const { DISCORD_MODE: mode = "gateway", DISCORD_PUBLIC_KEY: publicKey } = set;
  const apiUrl = set.DISCORD_API_URL ?? discordApi;
  const common = { token, applicationId, apiUrl, register: set.DISCORD_REGISTER !== "off" };
  if (mode !== "http") return { ...common, mode };
  return publicKey === undefined ? undefined : { ...common, mode, publicKey };
}
