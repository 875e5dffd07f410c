/** The names of the settings, and the defaults of those that everything needs. Apart from their schema, which loads zod. */

export const settingNames = [
  "DATA_DIR",
  "LOCALE",
  "LOG_LEVEL",
  "REQUIRE_ALL",
  "PORT",
  "HOST",
  "OPS_PORT",
  "OPS_HOST",
  "QUESTIONS_PER_MINUTE",
  "SERVER_QUESTIONS_PER_MINUTE",
  "ADDRESS_REQUESTS_PER_MINUTE",
  "PROXIES",
  "KEEP_MISSES",
  "PLAYGROUND",
  "PUBLIC_URL",
  "PRIVACY_URL",
  "SUPPORT_URL",
  "DISCORD_MODE",
  "DISCORD_TOKEN",
  "DISCORD_APPLICATION_ID",
  "DISCORD_PUBLIC_KEY",
  "DISCORD_REGISTER",
  "DISCORD_SHARDS",
  "DISCORD_MENTIONS",
  "DISCORD_API_URL",
  "SLACK_MODE",
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_COMMANDS",
  "SLACK_MENTIONS",
  "SLACK_DIRECT_MESSAGES",
  "SLACK_PICTURES",
  "SLACK_CHARTS",
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_STATE_SECRET",
  "SLACK_API_URL",
  "STORE_URL",
  "STORE_KEY",
] as const;

export type Setting = (typeof settingNames)[number];

/** The levels of pino, the gravest first: https://github.com/pinojs/pino/blob/main/docs/api.md#level-string */
export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export type LogLevel = (typeof logLevels)[number];

export interface Defaults {
  readonly locale: string;
  readonly logLevel: LogLevel;
}

export const defaults: Defaults = { locale: "en", logLevel: "info" };

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables without surrounding white space; an empty one counts as not set. */
export function withoutEmpty(environment: Environment): Readonly<Record<string, string>> {
  const filled = Object.entries(environment).flatMap(([name, value = ""]) =>
    value.trim() === "" ? [] : [[name, value.trim()] as const],
  );
  return Object.fromEntries(filled);
}
