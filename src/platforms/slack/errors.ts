/**
 * What may be written down of an error. Slack's packages put bodies, addresses and headers on
 * theirs, so an error never goes to the log as it is.
 */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";

export interface Fault {
  /** Of HTTP. */
  readonly status?: number;
  /** Slack's or the system's. */
  readonly code?: string;
  readonly err?: { readonly type: string; readonly message: string; readonly stack: string };
}

export function faultOf(error: unknown): Fault {
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
