/** Checks the bot's token with `auth.test`. https://docs.slack.dev/reference/methods/auth.test */
import type { WebClient } from "@slack/web-api";
import { english } from "../../../words/english.ts";
import type { Log, LoggableError } from "../../log.ts";
import { backoffDelay, retry } from "../../retry.ts";
import { fatalMessageForBotToken, toLoggableError } from "../errors.ts";
import type { Timeouts } from "../timeouts.ts";

export interface TokenCheckContext {
  readonly client: WebClient;
  readonly log: Log;
  readonly timeouts: Timeouts;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}

export type TokenCheckResult =
  | { readonly kind: "good"; readonly team: string }
  | { readonly kind: "refused"; readonly fatalMessage: string }
  /** There was no answer before the bot ended. */
  | { readonly kind: "unknown"; readonly why: LoggableError };

/** Asks until Slack answers, with backoff. Never rejects. */
export function checkToken(context: TokenCheckContext): Promise<TokenCheckResult> {
  const { client, log, timeouts, signal } = context;
  return retry(() => askSlack(client), {
    signal,
    delayAfter(result, failures) {
      if (result.kind !== "unknown") return undefined;
      const wait = Math.round(backoffDelay(failures, timeouts));
      const entry = { platform: "slack", ...result.why, failures, wait };
      log.warn(entry, english.slack.operator.unreachable);
      return wait;
    },
  });
}

async function askSlack(client: WebClient): Promise<TokenCheckResult> {
  try {
    const { team_id: team = "" } = await client.auth.test();
    return { kind: "good", team };
  } catch (error) {
    const why = toLoggableError(error);
    const fatalMessage = fatalMessageForBotToken(why.code);
    return fatalMessage === undefined
      ? { kind: "unknown", why }
      : { kind: "refused", fatalMessage };
  }
}
