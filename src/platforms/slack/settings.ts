/** What Slack's side of the bot is told by whoever runs it. */

export type SlackSettings = Workspace & Way;

/** The workspace that the bot is installed in. */
export interface Workspace {
  readonly botToken: string;
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
}

/** How what people ask comes in. */
type Way =
  | { readonly mode: "off" }
  | { readonly mode: "socket"; readonly appToken: string }
  /** Whatever is signed with this secret is Slack's. */
  | { readonly mode: "http"; readonly signingSecret: string };
