/** Takes one step: a call of the Web API, or a post to the address that an event brought with it. */
import { setTimeout as sleep } from "node:timers/promises";
import type { FetchFunction, WebClient } from "@slack/web-api";
import { WebAPIHTTPError, WebAPIRateLimitedError } from "@slack/web-api";
import type { Step } from "./outgoing.ts";
import type { Patience } from "./patience.ts";
import type { Outcome, Verdict } from "./tell-outcome.ts";
import { repeatable, tellOutcome } from "./tell-outcome.ts";

export interface Sending {
  readonly fetch: FetchFunction;
  readonly patience: Patience;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

const mostTries = 3;

/** Never rejects. */
export async function sendStep(sending: Sending, client: WebClient, step: Step): Promise<Outcome> {
  let told = await tryStep(sending, client, step);
  for (let tries = 1; told.kind === "again"; tries += 1) {
    const isWorthIt = tries < mostTries && (await waited(sending, told.after, tries));
    if (!isWorthIt) return { kind: "failed", why: told.why };
    told = ofFurther(await tryStep(sending, client, step));
  }
  return told;
}

/** @returns not where it would be too long, or the bot ends: what could not be done by then is not done */
async function waited({ patience, signal }: Sending, asked: number, tries: number) {
  if (asked > patience.longestAsked) return false;
  const wait = Math.max(asked, patience.betweenTries * tries);
  return sleep(wait, true, { signal }).catch(() => false);
}

async function tryStep(sending: Sending, client: WebClient, step: Step): Promise<Verdict> {
  try {
    await send(sending, client, step);
    return { kind: "through" };
  } catch (error) {
    return tellOutcome(error, repeatable(step));
  }
}

/** That a trigger was used says that an earlier try was taken, and its reply lost. */
function ofFurther(told: Verdict): Verdict {
  const wasTaken = told.kind === "refused" && told.why.code === "exchanged_trigger_id";
  return wasTaken ? { kind: "through" } : told;
}

function send(sending: Sending, client: WebClient, step: Step): Promise<unknown> {
  switch (step.kind) {
    case "respond":
      return respond(sending, step.url, step.body);
    case "post-message":
      return client.apiCall("chat.postMessage", { ...step.body });
    case "post-ephemeral":
      return client.apiCall("chat.postEphemeral", { ...step.body });
    case "open-view":
      return client.apiCall("views.open", { trigger_id: step.trigger, view: step.view });
    case "update-view":
      return client.apiCall("views.update", { view_id: step.id, view: step.view });
    case "publish-home":
      return client.apiCall("views.publish", { user_id: step.user, view: step.view });
  }
}

/** Bolt's own knows no patience. What goes wrong is told as the Web API's client tells it. */
async function respond({ fetch, patience }: Sending, url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(patience.call),
  });
  await response.text();
  const { ok, status, statusText, headers } = response;
  if (ok) return;
  if (status === 429) throw new WebAPIRateLimitedError(secondsIn(headers.get("retry-after")));
  throw new WebAPIHTTPError(status, statusText, {});
}

/** Told nothing that can be read, it is a second. */
function secondsIn(retryAfter: string | null): number {
  const seconds = Number.parseFloat(retryAfter ?? "");
  return seconds >= 0 ? seconds : 1;
}
