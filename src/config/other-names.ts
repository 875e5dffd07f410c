/** Names that other bots' tutorials and hosts give to what is a setting here, and the setting that a value has the form of. */
import type { Environment, Setting } from "./setting-names.ts";

/** Only names that are unlike the setting's own: the others are found by their likeness. */
const otherNames: Readonly<Record<string, Setting>> = {
  TOKEN: "DISCORD_TOKEN",
  BOT_TOKEN: "DISCORD_TOKEN",
  BOTTOKEN: "DISCORD_TOKEN",
  CLIENT_TOKEN: "DISCORD_TOKEN",
  DISCORD_KEY: "DISCORD_TOKEN",
  CLIENT_ID: "DISCORD_APPLICATION_ID",
  CLIENTID: "DISCORD_APPLICATION_ID",
  APP_ID: "DISCORD_APPLICATION_ID",
  APPLICATION_ID: "DISCORD_APPLICATION_ID",
  BOT_ID: "DISCORD_APPLICATION_ID",
  PUBLIC_KEY: "DISCORD_PUBLIC_KEY",
  APP_TOKEN: "SLACK_APP_TOKEN",
  SOCKET_TOKEN: "SLACK_APP_TOKEN",
  SIGNING_SECRET: "SLACK_SIGNING_SECRET",
  SLACK_SECRET: "SLACK_SIGNING_SECRET",
  CLIENT_SECRET: "SLACK_CLIENT_SECRET",
  STATE_SECRET: "SLACK_STATE_SECRET",
  BASE_URL: "PUBLIC_URL",
  EXTERNAL_URL: "PUBLIC_URL",
  WEBHOOK_URL: "PUBLIC_URL",
  ...namesOfDatabases(),
  ENCRYPTION_KEY: "STORE_KEY",
};

function namesOfDatabases(): Readonly<Record<string, Setting>> {
  const names = ["DATABASE_URL", "DATABASE_URI", "DB_URL", "POSTGRES_URL", "POSTGRESQL_URL"];
  const ofHosts = ["PG_URL", "PGURL", "DATABASE_PRIVATE_URL", "POSTGRES_PRISMA_URL"];
  return Object.fromEntries([...names, ...ofHosts].map((name) => [name, "STORE_URL"]));
}

/** Settings without which the store is not needed. */
const storeUsers: readonly Setting[] = ["SLACK_STATE_SECRET", "STORE_KEY"];

/**
 * Finds the setting that a name of another program stands for here.
 *
 * @param name in capitals
 * @param value what is set under that name: a token says by its form whose it is
 * @param typed all that is set; a database is none of the bot's business until it keeps installations
 */
export function settingUnderOtherName(
  name: string,
  value: string,
  typed: Environment,
): Setting | undefined {
  const setting = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  if (setting === undefined) return undefined;
  const meant = settingByValue(value) ?? setting;
  return isUsed(meant, typed) ? meant : undefined;
}

function isUsed(setting: Setting, typed: Environment): boolean {
  const isSet = (name: Setting): boolean => typed[name] !== undefined;
  if (setting.startsWith("STORE_")) return storeUsers.some(isSet);
  if (setting.startsWith("SLACK_")) return isPlatformMeant("SLACK_", "DISCORD_", typed);
  if (setting.startsWith("DISCORD_")) return isPlatformMeant("DISCORD_", "SLACK_", typed);
  return true;
}

/** Where only the other platform is set, a TOKEN may well be another program's. */
function isPlatformMeant(prefix: string, other: string, typed: Environment): boolean {
  const names = Object.keys(typed);
  return (
    names.some((name) => name.startsWith(prefix)) || !names.some((name) => name.startsWith(other))
  );
}

/** Forms that belong to one setting alone. https://api.slack.com/concepts/token-types */
const forms: readonly (readonly [RegExp, Setting])[] = [
  [/^xoxb-/, "SLACK_BOT_TOKEN"],
  [/^xapp-/, "SLACK_APP_TOKEN"],
  [/^[\w-]{18,}\.[\w-]{4,}\.[\w-]{10,}$/, "DISCORD_TOKEN"],
  [/^\d{17,20}$/, "DISCORD_APPLICATION_ID"],
  [/^\d+\.\d+$/, "SLACK_CLIENT_ID"],
  [/^[\da-f]{64}$/i, "DISCORD_PUBLIC_KEY"],
  [/^postgres(?:ql)?:\/\//, "STORE_URL"],
];

/** @returns nothing where several settings, or none, have such values */
export const settingByValue = (value: string): Setting | undefined =>
  forms.find(([form]) => form.test(value))?.[1];
