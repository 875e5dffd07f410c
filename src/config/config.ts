/**
 * Parses the settings out of the environment into two values: the config, which may be printed, and the secrets. Every
 * setting that is wrong or missing is found at once.
 */
import type { DiscordSettings } from "../platforms/discord/settings.ts";
import type { SettingProblem } from "./found-setting.ts";
import type { Secrets } from "./secrets.ts";
import { discordSecretsOf, slackSecretsOf, storeOf } from "./secrets.ts";
import type { Defaults, Environment, Setting } from "./setting-names.ts";
import { defaults, withoutEmpty } from "./setting-names.ts";
import type { SettingValues } from "./settings-schema.ts";
import { parseSettings } from "./settings-schema.ts";
import type { SlackConfig } from "./slack-config.ts";
import { parseSlackConfig } from "./slack-config.ts";

/** It holds no secret. */
export interface Config extends Defaults {
  /** The data folder, where it is not the one that comes with the package. */
  readonly dataFolder?: string;
  /** Whether one platform that fails ends the whole program. */
  readonly shouldRequireAll?: true;
  readonly port?: number;
  readonly host?: string;
  /** The port and the address of health and metrics, for monitoring. */
  readonly ops?: OpsConfig;
  /** Those that are set. */
  readonly limits?: LimitsConfig;
  /** Whether questions without an answer are counted; by default they are. */
  readonly keepsMisses?: "on" | "off";
  /** How many proxies stand before the HTTP server, where it is set. */
  readonly proxies?: number;
  /** `on`: the page is served beside the platforms; `off`: not even where there are none. */
  readonly playground?: "on" | "off";
  /** Where people reach the HTTP server: `https://bot.example.org`. */
  readonly publicUrl?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly supportUrl?: string | undefined;
  readonly discord?: DiscordConfig;
  readonly slack?: SlackConfig;
}

/** How much is answered within a minute; `off`: without a limit. */
export interface LimitsConfig {
  readonly perPerson?: number | "off" | undefined;
  readonly perServer?: number | "off" | undefined;
  readonly perAddress?: number | "off" | undefined;
}

export interface OpsConfig {
  readonly port: number;
  /** By default this machine alone. */
  readonly host: string;
}

export type DiscordConfig = WithoutToken<DiscordSettings>;

type WithoutToken<Union> = Union extends unknown ? Omit<Union, "token"> : never;

export interface ConfigAndSecrets {
  readonly config: Config;
  readonly secrets: Secrets;
}

export type ConfigRead =
  | ({ readonly kind: "config" } & ConfigAndSecrets)
  | { readonly kind: "problems"; readonly problems: readonly SettingProblem[] };

const discordApi = "https://discord.com/api";

const defaultOpsHost = "127.0.0.1";

/** @param environment the whole of it; what is no setting of ours is passed over */
export function parseConfig(environment: Environment): ConfigRead {
  const typed = withoutEmpty(environment);
  const read = parseSettings(typed);
  const problems = [...(read.kind === "problems" ? read.problems : []), ...missingSettings(typed)];
  return read.kind === "settings" && problems.length === 0
    ? { kind: "config", ...configOf(read.values) }
    : { kind: "problems", problems };
}

/** A platform is there with all of its settings, or not at all. */
function configOf(values: SettingValues): ConfigAndSecrets {
  const discord = discordOf(values);
  const slack = slackOf(values);
  return {
    config: { ...generalOf(values), ...discord?.config, ...slack?.config },
    secrets: { ...discord?.secrets, ...slack?.secrets, ...storeOf(values, slack?.secrets.slack) },
  };
}

const generalOf = (values: SettingValues): Config => ({
  ...(values.DATA_DIR !== undefined && { dataFolder: values.DATA_DIR }),
  locale: values.LOCALE ?? defaults.locale,
  logLevel: values.LOG_LEVEL ?? defaults.logLevel,
  ...(values.REQUIRE_ALL === "on" && { shouldRequireAll: true }),
  ...(values.PORT !== undefined && { port: values.PORT }),
  ...(values.HOST !== undefined && { host: values.HOST }),
  ...(values.OPS_PORT !== undefined && {
    ops: { port: values.OPS_PORT, host: values.OPS_HOST ?? defaultOpsHost },
  }),
  ...limitsOf(values),
  ...(values.PLAYGROUND !== undefined && { playground: values.PLAYGROUND }),
  publicUrl: values.PUBLIC_URL,
  privacyUrl: values.PRIVACY_URL,
  supportUrl: values.SUPPORT_URL,
});

