/** The secrets among the settings: tokens, keys and the store's address. They are kept apart from `Config`, which may be printed. */
import type { DiscordSettings } from "../platforms/discord/settings.ts";
import type { SlackSettings } from "../platforms/slack/settings.ts";
import type { StoreSettings } from "../store/store.ts";
import type { SettingValues } from "./settings-schema.ts";
import { resolveStoreUrl } from "./store-url.ts";

/** Of each platform only where all of its settings are there. */
export interface Secrets {
  readonly discord?: Pick<DiscordSettings, "token">;
  readonly slack?: SlackSecrets;
  /** The address of the store, where one is set or needed; it may hold a password. */
  readonly storeUrl?: string;
}

export interface SlackSecrets {
  readonly credentials: SlackCredentials;
  /** Only where the bot may be installed in many workspaces. */
  readonly install?: SlackInstallSecrets | undefined;
}

/** What the bot proves itself with to Slack, or Slack to the bot, by the way in which requests come. */
export type SlackCredentials = Without<SlackSettings, "apiUrl">;

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

export interface SlackInstallSecrets {
  readonly clientSecret: string;
  /** Signs the OAuth state, which goes with a person to Slack and comes back. */
  readonly stateSecret: string;
  /** Its address may hold a password. */
  readonly store: StoreSettings;
}

export const discordSecretsOf = ({
  DISCORD_TOKEN: token,
}: SettingValues): Secrets["discord"] | undefined => (token === undefined ? undefined : { token });

/** @returns nothing where a secret that Slack needs is missing */
export function slackSecretsOf(values: SettingValues): SlackSecrets | undefined {
  const install = installSecretsOf(values);
  const { SLACK_BOT_TOKEN: botToken } = values;
  const requestSecret = requestSecretOf(values);
  if (requestSecret === undefined || (install === undefined && botToken === undefined))
    return undefined;
  return {
    credentials: { ...(botToken !== undefined && { botToken }), ...requestSecret },
    ...(install !== undefined && { install }),
  };
}

type RequestSecret = Without<SlackCredentials, "botToken">;

/** The secret for the requests from Slack; nothing where it is missing. */
function requestSecretOf(values: SettingValues): RequestSecret | undefined {
  const { SLACK_MODE: mode = "socket" } = values;
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = values;
  switch (mode) {
    case "off":
      return { mode };
    case "http":
      return signingSecret === undefined ? undefined : { mode, signingSecret };
    case "socket":
      return appToken === undefined ? undefined : { mode, appToken };
  }
}

function installSecretsOf(values: SettingValues): SlackInstallSecrets | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = values;
  const { SLACK_STATE_SECRET: stateSecret, STORE_KEY: keys, STORE_URL: url } = values;
  if (!clientId || !clientSecret || !stateSecret || !keys) return undefined;
  return { clientSecret, stateSecret, store: { url: resolveStoreUrl(url), keys } };
}

/** The store of installations, or the one of a bot without any. */
export function storeOf(
  { STORE_URL: url }: SettingValues,
  slack: SlackSecrets | undefined,
): Pick<Secrets, "storeUrl"> {
  if (slack?.install !== undefined) return { storeUrl: slack.install.store.url };
  return url === undefined ? {} : { storeUrl: resolveStoreUrl(url) };
}

/** A secret that every process of a platform has, to sign the addresses of pictures with. */
export function pictureSecretOf({ discord, slack }: Secrets): string | undefined {
  const { credentials, install } = slack ?? {};
  if (install !== undefined) return install.stateSecret;
  if (credentials?.mode === "http") return credentials.signingSecret;
  return credentials?.botToken ?? discord?.token;
}

/** Every text that the log must never write, wherever an error has it. */
export function secretTexts({ discord, slack, storeUrl }: Secrets): readonly string[] {
  const { credentials, install } = slack ?? {};
  const texts = [
    discord?.token,
    credentials?.botToken,
    credentials?.mode === "socket" ? credentials.appToken : undefined,
    credentials?.mode === "http" ? credentials.signingSecret : undefined,
    ...(install === undefined ? [] : installTexts(install)),
    ...(storeUrl === undefined ? [] : addressTexts(storeUrl)),
  ];
  const given = texts.filter((text) => text !== undefined).filter((text) => text !== "");
  return [...new Set(given)];
}

function installTexts({ clientSecret, stateSecret, store }: SlackInstallSecrets) {
  const keys = (store.keys ?? "").split(",").map((key) => key.trim());
  return [clientSecret, stateSecret, ...addressTexts(store.url), ...keys];
}

function addressTexts(url: string): readonly string[] {
  const password = URL.canParse(url) ? new URL(url).password : "";
  return [url, password, decodeURIComponent(password)];
}
