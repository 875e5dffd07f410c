/** Takes one step: a call of the Web API, a post to the address that an event brought with it, or a note of our own. */
import { setTimeout as sleep } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import * as z from "zod";
import { faultOf } from "../errors.ts";
import type { Fetch } from "../fetch-client.ts";
import type { CallStep } from "../response-steps.ts";
import type { WorkspaceRef, Workspaces } from "../workspaces.ts";
import type { CallOutcome, RetryOptions } from "./retry.ts";
import { retryCall, retryPolicyFor } from "./retry.ts";

export interface SendContext extends RetryOptions {
  readonly workspaces: Pick<Workspaces, "tokenOf" | "savePreferences">;
  /** Where the answer goes. */
  readonly origin: WorkspaceRef;
  readonly clientWith: (token: string, origin: WorkspaceRef) => WebClient;
  readonly fetch: Fetch;
  /** Ends all waiting for pictures: the bot is ending, and the words have to get out. */
  readonly shutdownSignal: AbortSignal;
  /** The message that was posted last in this answer. */
  readonly posted?: MessageRef | undefined;
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#examples */
const postedAt = z.object({ channel: z.string(), ts: z.string() });

export type MessageRef = z.output<typeof postedAt>;

/** @returns where it was posted, if it was. Never rejects. */
export async function sendStep(
  sending: SendContext,
  step: CallStep,
): Promise<CallOutcome<MessageRef | undefined>> {
  const once = () => retryCall(sending, sender(sending, step), retryPolicyFor(step));
  let outcome = await once();
  if (step.file === undefined) return outcome;
  for (const wait of sending.timeouts.fileRetryDelaysMs) {
    if (!isFileNotReady(outcome)) break;
    const goesOn = await sleep(wait, true, { signal: sending.shutdownSignal }).catch(() => false);
    if (!goesOn) break;
    outcome = await once();
  }
  return outcome;
}

/** That a trigger was used says of a further try that the first was taken, and its reply lost. */
function sender(sending: SendContext, step: CallStep): () => Promise<MessageRef | undefined> {
  let isFurther = false;
  return async () => {
    try {
      return await send(sending, step);
    } catch (error) {
      if (isFurther && faultOf(error).code === "exchanged_trigger_id") return undefined;
      throw error;
    } finally {
      isFurther = true;
    }
  };
}

/**
 * Slack refuses blocks with a file until it has looked at it, and says no more than that. Whether it has would take a right
 * of its own to ask (files:read). https://github.com/slackapi/python-slack-sdk/issues/1521
 */
export const isFileNotReady = (outcome: CallOutcome<unknown>): boolean =>
  outcome.kind === "refused" && outcome.why.code === invalidBlocks;

async function send(sending: SendContext, step: CallStep): Promise<MessageRef | undefined> {
  switch (step.kind) {
    case "respond":
      return respond(sending, step.url, step.body);
    case "keep":
      return nothing(sending.workspaces.savePreferences(sending.origin, step.settings));
    case "post-message":
      return postedAt.safeParse(await call(sending, "chat.postMessage", step.body)).data;
    case "update-message":
      return nothing(call(sending, "chat.update", { ...sending.posted, ...step.body }));
    case "post-ephemeral":
      return nothing(call(sending, "chat.postEphemeral", step.body));
    case "open-view":
      return nothing(call(sending, "views.open", { trigger_id: step.trigger, view: step.view }));
    case "update-view":
      return nothing(call(sending, "views.update", { view_id: step.id, view: step.view }));
    case "publish-home":
      return nothing(call(sending, "views.publish", { user_id: step.user, view: step.view }));
  }
}

const nothing = (done: Promise<unknown>): Promise<undefined> => done.then(() => undefined);

/** @returns what Slack says to it, where that is no error */
export async function call(sending: SendContext, method: string, body: object): Promise<unknown> {
  const { workspaces, origin, clientWith } = sending;
  const client = clientWith(await workspaces.tokenOf(origin), origin);
  return client.apiCall(method, { ...body });
}

/** Bolt's own knows no patience. What goes wrong is told as the Web API's client tells it. */
async function respond(
  { fetch, timeouts }: SendContext,
  url: string,
  body: object,
): Promise<undefined> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(timeouts.callMs),
  });
  const strings = await response.text();
  const { ok, status, statusText, headers } = response;
  if (ok) return undefined;
  if (status === 429) throw new WebAPIRateLimitedError(secondsIn(headers.get("retry-after")));
  // It says so with 404, as it does of an address that is used up.
  if (strings.includes(invalidBlocks)) throw new WebAPIPlatformError({ ok, error: invalidBlocks });
  throw new WebAPIHTTPError(status, statusText, {});
}

const invalidBlocks = "invalid_blocks";

/** Told nothing that can be read, it is a second. */
function secondsIn(retryAfter: string | null): number {
  const seconds = Number.parseFloat(retryAfter ?? "");
  return seconds >= 0 ? seconds : 1;
}
