/** What Slack's side of the bot is told by whoever runs it. */

export type SlackSettings = Workspace & Way;

export type ActiveSettings = Exclude<SlackSettings, { mode: "off" }>;

export interface Workspace {
  /** Of one workspace; without it the bot is where it was installed. */
  readonly botToken?: string | undefined;
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
}

/** How what people ask comes in. */
export type Way =
  | { readonly mode: "off" }
  | { readonly mode: "socket"; readonly appToken: string }
  /** Whatever is signed with this secret is Slack's. */
  | { readonly mode: "http"; readonly signingSecret: string };
