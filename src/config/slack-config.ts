/** What the settings say of Slack. */
import type { CommandNames } from "../platforms/slack/command-names.ts";
import type { SlackSettings, Way } from "../platforms/slack/settings.ts";
import type { StoreSettings } from "../store/store.ts";
import type { Settings } from "./settings-schema.ts";

export interface SlackConfig {
  readonly settings: SlackSettings;
  /** Where the bot may be installed in many workspaces: how, and where that is kept. */
  readonly installing?: SlackInstallConfig | undefined;
  readonly commandNames: CommandNames;
  readonly mentions: boolean;
  readonly directMessages: boolean;
  /** How they come to Slack. */
  readonly pictures: "fetch" | "upload" | "off";
  /** Are bars Slack’s own? */
  readonly charts: boolean;
}

export interface SlackInstallConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what goes with a person to Slack. */
  readonly stateSecret: string;
  readonly store: StoreSettings;
}

const slackApi = "https://slack.com/api/";

/** Beside where the program was started. */
export const defaultStore = "file:data.db";

/** @returns nothing where Slack is not set */
export function parseSlackConfig(set: Settings): SlackConfig | undefined {
  const installing = installingOf(set);
  const way = wayOf(set);
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl = slackApi } = set;
  if (way === undefined || (installing === undefined && botToken === undefined)) return undefined;
  return {
    settings: { apiUrl, ...(botToken !== undefined && { botToken }), ...way },
    installing,
    commandNames: set.SLACK_COMMANDS ?? {},
    mentions: set.SLACK_MENTIONS !== "off",
    directMessages: set.SLACK_DIRECT_MESSAGES === "on",
    pictures: set.SLACK_PICTURES ?? "fetch",
    charts: set.SLACK_CHARTS === "on",
  };
}

/** @returns nothing where what the way in needs is missing */
function wayOf(set: Settings): Way | undefined {
  const { SLACK_MODE: mode = "socket" } = set;
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = set;
  switch (mode) {
    case "off":
      return { mode };
    case "http":
      return signingSecret === undefined ? undefined : { mode, signingSecret };
    case "socket":
      return appToken === undefined ? undefined : { mode, appToken };
  }
}

function installingOf(set: Settings): SlackInstallConfig | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = set;
  const { SLACK_STATE_SECRET: stateSecret, STORE_KEY: keys, STORE_URL: url = defaultStore } = set;
  if (!clientId || !clientSecret || !stateSecret || !keys) return undefined;
  return { clientId, clientSecret, stateSecret, store: { url, keys } };
}
