/** The settings of Slack's side that are no secrets. */
import type { CommandNames } from "../platforms/slack/command-names.ts";
import type { SlackSettings } from "../platforms/slack/settings.ts";
import type { SettingValues } from "./settings-schema.ts";

export interface SlackConfig {
  readonly mode: SlackSettings["mode"];
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
  /** Only where the bot may be installed in many workspaces. */
  readonly install?: { readonly clientId: string };
  readonly commandNames: CommandNames;
  readonly hasMentions: boolean;
  readonly hasDirectMessages: boolean;
  /** How pictures come to Slack: Slack fetches them, the bot uploads them, or there are none. */
  readonly pictures: "fetch" | "upload" | "off";
  /** Whether bars are Slack's own charts. */
  readonly hasCharts: boolean;
}

const slackApi = "https://slack.com/api/";

export const parseSlackConfig = (values: SettingValues, isInstallable: boolean): SlackConfig => ({
  mode: values.SLACK_MODE ?? "socket",
  apiUrl: values.SLACK_API_URL ?? slackApi,
  ...(isInstallable &&
    values.SLACK_CLIENT_ID !== undefined && { install: { clientId: values.SLACK_CLIENT_ID } }),
  commandNames: values.SLACK_COMMANDS ?? {},
  hasMentions: values.SLACK_MENTIONS !== "off",
  hasDirectMessages: values.SLACK_DIRECT_MESSAGES === "on",
  pictures: values.SLACK_PICTURES ?? "fetch",
  hasCharts: values.SLACK_CHARTS === "on",
});
