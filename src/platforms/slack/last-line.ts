/** Why the bot can't go on, as one line that names the setting to mend. https://docs.slack.dev/reference/methods/apps.connections.open#errors */
import { WebAPIPlatformError } from "@slack/web-api";
import { english } from "../../words/english.ts";

const said = english.slack.operator;

/** There is nobody any more whose token it is. */
const dead: readonly string[] = [
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "user_removed_from_team",
  "team_disabled",
];

/** It is another kind of token, or may not open a connection. */
const unfit: readonly string[] = [
  "not_allowed_token_type",
  "missing_scope",
  "no_permission",
  "forbidden_team",
];

/** @param code of what Slack said to a call with the bot's token; nothing where it goes on */
export function lineForBotToken(code: string | undefined): string | undefined {
  return code !== undefined && dead.includes(code) ? said.botToken(code) : undefined;
}

/** @param error of opening a connection; nothing where trying again may help */
export function lineForAppToken(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  const code = error.data.error;
  return dead.includes(code) || unfit.includes(code) ? said.appToken(code) : undefined;
}