function limitsOf(values: SettingValues): Pick<Config, "limits" | "keepsMisses" | "proxies"> {
  const limits = {
    perPerson: values.QUESTIONS_PER_MINUTE,
    perServer: values.SERVER_QUESTIONS_PER_MINUTE,
    perAddress: values.ADDRESS_REQUESTS_PER_MINUTE,
  };
  return {
    ...(Object.values(limits).some((each) => each !== undefined) && { limits }),
    ...(values.KEEP_MISSES !== undefined && { keepsMisses: values.KEEP_MISSES }),
    ...(values.PROXIES !== undefined && { proxies: values.PROXIES }),
  };
}

type PlatformPart<Name extends "discord" | "slack"> = {
  readonly config: Pick<Config, Name>;
  readonly secrets: Pick<Secrets, Name>;
};

function discordOf(values: SettingValues): PlatformPart<"discord"> | undefined {
  const discord = discordConfigOf(values);
  const secrets = discordSecretsOf(values);
  if (discord === undefined || secrets === undefined) return undefined;
  return { config: { discord }, secrets: { discord: secrets } };
}

function discordConfigOf(values: SettingValues): DiscordConfig | undefined {
  const { DISCORD_APPLICATION_ID: applicationId, DISCORD_PUBLIC_KEY: publicKey } = values;
  if (applicationId === undefined) return undefined;
  const { DISCORD_MODE: mode = "gateway", DISCORD_API_URL: apiUrl = discordApi } = values;
  const common = {
    applicationId,
    apiUrl,
    shouldRegister: values.DISCORD_REGISTER !== "off",
    ...(values.DISCORD_SHARDS !== undefined && { shards: values.DISCORD_SHARDS }),
    ...(values.DISCORD_MENTIONS === "off" && { hasMentions: false }),
  };
  if (mode !== "http") return { ...common, mode };
  return publicKey === undefined ? undefined : { ...common, mode, publicKey };
}

function slackOf(values: SettingValues): PlatformPart<"slack"> | undefined {
  const secrets = slackSecretsOf(values);
  if (secrets === undefined) return undefined;
  const slack = parseSlackConfig(values, secrets.install !== undefined);
  return { config: { slack }, secrets: { slack: secrets } };
}

/** The settings that are set to something, as they are typed. */
type SettingTexts = Readonly<Record<string, string>>;

/** A platform that is not turned off needs all of its settings. */
const missingSettings = (typed: SettingTexts): readonly SettingProblem[] => [
  ...missingForDiscord(typed),
  ...missingForSlack(typed),
];

function missingForDiscord(typed: SettingTexts): readonly SettingProblem[] {
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

function missingForSlack(typed: SettingTexts): readonly SettingProblem[] {
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

const isSet = (typed: SettingTexts, setting: Setting): boolean => typed[setting] !== undefined;

/** For one workspace: the bot token. For many: the OAuth client and the store's key; a partly set OAuth client is accepted beside a bot token. */
function whoseTokens(typed: SettingTexts): readonly Setting[] {
  const installing: readonly Setting[] = [
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_STATE_SECRET",
  ];
  const hasInstallSetting = installing.some((setting) => isSet(typed, setting));
  const isForManyWorkspaces =
    isSet(typed, "SLACK_STATE_SECRET") || (hasInstallSetting && !isSet(typed, "SLACK_BOT_TOKEN"));
  return isForManyWorkspaces ? [...installing, "STORE_KEY"] : ["SLACK_BOT_TOKEN"];
}

/** Settings that are of no use without each other. What asks for all of them may be set beside them. */
function together(
  typed: SettingTexts,
  needed: readonly Setting[],
  asksForThem?: Setting,
): readonly SettingProblem[] {
  const beside = asksForThem ?? needed.find((setting) => typed[setting] !== undefined);
  if (beside === undefined) return [];
  return needed
    .filter((setting) => typed[setting] === undefined)
    .map((setting) => ({ setting, found: { kind: "nothing", beside } }));
}
