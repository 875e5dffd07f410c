/** Makes Bolt's App, with one listener that handles every request and is told which workspace it came from. */
import type { AppOptions, Context, Receiver } from "@slack/bolt";
import { App } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import { IncomingRequest } from "../incoming-request.ts";
import { quietLogger } from "../sending/web-client.ts";
import type { WorkspaceRef } from "../workspaces.ts";

export interface BoltAppOptions {
  readonly receiver: Receiver;
  readonly clientOptions: WebClientOptions;
  /** Never rejects. */
  readonly handle: (request: IncomingRequest, origin: WorkspaceRef) => Promise<void>;
}

export function makeApp({ receiver, clientOptions, handle }: BoltAppOptions): App {
  const options = { ...baseOptions, receiver, clientOptions };
  const app = new App({ ...options, authorize: () => Promise.resolve({}) });
  app.use(async ({ context }) => {
    const request: unknown = context["request"];
    if (request instanceof IncomingRequest) await handle(request, originIn(context));
  });
  // Bolt would log it; a rejection reaches the receiver, which does.
  app.error((error) => Promise.reject(error));
  return app;
}

/**
 * The responder knows its own messages, and keeps no state between two requests. Bolt gets no token: it would need one before
 * the acknowledgement, which carries most answers and needs none, and no store may delay that.
 */
const baseOptions: AppOptions = { logger: quietLogger, ignoreSelf: false, convoStore: false };

function originIn({
  teamId: team,
  enterpriseId: enterprise,
  isEnterpriseInstall,
}: Context): WorkspaceRef {
  return { team, enterprise, isOrganisation: isEnterpriseInstall };
}
