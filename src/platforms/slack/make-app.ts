/** Bolt's App: whatever comes is answered in one place, with the client of the workspace it came from. */
import type { AppOptions, Receiver } from "@slack/bolt";
import { App } from "@slack/bolt";
import type { WebClient, WebClientOptions } from "@slack/web-api";
import { Delivery } from "./delivery.ts";
import type { Patience } from "./patience.ts";
import { quietLogger } from "./quiet-logger.ts";
import type { Workspace } from "./settings.ts";
import type { Web } from "./web.ts";

export interface AppStart {
  readonly receiver: Receiver;
  readonly settings: Workspace;
  readonly clientOptions: WebClientOptions;
  /** Never rejects. */
  readonly answer: (delivery: Delivery, client: WebClient) => Promise<void>;
}

export function makeApp({ receiver, settings, clientOptions, answer }: AppStart): App {
  const app = new App({ ...plain, receiver, clientOptions, authorize: authorizing(settings) });
  app.use(async ({ context, client }) => {
    const delivery: unknown = context["delivery"];
    if (delivery instanceof Delivery) await answer(delivery, client);
  });
  // Bolt would write it out; thrown, it comes to whoever handed the event in.
  app.error((error) => Promise.reject(error));
  return app;
}

/** The responder knows its own messages, and keeps nothing between two questions. */
const plain: AppOptions = { logger: quietLogger, ignoreSelf: false, convoStore: false };

/** With a token alone Bolt would ask for `auth.test` in its constructor, and die of the answer. */
function authorizing({ botToken }: Workspace): () => Promise<{ botToken: string }> {
  return () => Promise.resolve({ botToken });
}

/**
 * A client that does not try again by itself: by default ten times in half an hour, whether or not
 * the first may have been taken. Which call may be made again is for whoever makes it to know.
 */
export function clientOptionsFor(apiUrl: string, web: Web, { call }: Patience) {
  return {
    slackApiUrl: apiUrl,
    fetch: web.fetch,
    timeout: call,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  } satisfies WebClientOptions;
}
