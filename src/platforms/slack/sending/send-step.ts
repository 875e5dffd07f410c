/** Runs one step of a response: a Web API call, a post to a `response_url`, or a change of the stored preferences. */
import type { WebClient } from "@slack/web-api";
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import * as z from "zod";
import { parseRetryAfter } from "../../http-client.ts";
import { retry } from "../../retry.ts";
import { withTimeout } from "../../with-timeout.ts";
import { toLoggableError } from "../errors.ts";
import type { Fetch } from "../fetch-client.ts";
import type { CallStep, HistoryRequest } from "../response-steps.ts";
import type { WorkspaceRef, Workspaces } from "../workspaces.ts";
import type { CallOutcome, CallRetryOptions } from "./retry-call.ts";
import { retryCall, retryPolicyFor } from "./retry-call.ts";

export interface StepContext extends CallRetryOptions {
  readonly workspaces: Pick<Workspaces, "tokenOf" | "savePreferences">;
  /** The workspace that is answered. */
  readonly origin: WorkspaceRef;
  readonly clientWith: (token: string, origin: WorkspaceRef) => WebClient;
  readonly fetch: Fetch;
  /** Ends all waiting for pictures: the bot is ending, and the words have to be sent. */
  readonly shutdownSignal: AbortSignal;
  /** The last message that was posted in this answer. */
  readonly posted?: MessageRef | undefined;
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#examples */
const messageRef = z.object({ channel: z.string(), ts: z.string() });

export type MessageRef = z.output<typeof messageRef>;

/** Never rejects. @returns the message, if one was posted */
export function sendStep(
  context: StepContext,
  step: CallStep,
): Promise<CallOutcome<MessageRef | undefined>> {
  const { shutdownSignal: signal, timeouts } = context;
  return retry(() => retryCall(context, toRepeatableCall(context, step), retryPolicyFor(step)), {
    signal,
    delayAfter(outcome, attempts) {
      if (step.file === undefined || !isFileNotReady(outcome)) return undefined;
      return timeouts.fileRetryDelaysMs[attempts - 1];
    },
  });
}

/** That the trigger was used already says that an earlier attempt arrived, and only its response was lost. */
function toRepeatableCall(
  context: StepContext,
  step: CallStep,
): () => Promise<MessageRef | undefined> {
  let isFirst = true;
  return async () => {
    try {
      return await callSlack(context, step);
    } catch (error) {
      if (!isFirst && toLoggableError(error).code === "exchanged_trigger_id") return undefined;
      throw error;
    } finally {
      isFirst = false;
    }
  };
}

/**
 * Slack refuses blocks with a file until it has processed it, and does not say more. To ask whether it has would take a
 * scope of its own (files:read). https://github.com/slackapi/python-slack-sdk/issues/1521
 */
export const isFileNotReady = (outcome: CallOutcome): boolean =>
  outcome.kind === "refused" && outcome.why.code === invalidBlocks;

async function callSlack(context: StepContext, step: CallStep): Promise<MessageRef | undefined> {
  switch (step.kind) {
    case "post-message":
      return messageRef.safeParse(await callMethod(context, "chat.postMessage", step.body)).data;
    case "respond":
      await postToResponseUrl(context, step.url, step.body);
      return undefined;
    case "save-preferences":
      await context.workspaces.savePreferences(context.origin, step.settings);
      return undefined;
    case "update-message":
      await callMethod(context, "chat.update", { ...context.posted, ...step.body });
      return undefined;
    case "post-ephemeral":
      await callMethod(context, "chat.postEphemeral", step.body);
      return undefined;
    case "open-view":
      await callMethod(context, "views.open", { trigger_id: step.trigger, view: step.view });
      return undefined;
    case "update-view":
      await callMethod(context, "views.update", { view_id: step.id, view: step.view });
      return undefined;
    case "publish-home":
      await callMethod(context, "views.publish", { user_id: step.user, view: step.view });
      return undefined;
  }
}

/** @returns the response. Rejects where Slack refuses the call */
export async function callMethod(
  { workspaces, origin, clientWith }: Pick<StepContext, "workspaces" | "origin" | "clientWith">,
  method: string,
  body: object,
): Promise<unknown> {
  const client = clientWith(await workspaces.tokenOf(origin), origin);
  return client.apiCall(method, { ...body });
}

/** So many messages are read back at most, which Slack gives to every app. https://docs.slack.dev/reference/methods/conversations.history */
const maxHistory = 15;

const historySchema = z.object({ messages: z.array(z.unknown()) });

/** Reads the messages before one, as Slack sends them. Never rejects: where the app may not read them, there are none. */
export async function fetchHistory(
  context: Parameters<typeof callMethod>[0] & Pick<StepContext, "timeouts">,
  { channel, before, thread }: HistoryRequest,
): Promise<readonly unknown[]> {
  const method = thread === undefined ? "conversations.history" : "conversations.replies";
  const range = { channel, latest: before, limit: maxHistory, ...(thread && { ts: thread }) };
  const { callMs: timeoutMs } = context.timeouts;
  const response = await withTimeout(callMethod(context, method, range), {}, { timeoutMs });
  return historySchema.safeParse(response).data?.messages ?? [];
}

/** Bolt's `respond` has no timeout. Errors are the same as the Web API client's. */
async function postToResponseUrl(
  { fetch, timeouts }: StepContext,
  url: string,
  body: object,
): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(timeouts.callMs),
  });
  const text = await response.text();
  const { ok, status, statusText, headers } = response;
  if (ok) return;
  if (status === 429)
    throw new WebAPIRateLimitedError(parseRetryAfter(headers.get("retry-after")) ?? 1);
  // The status of this is 404, as it is of an address that is used up.
  if (text.includes(invalidBlocks)) throw new WebAPIPlatformError({ ok, error: invalidBlocks });
  throw new WebAPIHTTPError(status, statusText, {});
}

const invalidBlocks = "invalid_blocks";
