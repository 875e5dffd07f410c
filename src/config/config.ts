/** The settings, read from the environment as a value. Every one that is wrong is told, all at once. */
import type { DiscordSettings } from "../platforms/discord/settings.ts";
import type { Defaults, Environment, Setting } from "./setting-names.ts";
import { defaults, withoutEmpty } from "./setting-names.ts";
import type { SettingProblem, Settings } from "./settings-schema.ts";
import { parseSettings } from "./settings-schema.ts";
import type { SlackConfig } from "./slack-config.ts";
import { parseSlackConfig } from "./slack-config.ts";

export interface Config extends Defaults {
  /** The folder of the record, where it is not the one that comes with the package. */
  readonly dataFolder?: string;
  /** Is one platform that can't go on the end of all? */
  readonly requireAll?: true;
  readonly port?: number;
  readonly host?: string;
  /** Is the page served beside the platforms, or not even where there are none? */
  readonly playground?: "on" | "off";
  /** Where people reach the server: `https://bot.example.org`. */
  readonly publicUrl?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly supportUrl?: string | undefined;
  readonly discord?: DiscordSettings;
  readonly slack?: SlackConfig;
}

export type ConfigRead =
  | { readonly kind: "config"; readonly config: Config }
  | { readonly kind: "problems"; readonly problems: readonly SettingProblem[] };

const discordApi = "https://discord.com/api";

/** @param environment the whole of it; what is no setting of ours is passed over */
export function parseConfig(environment: Environment): ConfigRead {
  const typed = withoutEmpty(environment);
  const read = parseSettings(typed);
  const problems = [...(read.kind === "problems" ? read.problems : []), ...missingSettings(typed)];
  return read.kind === "settings" && problems.length === 0
    ? { kind: "config", config: configOf(read.set) }
    : { kind: "problems", problems };
}

function configOf(set: Settings): Config {
  const discord = discordOf(set);
  const slack = parseSlackConfig(set);
  return {
    ...(set.DATA_DIR !== undefined && { dataFolder: set.DATA_DIR }),
    locale: set.LOCALE ?? defaults.locale,
    logLevel: set.LOG_LEVEL ?? defaults.logLevel,
    ...(set.REQUIRE_ALL === "on" && { requireAll: true }),
    ...(set.PORT !== undefined && { port: set.PORT }),
    ...(set.HOST !== undefined && { host: set.HOST }),
    ...(set.PLAYGROUND !== undefined && { playground: set.PLAYGROUND }),
    publicUrl: set.PUBLIC_URL,
    privacyUrl: set.PRIVACY_URL,
    supportUrl: set.SUPPORT_URL,
    ...(discord !== undefined && { discord }),
    ...(slack !== undefined && { slack }),
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

/* merged: Which settings are missing beside those that are set: a platform that is not turned off needs all of its own. */

/** What is set, and to something. */
type Typed = Readonly<Record<string, string>>;

const missingSettings = (typed: Typed): readonly SettingProblem[] => [
  ...missingForDiscord(typed),
  ...missingForSlack(typed),
];

function missingForDiscord(typed: Typed): readonly SettingProblem[] {
  const always: readonly Setting[] = ["DISCORD_TOKEN", "DISCORD_APPLICATION_ID"];
  switch (typed["DISCORD_MODE"]) {
    case "off":
      return [];
    case "http":
      return together(typed, [...always, "DISCORD_PUBLIC_KEY"], "DISCORD_MODE");
    case "gateway":
      return together(typed, always, "DISCORD_MODE");
  }
  return together(typed, always);
}

function missingForSlack(typed: Typed): readonly SettingProblem[] {
  const whose = whoseTokens(typed);
  switch (typed["SLACK_MODE"]) {
    case "off":
      return [];
    case "http":
      return together(typed, [...whose, "SLACK_SIGNING_SECRET"], "SLACK_MODE");
    case "socket":
      return together(typed, [...whose, "SLACK_APP_TOKEN"], "SLACK_MODE");
  }
  // The default is the other way, and nobody means both.
  const isForHttp = isSet(typed, "SLACK_SIGNING_SECRET") && !isSet(typed, "SLACK_APP_TOKEN");
  if (isForHttp) return together(typed, [...whose, "SLACK_SIGNING_SECRET", "SLACK_MODE"]);
  return together(typed, [...whose, "SLACK_APP_TOKEN"]);
}

const isSet = (typed: Typed, setting: Setting): boolean => typed[setting] !== undefined;

/** Of one workspace the token; of many what gets and keeps theirs. Beside a token, half of that is no mistake yet. */
function whoseTokens(typed: Typed): readonly Setting[] {
  const installing: readonly Setting[] = [
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_STATE_SECRET",
  ];
  const isBegun = installing.some((setting) => isSet(typed, setting));
  const areMany =
    isSet(typed, "SLACK_STATE_SECRET") || (isBegun && !isSet(typed, "SLACK_BOT_TOKEN"));
  return areMany ? [...installing, "STORE_KEY"] : ["SLACK_BOT_TOKEN"];
}

/** Settings that are of no use without each other. What asks for all of them may be set beside them. */
function together(
  typed: Typed,
  needed: readonly Setting[],
  asksForThem?: Setting,
): readonly SettingProblem[] {
  const beside = asksForThem ?? needed.find((setting) => typed[setting] !== undefined);
  if (beside === undefined) return [];
  return needed
    .filter((setting) => typed[setting] === undefined)
    .map((setting) => ({ setting, found: { kind: "nothing", beside } }));
}
