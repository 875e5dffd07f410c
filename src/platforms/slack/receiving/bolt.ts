/** Bolt's App, and its receiver for both transports (Socket Mode and HTTP), which drops duplicates. */
import type { AppOptions, Context, Receiver } from "@slack/bolt";
import { App } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { toLoggableError } from "../errors.ts";
import { IncomingRequest } from "../incoming-request.ts";
import { quietLogger } from "../sending/web-client.ts";
import type { WorkspaceRef } from "../workspaces.ts";
import { Deduplicator } from "./deduplicator.ts";

const strings = english.slack.operator;

export interface BoltAppOptions {
  readonly receiver: Receiver;
  readonly clientOptions: WebClientOptions;
  /** Never rejects. */
  readonly handle: (request: IncomingRequest, origin: WorkspaceRef) => Promise<void>;
}

/** Makes an App with one listener that handles every request and gets the workspace that it came from. */
export function makeBoltApp({ receiver, clientOptions, handle }: BoltAppOptions): App {
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

/**
 * A receiver of our own, https://docs.slack.dev/tools/bolt-js/concepts/receiver: Bolt's for Socket Mode holds one connection,
 * and its client ends the program with an unhandled rejection when it can't reconnect; Bolt's for HTTP opens a server of its
 * own, where the bot has one for all, and accepts what was signed in the far future.
 */
export class BoltReceiver implements Receiver {
  readonly #log: Log;
  readonly #deduplicator = new Deduplicator();
  #app: App | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Transports are started and stopped beside Bolt. */
  readonly start = (): Promise<void> => Promise.resolve();
  readonly stop = (): Promise<void> => Promise.resolve();

  /**
   * Leaves no request unacknowledged. Never rejects.
   *
   * @param fallback handles what Bolt passes over: a type that it does not know, or throws at
   */
  async receive(request: IncomingRequest, fallback: () => Promise<void>): Promise<void> {
    if (this.#deduplicator.isDuplicate(request.ids)) {
      const { retry } = request;
      this.#log.debug({ platform: "slack", event: "duplicate", retry }, strings.duplicate);
      await request.acknowledge();
      return;
    }
    await this.#process(request);
    if (!request.isHandled) await fallback();
    await request.acknowledge();
  }

  /** Makes Slack send the request again, and forgets its ids: the next one is no duplicate. */
  refuse(request: IncomingRequest): void {
    this.#deduplicator.forget(request.ids);
    request.refuse();
  }

  async #process(request: IncomingRequest): Promise<void> {
    try {
      await this.#app?.processEvent({
        body: request.body,
        // Bolt would acknowledge an event before any listener has run.
        ack: () => Promise.resolve(),
        ...(request.retry !== undefined && { retryNum: request.retry }),
        customProperties: { request },
      });
    } catch (error) {
      this.#log.warn({ platform: "slack", ...toLoggableError(error) }, strings.boltError);
    }
  }
}
