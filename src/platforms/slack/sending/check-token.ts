/** Asks Slack whether the bot's token is good: `auth.test`. https://docs.slack.dev/reference/methods/auth.test */
import { setTimeout as sleep } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { english } from "../../../words/english.ts";
import { backoffDelay } from "../../backoff.ts";
import type { Log } from "../../log.ts";
import { fatalMessageForBotToken, faultOf } from "../errors.ts";
import type { Timeouts } from "../timeouts.ts";

export interface Checking {
  readonly client: WebClient;
  readonly log: Log;
  readonly timeouts: Timeouts;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

export type Checked =
  | { readonly kind: "good"; readonly team: string }
  /** With a line for the operator. */
  | { readonly kind: "refused"; readonly line: string }
  /** The bot ended first. */
  | { readonly kind: "unknown" };

/** Asks until Slack answers. Never rejects. */
export async function checkToken(checking: Checking): Promise<Checked> {
  const { client, log, timeouts, signal } = checking;
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      const { team_id: team = "" } = await client.auth.test();
      return { kind: "good", team };
    } catch (error) {
      const fault = faultOf(error);
      const line = fatalMessageForBotToken(fault.code);
      if (line !== undefined) return { kind: "refused", line };
      const wait = Math.round(backoffDelay(failures, timeouts));
      if (signal.aborted) break;
      log.warn({ platform: "slack", ...fault, failures, wait }, english.slack.operator.unreachable);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }
  return { kind: "unknown" };
}
