/** Makes a call to Slack, and makes it again for as long as that can do good, and no harm. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Patience } from "../timeouts.ts";
import type { Outcome, Repeatable, Verdict } from "./tell-outcome.ts";
import { tellOutcome } from "./tell-outcome.ts";

export interface Waiting {
  readonly patience: Patience;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

const mostTries = 3;

/** Never rejects. @returns with what the call gave, where it is through */
export async function patiently<Given>(
  waiting: Waiting,
  call: () => Promise<Given>,
  may: Repeatable,
): Promise<Outcome<Given>> {
  let told = await tried(call, may);
  for (let tries = 1; told.kind === "again"; tries += 1) {
    const isWorthIt = tries < mostTries && (await waited(waiting, told.after, tries));
    if (!isWorthIt) return { kind: "failed", why: told.why };
    told = await tried(call, may);
  }
  return told;
}

/** @returns not where it would be too long, or the bot ends: what could not be done by then is not done */
async function waited({ patience, signal }: Waiting, asked: number, tries: number) {
  if (asked > patience.longestAsked) return false;
  const wait = Math.max(asked, patience.betweenTries * tries);
  return sleep(wait, true, { signal }).catch(() => false);
}

async function tried<Given>(call: () => Promise<Given>, may: Repeatable): Promise<Verdict<Given>> {
  try {
    return { kind: "through", given: await call() };
  } catch (error) {
    return tellOutcome(error, may);
  }
}
