/** Checks Slack: both tokens, and the scopes that the bot's token has. */
import type { SlackSecrets } from "../../config/secrets.ts";
import type { SlackConfig } from "../../config/slack-config.ts";
import type { SlackCallResult } from "../../platforms/slack/installing/call-slack-api.ts";
import { callSlackApi } from "../../platforms/slack/installing/call-slack-api.ts";
import { scopesOf } from "../../platforms/slack/installing/manifest.ts";
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult } from "./check.ts";
import { checkClock } from "./clock-check.ts";

const strings = english.setup.doctor.slack;

export async function checkSlack(context: CheckContext): Promise<readonly CheckResult[]> {
  const { slack } = context.config;
  const secrets = context.secrets.slack;
  if (slack === undefined || slack.mode === "off" || secrets === undefined) return [];
  if (!context.isOnline) return [{ id: "slack", outcome: "skipped", text: strings.skipped }];
  return [
    ...(await checkBotToken(context, slack, secrets)),
    ...(await checkAppToken(slack, secrets)),
  ];
}

async function checkBotToken(
  context: CheckContext,
  slack: SlackConfig,
  { credentials: { botToken: token }, install }: SlackSecrets,
): Promise<readonly CheckResult[]> {
  const id = "slack.bot-token";
  if (token === undefined) return [{ id, outcome: "ok", text: strings.manyWorkspaces }];
  const result = await callSlackApi({ apiUrl: slack.apiUrl, method: "auth.test", token });
  if (result.kind !== "answered") return [failure(id, "SLACK_BOT_TOKEN", result)];
  const { team, team_id } = result.body;
  return [
    { id, outcome: "ok", text: strings.botToken(String(team ?? team_id)) },
    ...checkScopes(slack, install !== undefined, result.scopes),
    ...checkClock(context, "slack.clock", result.time),
  ];
}

async function checkAppToken(
  { apiUrl }: SlackConfig,
  { credentials }: SlackSecrets,
): Promise<readonly CheckResult[]> {
  if (credentials.mode !== "socket") return [];
  const id = "slack.app-token";
  const { appToken: token } = credentials;
  const result = await callSlackApi({ apiUrl, method: "apps.connections.open", token });
  return result.kind === "answered"
    ? [{ id, outcome: "ok", text: strings.appToken }]
    : [failure(id, "SLACK_APP_TOKEN", result)];
}

function failure(
  id: string,
  setting: string,
  result: Exclude<SlackCallResult, { kind: "answered" }>,
): CheckResult {
  const { refused } = english.setup.init.slack;
  switch (result.kind) {
    case "refused":
      return {
        id,
        outcome: "wrong",
        text: refused(setting, result.error),
        next: strings.tokenNext,
      };
    case "unreachable":
      return {
        id,
        outcome: "wrong",
        text: strings.unreachable(result.reason),
        next: strings.network,
      };
  }
}

/** @param scopes that the token has; none where Slack does not tell */
function checkScopes(
  slack: SlackConfig,
  isForManyWorkspaces: boolean,
  scopes: readonly string[],
): readonly CheckResult[] {
  if (scopes.length === 0) return [];
  const id = "slack.scopes";
  const hasPictures = slack.pictures === "upload";
  const needed = scopesOf({ ...slack, hasPictures, isForManyWorkspaces });
  const missing = needed.filter((scope) => !scopes.includes(scope));
  const needless = scopes.filter((scope) => !needed.includes(scope));
  if (missing.length > 0)
    return [{ id, outcome: "wrong", text: strings.missing(missing), next: strings.scopesNext }];
  return needless.length > 0
    ? [{ id, outcome: "advice", text: strings.needless(needless), next: strings.scopesNext }]
    : [{ id, outcome: "ok", text: strings.scopes }];
}
