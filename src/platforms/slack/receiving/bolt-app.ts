/** Bolt's App: whatever comes is answered in one place, which is told where it came from. */
import type { AppOptions, Context, Logger, Receiver } from "@slack/bolt";
import { App, LogLevel } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import type { FetchClient } from "../fetch-client.ts";
import { IncomingRequest } from "../incoming-request.ts";
import type { Timeouts } from "../timeouts.ts";
import type { WorkspaceRef } from "../workspaces.ts";

export interface BoltAppOptions {
  readonly receiver: Receiver;
  readonly clientOptions: WebClientOptions;
  /** Never rejects. */
  readonly answer: (delivery: IncomingRequest, origin: WorkspaceRef) => Promise<void>;
}

export function makeApp({ receiver, clientOptions, answer }: BoltAppOptions): App {
  const app = new App({ ...plain, receiver, clientOptions, authorize: () => Promise.resolve({}) });
  app.use(async ({ context }) => {
    const delivery: unknown = context["delivery"];
    if (delivery instanceof IncomingRequest) await answer(delivery, originIn(context));
  });
  // Bolt would write it out; thrown, it comes to whoever handed the event in.
  app.error((error) => Promise.reject(error));
  return app;
}

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
 * The responder knows its own messages, and keeps nothing between two questions. Bolt is given no token: it would want it
 * before the acknowledgement, which carries most answers and needs none, and no store may delay.
 */
const plain: AppOptions = { logger: quietLogger, ignoreSelf: false, convoStore: false };

function originIn({
  teamId: team,
  enterpriseId: enterprise,
  isEnterpriseInstall,
}: Context): WorkspaceRef {
  return { team, enterprise, isOrganisation: isEnterpriseInstall };
}

/**
 * A client that does not try again by itself: by default ten times in half an hour, whether or not
 * the first may have been taken. Which call may be made again is for whoever makes it to know.
 */
export function clientOptionsFor(apiUrl: string, web: FetchClient, { callMs }: Timeouts) {
  return {
    slackApiUrl: apiUrl,
    fetch: web.fetch,
    timeout: callMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  } satisfies WebClientOptions;
}
