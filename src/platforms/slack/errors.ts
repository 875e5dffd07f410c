/**
 * What may be written down of an error. Slack's packages put bodies, addresses and headers on
 * theirs, so an error never goes to the log as it is.
 */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import { english } from "../../words/english.ts";

export interface LoggableError {
  /** Of HTTP. */
  readonly status?: number;
  /** Slack's or the system's. */
  readonly code?: string;
  readonly err?: { readonly type: string; readonly message: string; readonly stack: string };
}

export function faultOf(error: unknown): LoggableError {
  if (error instanceof WebAPIPlatformError) return { code: slackCodeIn(error.data.error) };
  if (error instanceof WebAPIHTTPError) return { status: error.statusCode };
  if (error instanceof WebAPIRateLimitedError) return { status: 429 };
  const code = systemCodeOf(error);
  if (code !== undefined) return { code };
  if (!(error instanceof Error)) return { err: { type: typeof error, message: "", stack: "" } };
  const { name, message, stack = "" } = error;
  return { err: { type: name, message: withoutSecrets(message), stack: withoutSecrets(stack) } };
}

/** What is no JSON stands there whole: a proxy's page. */
const slackCodeIn = (error: unknown): string =>
  typeof error === "string" && /^[a-z_]{1,60}$/.test(error) ? error : "unreadable";

/** It stands on the innermost error: of fetch, and of what is wrapped around it. */
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

/* merged: Why the bot can't go on, as one line that names the setting to mend. https://docs.slack.dev/reference/methods/apps.connections.open#errors */

const strings = english.slack.operator;

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
export function fatalMessageForBotToken(code: string | undefined): string | undefined {
  return code !== undefined && dead.includes(code) ? strings.botToken(code) : undefined;
}

/** @param error of opening a connection; nothing where trying again may help */
export function fatalMessageForAppToken(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  const code = error.data.error;
  return dead.includes(code) || unfit.includes(code) ? strings.appToken(code) : undefined;
}
