/** Takes one step: a call of the Web API, a post to the address that an event brought with it, or a note of our own. */
import { setTimeout as sleep } from "node:timers/promises";
import type { FetchFunction, WebClient } from "@slack/web-api";
import { WebAPIHTTPError, WebAPIRateLimitedError } from "@slack/web-api";
import type { Origin } from "./origin.ts";
import type { Step } from "./outgoing.ts";
import type { Patience } from "./patience.ts";
import type { Outcome, Verdict } from "./tell-outcome.ts";
import { repeatable, tellOutcome } from "./tell-outcome.ts";
import type { Workspaces } from "./workspaces.ts";

export interface Sending {
  readonly workspaces: Pick<Workspaces, "tokenOf" | "keep">;
  /** Where the answer goes. */
  readonly origin: Origin;
  readonly clientWith: (token: string, origin: Origin) => WebClient;
  readonly fetch: FetchFunction;
  readonly patience: Patience;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

const mostTries = 3;

/** Never rejects. */
export async function sendStep(sending: Sending, step: Step): Promise<Outcome> {
  let told = await tryStep(sending, step);
  for (let tries = 1; told.kind === "again"; tries += 1) {
    const isWorthIt = tries < mostTries && (await waited(sending, told.after, tries));
    if (!isWorthIt) return { kind: "failed", why: told.why };
    told = ofFurther(await tryStep(sending, step));
  }
  return told;
}

/** @returns not where it would be too long, or the bot ends: what could not be done by then is not done */
async function waited({ patience, signal }: Sending, asked: number, tries: number) {
  if (asked > patience.longestAsked) return false;
  const wait = Math.max(asked, patience.betweenTries * tries);
  return sleep(wait, true, { signal }).catch(() => false);
}

async function tryStep(sending: Sending, step: Step): Promise<Verdict> {
  try {
    await send(sending, step);
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

function send(sending: Sending, step: Step): Promise<unknown> {
  switch (step.kind) {
    case "respond":
      return respond(sending, step.url, step.body);
    case "keep":
      return sending.workspaces.keep(sending.origin, step.settings);
    case "post-message":
      return call(sending, "chat.postMessage", step.body);
    case "post-ephemeral":
      return call(sending, "chat.postEphemeral", step.body);
    case "open-view":
      return call(sending, "views.open", { trigger_id: step.trigger, view: step.view });
    case "update-view":
      return call(sending, "views.update", { view_id: step.id, view: step.view });
    case "publish-home":
      return call(sending, "views.publish", { user_id: step.user, view: step.view });
  }
}

async function call(sending: Sending, method: string, body: object): Promise<void> {
  const { workspaces, origin, clientWith } = sending;
  const client = clientWith(await workspaces.tokenOf(origin), origin);
  await client.apiCall(method, { ...body });
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
