/** Makes Slack's Web API clients, without retries and log lines of their own. */
import type { Logger, WebClientOptions } from "@slack/web-api";
import { LogLevel, WebClient } from "@slack/web-api";
import type { FetchClient } from "../fetch-client.ts";
import type { Timeouts } from "../timeouts.ts";

const nothing = (): void => undefined;

/** Drops the log lines of Bolt and its clients, which hold bodies, addresses and tokens. What matters we log ourselves. */
export const quietLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};

/**
 * Options of a client that does not retry: by default it does ten times in half an hour, whether or not the first attempt may
 * have arrived. Which call may be repeated only its caller knows.
 */
export function clientOptionsFor(apiUrl: string, http: FetchClient, { callMs }: Timeouts) {
  return {
    slackApiUrl: apiUrl,
    fetch: http.fetch,
    timeout: callMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  } satisfies WebClientOptions;
}

/** @param teamId for which workspace a token of a whole organisation is used */
export function makeWebClient(
  token: string,
  options: WebClientOptions,
  teamId?: string | undefined,
): WebClient {
  return new WebClient(token, {
    ...options,
    logger: quietLogger,
    ...(teamId !== undefined && { teamId }),
  });
}
