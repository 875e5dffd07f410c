/**
 * Calls a Slack API method with up to three attempts. A call that Slack may already have carried out is repeated only if
 * repeating it does no harm.
 */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import { connectTimeout } from "../../http-client.ts";
import type { LoggableError } from "../../log.ts";
import { retry } from "../../retry.ts";
import { toLoggableError } from "../errors.ts";
import type { CallStep } from "../response-steps.ts";
import type { Timeouts } from "../timeouts.ts";
import { WorkspaceError } from "../workspaces.ts";

export interface CallRetryOptions {
  readonly timeouts: Timeouts;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

export type CallOutcome<Value = unknown> =
  | { readonly kind: "ok"; readonly value: Value }
  /** Slack refused it, or we did before Slack was asked. */
  | { readonly kind: "refused"; readonly why: LoggableError }
  /** It is unknown whether Slack did it, or another attempt is useless. */
  | { readonly kind: "failed"; readonly why: LoggableError };

export type CallVerdict<Value = unknown> =
  | CallOutcome<Value>
  /** Nothing has happened, or it may happen twice: worth another attempt. */
  | { readonly kind: "retry"; readonly delayMs: number; readonly why: LoggableError };

/** Failures after which a call may be repeated, though Slack may have carried it out already. */
export interface RetryPolicy {
  readonly shouldRetryServerError: boolean;
  readonly shouldRetryNoResponse: boolean;
}

const maxAttempts = 3;

/** Never rejects. */
export async function retryCall<Value>(
  { timeouts, signal }: CallRetryOptions,
  call: () => Promise<Value>,
  policy: RetryPolicy,
): Promise<CallOutcome<Value>> {
  const verdict = await retry(() => attemptCall(call, policy), {
    signal,
    delayAfter(last, attempts) {
      if (last.kind !== "retry" || attempts >= maxAttempts) return undefined;
      if (last.delayMs > timeouts.maxRetryAfterMs) return undefined;
      return Math.max(last.delayMs, timeouts.retryDelayMs * attempts);
    },
  });
  return verdict.kind === "retry" ? { kind: "failed", why: verdict.why } : verdict;
}

async function attemptCall<Value>(
  call: () => Promise<Value>,
  policy: RetryPolicy,
): Promise<CallVerdict<Value>> {
  try {
    return { kind: "ok", value: await call() };
  } catch (error) {
    return classifyError(error, policy);
  }
}

/** A message that was posted twice is in the channel twice; a view that was shown twice is not. */
export function retryPolicyFor(step: CallStep): RetryPolicy {
  switch (step.kind) {
    case "post-message":
    case "post-ephemeral":
      return { shouldRetryServerError: false, shouldRetryNoResponse: false };
    case "respond":
      return { shouldRetryServerError: true, shouldRetryNoResponse: step.body.replace_original };
    case "open-view":
    case "update-message":
    case "update-view":
    case "publish-home":
    case "save-preferences":
      return { shouldRetryServerError: true, shouldRetryNoResponse: true };
  }
}

/** @param error what was thrown */
function classifyError(
  error: unknown,
  { shouldRetryServerError, shouldRetryNoResponse }: RetryPolicy,
): CallVerdict<never> {
  const why = toLoggableError(error);
  if (error instanceof WorkspaceError) return { kind: "refused", why };
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "retry", delayMs: error.retryAfter * 1000, why };
  if (error instanceof WebAPIPlatformError) return classifyCode(why, shouldRetryServerError);
  if (error instanceof WebAPIHTTPError)
    return classifyStatus(error.statusCode, why, shouldRetryServerError);
  return retryIf(wasNeverSent(why) || shouldRetryNoResponse, why);
}

const retryIf = (isWorthIt: boolean, why: LoggableError): CallVerdict<never> =>
  isWorthIt ? { kind: "retry", delayMs: 0, why } : { kind: "failed", why };

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
function classifyCode(why: LoggableError, shouldRetryServerError: boolean): CallVerdict<never> {
  switch (why.code) {
    case "ratelimited":
    case "rate_limited":
    case "service_unavailable":
    case "request_timeout":
      return retryIf(true, why);
    // “It’s possible some aspect of the operation succeeded before the error was raised.”
    case "fatal_error":
    case "internal_error":
    case "unreadable":
      return retryIf(shouldRetryServerError, why);
  }
  return { kind: "refused", why };
}

/** Slack says 503 before anything is done; another server error may come afterwards. */
function classifyStatus(
  status: number,
  why: LoggableError,
  shouldRetryServerError: boolean,
): CallVerdict<never> {
  if (status < 500) return { kind: "refused", why };
  return retryIf(status === 503 || shouldRetryServerError, why);
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
