/** Who is who at the stand-in. */

export const teamId = "T0001ABCD";
export const botUserId = "U0001BOTT";
export const botToken = "xoxb-2147483697-2147483698-standInBotTokenAbcdefgh";
export const appToken = `xapp-1-A0001ABCD-2147483699-${"5".repeat(64)}`;
export const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";

export const clientId = "1234567890.2345678901";
export const clientSecret = "c".repeat(32);

/** What Slack thinks of the tokens; with an error, it says that to every call. */
export interface World {
  /** What a person's yes stands for, by its code: a workspace. */
  readonly codes: Map<string, string>;
  /** The tokens of workspaces that installed the app, and whose they are. */
  readonly installed: Map<string, string>;
  botTokenError?: string | undefined;
  appTokenError?: string | undefined;
  /** That messages can't be read back: without the scope for it. */
  historyError?: string | undefined;
}
