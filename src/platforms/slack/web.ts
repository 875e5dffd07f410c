/**
 * HTTP to Slack, each request on a connection of its own. A kept connection may have died unseen;
 * then nobody knows whether a message that was sent over it was posted, and it can neither be sent
 * again nor be given up. What could not connect was not sent.
 */
import type { FetchFunction } from "@slack/web-api";
import type { RequestInit } from "undici";
import { Client, fetch, Response } from "undici";

export class Web {
  readonly #connecting: number;
  readonly #underWay = new Set<Client>();
  #isClosed = false;

  /** @param connecting in milliseconds */
  constructor(connecting: number) {
    this.#connecting = connecting;
  }

  /** As a WebClient wants it; what it is given is always a text. */
  readonly fetch: FetchFunction = (url, { body, ...init } = {}) =>
    this.#call(String(url), { ...init, ...(typeof body === "string" && { body }) });

  /** What is under way is ended, and nothing begins any more. */
  close(): void {
    this.#isClosed = true;
    for (const client of this.#underWay) void client.destroy();
  }

  /** Not by an `Agent` without keep-alive: that opens the next connection as soon as one is done. */
  async #call(url: string, init: RequestInit): Promise<Response> {
    if (this.#isClosed) throw Object.assign(new Error("closed"), { code: "CLOSED" });
    const client = new Client(new URL(url).origin, { connect: { timeout: this.#connecting } });
    this.#underWay.add(client);
    try {
      const { status, statusText, headers, ...response } = await readWhole(url, init, client);
      return new Response(response.text || null, { status, statusText, headers });
    } finally {
      this.#underWay.delete(client);
      void client.destroy();
    }
  }
}

async function readWhole(url: string, init: RequestInit, dispatcher: Client) {
  const response = await fetch(url, { ...init, dispatcher });
  const { status, statusText, headers } = response;
  return { status, statusText, headers, text: await response.text() };
}
