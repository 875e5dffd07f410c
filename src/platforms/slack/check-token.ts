/** Asks Slack whether the bot's token is good: `auth.test`. https://docs.slack.dev/reference/methods/auth.test */
import { setTimeout as sleep } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import { waitAfter } from "../wait-after.ts";
import { faultOf } from "./fault.ts";
import { lineForBotToken } from "./last-line.ts";
import type { Patience } from "./patience.ts";

export interface Checking {
  readonly client: WebClient;
  readonly log: Log;
  readonly patience: Patience;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

/**
 * Asks until Slack answers. Never rejects.
 *
 * @returns a line for the operator where the token is refused
 */
export async function checkToken({ client, log, patience, signal }: Checking) {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await client.auth.test();
      return undefined;
    } catch (error) {
      const fault = faultOf(error);
      const line = lineForBotToken(fault.code);
      if (line !== undefined || signal.aborted) return line;
      const wait = Math.round(waitAfter(failures, patience));
      log.warn({ platform: "slack", ...fault, failures, wait }, english.slack.operator.unreachable);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}
