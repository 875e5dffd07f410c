/** Where both ways in meet Bolt: what came before is let go, the rest goes through Bolt to be answered. */
import type { App, Receiver } from "@slack/bolt";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { faultOf } from "../errors.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import { Deduplicator } from "./deduplicator.ts";

const strings = english.slack.operator;

/**
 * A receiver of our own, https://docs.slack.dev/tools/bolt-js/concepts/receiver: Bolt's for sockets
 * holds one connection, and its client dies of a rejection nobody handles when it can't come back;
 * Bolt's for HTTP opens a server of its own, where the house has one for all, and takes what was
 * signed in the far future.
 */
export class BoltReceiver implements Receiver {
  readonly #log: Log;
  readonly #seen = new Deduplicator();
  #app: App | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Whoever brings something is started, and stopped, beside Bolt. */
  readonly start = (): Promise<void> => Promise.resolve();
  readonly stop = (): Promise<void> => Promise.resolve();

  /**
   * Never rejects, and leaves nothing unacknowledged.
   *
   * @param otherwise answers what Bolt passes over: what it knows no type for, or stumbles over
   */
  async take(delivery: IncomingRequest, otherwise: () => Promise<void>): Promise<void> {
    if (this.#seen.isDuplicate(delivery.ids)) {
      const { retry } = delivery;
      this.#log.debug({ platform: "slack", event: "again", retry }, strings.again);
      await delivery.acknowledge();
      return;
    }
    await this.#process(delivery);
    if (!delivery.isHandled) await otherwise();
    await delivery.acknowledge();
  }

  /** It is to come again, and then not to be taken for one that came. */
  refuse(delivery: IncomingRequest): void {
    this.#seen.forget(delivery.ids);
    delivery.refuse();
  }

  async #process(delivery: IncomingRequest): Promise<void> {
    try {
      await this.#app?.processEvent({
        body: delivery.body,
        // Bolt would acknowledge an event before anybody has looked at it.
        ack: () => Promise.resolve(),
        ...(delivery.retry !== undefined && { retryNum: delivery.retry }),
        customProperties: { delivery },
      });
    } catch (error) {
      this.#log.warn({ platform: "slack", ...faultOf(error) }, strings.bolt);
    }
  }
}
