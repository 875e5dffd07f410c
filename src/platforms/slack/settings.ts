/** Settings of the bot on Slack. */

export type SlackSettings = SlackAppSettings & SlackTransport;

export type ActiveSlackSettings = Exclude<SlackSettings, { mode: "off" }>;

export interface SlackAppSettings {
  /** Token of one workspace; without it the bot is in the workspaces that installed it. */
  readonly botToken?: string | undefined;
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
}

/** How requests come in. */
export type SlackTransport =
  | { readonly mode: "off" }
  | { readonly mode: "socket"; readonly appToken: string }
  /** Requests that are signed with this secret are Slack's. */
  | { readonly mode: "http"; readonly signingSecret: string };
