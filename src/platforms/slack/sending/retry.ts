/** Makes a call to Slack, and makes it again for as long as that can do good, and no harm. */
import { setTimeout as sleep } from "node:timers/promises";
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import { connectTimeout } from "../../http-client.ts";
import type { LoggableError } from "../errors.ts";
import { faultOf } from "../errors.ts";
import type { CallStep } from "../response-steps.ts";
import type { Timeouts } from "../timeouts.ts";
import { WorkspaceError } from "../workspaces.ts";

export interface RetryOptions {
  readonly timeouts: Timeouts;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

const maxAttempts = 3;

/** Never rejects. @returns with what the call gave, where it is through */
export async function retryCall<Given>(
  waiting: RetryOptions,
  call: () => Promise<Given>,
  may: RetryPolicy,
): Promise<CallOutcome<Given>> {
  let meta = await tried(call, may);
  for (let tries = 1; meta.kind === "again"; tries += 1) {
    const isWorthIt = tries < maxAttempts && (await waited(waiting, meta.after, tries));
    if (!isWorthIt) return { kind: "failed", why: meta.why };
    meta = await tried(call, may);
  }
  return meta;
}

/** @returns not where it would be too long, or the bot ends: what could not be done by then is not done */
async function waited({ timeouts, signal }: RetryOptions, asked: number, tries: number) {
  if (asked > timeouts.maxRetryAfterMs) return false;
  const wait = Math.max(asked, timeouts.retryDelayMs * tries);
  return sleep(wait, true, { signal }).catch(() => false);
}

async function tried<Given>(
  call: () => Promise<Given>,
  may: RetryPolicy,
): Promise<CallVerdict<Given>> {
  try {
    return { kind: "through", given: await call() };
  } catch (error) {
    return classifyError(error, may);
  }
}

/* merged: What became of a call to Slack, and whether it may be made again. */

export type CallOutcome<Given = unknown> =
  | { readonly kind: "through"; readonly given: Given }
  /** Slack has said no, or we did before it was asked. */
  | { readonly kind: "refused"; readonly why: LoggableError }
  /** Nobody knows, or there is no use in going on. */
  | { readonly kind: "failed"; readonly why: LoggableError };

export type CallVerdict<Given = unknown> =
  | CallOutcome<Given>
  /** Nothing has happened, or it may happen twice: worth another try, so many milliseconds later. */
  | { readonly kind: "again"; readonly after: number; readonly why: LoggableError };

/** After what a step may be taken once more, though it may have been taken already. */
export interface RetryPolicy {
  readonly onServerError: boolean;
  readonly onNoResponse: boolean;
}

/** A message that was posted twice stands there twice; a view that was shown twice does not. */
export function retryPolicyFor(step: CallStep): RetryPolicy {
  switch (step.kind) {
    case "post-message":
    case "post-ephemeral":
      return { onServerError: false, onNoResponse: false };
    case "respond":
      return { onServerError: true, onNoResponse: step.body.replace_original };
    case "open-view":
    case "update-message":
    case "update-view":
    case "publish-home":
    case "keep":
      return { onServerError: true, onNoResponse: true };
  }
}

/** @param error what was thrown */
function classifyError(
  error: unknown,
  { onServerError, onNoResponse }: RetryPolicy,
): CallVerdict<never> {
  const why = faultOf(error);
  if (error instanceof WorkspaceError) return { kind: "refused", why };
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "again", after: error.retryAfter * 1000, why };
  if (error instanceof WebAPIPlatformError) return tellCode(why, onServerError);
  if (error instanceof WebAPIHTTPError) return tellStatus(error.statusCode, why, onServerError);
  return wasNeverSent(why) || onNoResponse
    ? { kind: "again", after: 0, why }
    : { kind: "failed", why };
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
function tellCode(why: LoggableError, onServerError: boolean): CallVerdict<never> {
  switch (why.code) {
    case "ratelimited":
    case "rate_limited":
    case "service_unavailable":
    case "request_timeout":
      return { kind: "again", after: 0, why };
    // “It’s possible some aspect of the operation succeeded before the error was raised.”
    case "fatal_error":
    case "internal_error":
    case "unreadable":
      return onServerError ? { kind: "again", after: 0, why } : { kind: "failed", why };
  }
  return { kind: "refused", why };
}

/** 503 is said before anything is done; another fault may come afterwards. */
function tellStatus(
  status: number,
  why: LoggableError,
  onServerError: boolean,
): CallVerdict<never> {
  if (status < 500) return { kind: "refused", why };
  if (status === 503 || onServerError) return { kind: "again", after: 0, why };
  return { kind: "failed", why };
}

/** Each call has a connection of its own: without one, nothing went out. */
const wasNeverSent = ({ code = "" }: LoggableError): boolean =>
  [
    "ECONNREFUSED",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EAI_AGAIN",
    connectTimeout,
  ].includes(code);
