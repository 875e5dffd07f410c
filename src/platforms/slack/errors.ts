/**
 * Redacts errors for the log, keeping name, code and status; maps fatal ones to a message for the operator that names the
 * setting to fix. Slack's packages put bodies, addresses and headers on their errors, so an error never goes to the log as it
 * is.
 */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import { english } from "../../words/english.ts";
import type { LoggableError } from "../log.ts";
import { redactError } from "../log.ts";

export function toLoggableError(error: unknown): LoggableError {
  if (error instanceof WebAPIPlatformError) return { code: slackCodeOf(error.data.error) };
  if (error instanceof WebAPIHTTPError) return { status: error.statusCode };
  if (error instanceof WebAPIRateLimitedError) return { status: 429 };
  const code = systemCodeOf(error);
  return code === undefined ? redactError(error, withoutSecrets) : { code };
}

/** A response that is no JSON is in this field as a whole: a proxy's page. */
const slackCodeOf = (error: unknown): string =>
  typeof error === "string" && /^[a-z_]{1,60}$/.test(error) ? error : "unreadable";

/** The code is on the innermost error: `fetch`, and Slack's packages around it, wrap it as the cause. */
function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "TimeoutError" || error.name === "AbortError") return "timeout";
  const inner = systemCodeOf(error.cause);
  if (inner !== undefined) return inner;
  return "code" in error && typeof error.code === "string" && /^[A-Z][A-Z_\d]+$/.test(error.code)
    ? error.code
    : undefined;
}

const address = /\b(?:https?|wss?):\/\/[^\s"')]+/g;
const token = /\bx(?:ox[a-z]|app)-[\w-]+/g;

const withoutSecrets = (text: string): string => text.replace(address, "…").replace(token, "…");

const strings = english.slack.operator;

/** The token is invalid for good. https://docs.slack.dev/reference/methods/apps.connections.open#errors */
const invalidTokenCodes: readonly string[] = [
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "user_removed_from_team",
  "team_disabled",
];

/** It is another kind of token, or may not open a connection. */
const wrongTokenCodes: readonly string[] = [
  "not_allowed_token_type",
  "missing_scope",
  "no_permission",
  "forbidden_team",
];

/** @param code Slack's error code for a call with the bot's token. @returns nothing where the bot can go on */
export function fatalMessageForBotToken(code: string | undefined): string | undefined {
  return code !== undefined && invalidTokenCodes.includes(code)
    ? strings.botToken(code)
    : undefined;
}

/** @param error of opening a connection. @returns nothing where another attempt may help */
export function fatalMessageForAppToken(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  const code = error.data.error;
  return invalidTokenCodes.includes(code) || wrongTokenCodes.includes(code)
    ? strings.appToken(code)
    : undefined;
}
