/**
 * HTTP to Slack, each request on a connection of its own. A kept connection may have died unseen;
 * then nobody knows whether a message that was sent over it was posted, and it can neither be sent
 * again nor be given up. What could not connect was not sent.
 */
import type { FetchFunction } from "@slack/web-api";
import { Agent, fetch } from "undici";

export class Web {
  readonly #agent: Agent;

  /** @param connecting in milliseconds */
  constructor(connecting: number) {
    this.#agent = new Agent({ pipelining: 0, connect: { timeout: connecting } });
  }

  /** As a WebClient wants it; what it is given is always a text. */
  readonly fetch: FetchFunction = (url, { body, ...init } = {}) =>
    fetch(url, {
      ...init,
      ...(typeof body === "string" && { body }),
      dispatcher: this.#agent,
    });

  /** What is under way is ended. */
  close(): void {
    void this.#agent.destroy();
  }
}
