/** One connection of Socket Mode, from asking for its address until it is gone. */
import { setTimeout as sleep } from "node:timers/promises";
import type { SocketModeOptions } from "@slack/socket-mode";
import { SocketModeClient } from "@slack/socket-mode";
import { parseJson } from "../../http-client.ts";
import type { FetchClient } from "../fetch-client.ts";
import type { Timeouts } from "../timeouts.ts";
import { clientOptionsFor, quietLogger } from "./bolt-app.ts";
import { cachedJson } from "./cached-json.ts";

export interface SocketConnectionOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly web: FetchClient;
  readonly timeouts: Timeouts;
  readonly take: (envelope: Envelope) => void;
  readonly stumbled: (error: unknown) => void;
}

/** As the client tells it. */
export interface Envelope {
  readonly envelope_id?: unknown;
  readonly body?: unknown;
  readonly retry_num?: unknown;
  readonly ack: (body?: object) => Promise<void>;
}

export type Opened =
  | { readonly kind: "up" }
  | { readonly kind: "failed"; readonly error: unknown }
  | Dismissed;

/** Still open, but Slack wants it back. */
interface Dismissed {
  readonly kind: "dismissed";
  readonly reason: string;
}

export type CloseReason = Dismissed | { readonly kind: "closed" };

export class SocketConnection {
  readonly closed: Promise<CloseReason>;
  readonly #client: SingleConnectionClient;
  readonly #patience: Timeouts;
  readonly #closed: Promise<CloseReason>;
  readonly #dismissal: Promise<Dismissed>;
  /** Ends the call for the address: what came of it later would be a socket that nobody holds. */
  readonly #calling = new AbortController();

  constructor({
    appToken,
    apiUrl,
    web,
    timeouts,
    take,
    stumbled: onStumble,
  }: SocketConnectionOptions) {
    this.#patience = timeouts;
    const client = new SingleConnectionClient({
      appToken,
      clientOptions: {
        ...clientOptionsFor(apiUrl, web, timeouts),
        fetch: (url, init) => web.fetch(url, { ...init, signal: this.#until(init?.signal) }),
      },
      clientPingTimeout: timeouts.pongMs,
      serverPingTimeout: timeouts.pingMs,
      logger: quietLogger,
    });
    this.#client = client;
    this.#closed = new Promise((resolve) => {
      client.on("disconnected", () => resolve({ kind: "closed" }));
    });
    this.#dismissal = new Promise((resolve) => {
      client.on(disconnectRequested, (reason: string) => resolve({ kind: "dismissed", reason }));
    });
    this.closed = Promise.race([this.#dismissal, this.#closed]);
    client.on("slack_event", (envelope) => take(acknowledgedBy(client, envelope)));
    client.on(messageError, onStumble);
  }

  /** Never rejects. What does not come up in time is closed. */
  async open(): Promise<Opened> {
    const settled = new AbortController();
    const tooLate = sleep(this.#patience.openMs, failedBy("timeout"), {
      signal: settled.signal,
    }).catch(() => failedBy("timeout"));
    const opened = await Promise.race([this.#start(), this.#dismissal, tooLate]);
    settled.abort();
    if (opened.kind === "failed") this.#cut();
    return opened;
  }

  /** With a handshake, or without one when it takes too long. Never rejects. */
  async close(): Promise<void> {
    const closed = new AbortController();
    const { signal } = closed;
    const tooLate = sleep(this.#patience.closeMs, undefined, { signal }).catch(() => undefined);
    void this.#client.disconnect();
    await Promise.race([this.#closed, tooLate]);
    closed.abort();
    this.#cut();
  }

  /** On `hello`. */
  async #start(): Promise<Opened> {
    try {
      await this.#client.start();
      return { kind: "up" };
    } catch (error) {
      // Of the socket there is no error, only that it is closed.
      return error === undefined ? failedBy("closed") : { kind: "failed", error };
    }
  }

  /** The client does away with the socket when it is told a second time. */
  #cut(): void {
    this.#calling.abort();
    void this.#client.disconnect();
    void this.#client.disconnect();
  }

  #until(timer: AbortSignal | undefined): AbortSignal {
    const { signal } = this.#calling;
    return timer === undefined ? signal : AbortSignal.any([timer, signal]);
  }
}

/** What an acknowledgement carries is not written each time, as the client would. */
function acknowledgedBy(client: SingleConnectionClient, envelope: Envelope): Envelope {
  const { envelope_id: id } = envelope;
  if (typeof id !== "string") return envelope;
  const ack = (body?: object) =>
    body === undefined ? envelope.ack() : client.acknowledge(id, cachedJson(body));
  return { ...envelope, ack };
}

function failedBy(code: string): Opened {
  return { kind: "failed", error: new SocketError(code) };
}

/** There was no connection in time, or none that held until Slack's hello. */
class SocketError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code.toUpperCase();
  }
}

/* merged: A Socket Mode client of Slack's for one connection, that says why Slack wants it back, and stays open until it is closed. */

/** https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
const disconnectRequested = "dismissed";
const messageError = "stumbled";

/**
 * By itself it hangs up as soon as it is told that the connection will be renewed, and what Slack
 * still sends over it, some ten seconds long, is lost.
 */
export class SingleConnectionClient extends SocketModeClient {
  constructor(options: SocketModeOptions) {
    super({ ...options, autoReconnectEnabled: false });
  }

  /** As the client does it, but for a payload that is written already. */
  acknowledge(envelope: string, payload: string): Promise<void> {
    const text = `{"envelope_id":${JSON.stringify(envelope)},"payload":${payload}}`;
    return new Promise((done, fail) => {
      const { websocket } = this;
      if (!websocket?.isActive()) fail(new Error("not connected"));
      else websocket.send(text, (error) => (error === undefined ? done() : fail(error)));
    });
  }

  protected override async onWebSocketMessage(
    message: string | ArrayBuffer,
    isBinary: boolean,
  ): Promise<void> {
    const reason = isBinary ? undefined : dismissalIn(String(message));
    if (reason !== undefined) {
      this.emit(disconnectRequested, reason);
      return;
    }
    try {
      await super.onWebSocketMessage(message, isBinary);
    } catch (error) {
      // Of an envelope that isn't as expected; nobody would handle the rejection.
      this.emit(messageError, error);
    }
  }
}

/** @returns nothing where it is another message */
function dismissalIn(message: string): string | undefined {
  if (!message.includes('"disconnect"')) return undefined;
  const { type, reason } = Object(parseJson(message));
  return type === "disconnect" ? String(reason) : undefined;
}
