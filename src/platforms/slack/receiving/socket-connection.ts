/** One Socket Mode WebSocket: `apps.connections.open`, connect, receive, close. */
import type { SocketModeOptions } from "@slack/socket-mode";
import { SocketModeClient } from "@slack/socket-mode";
import { withRequestSignal } from "../../abort-signals.ts";
import { parseJson } from "../../parse-json.ts";
import { withTimeout } from "../../with-timeout.ts";
import type { FetchClient } from "../fetch-client.ts";
import { clientOptionsFor, quietLogger } from "../sending/web-client.ts";
import type { Timeouts } from "../timeouts.ts";

export interface SocketConnectionOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly http: FetchClient;
  readonly timeouts: Timeouts;
  readonly onEnvelope: (envelope: Envelope) => void;
  /** Called with what the client throws at a message. */
  readonly onMessageError: (error: unknown) => void;
}

/** The client's event for an envelope. */
export interface Envelope {
  readonly envelope_id?: unknown;
  readonly body?: unknown;
  readonly retry_num?: unknown;
  readonly ack: (body?: object) => Promise<void>;
}

export type OpenResult =
  | { readonly kind: "up" }
  | { readonly kind: "failed"; readonly error: unknown }
  | DisconnectRequest;

/** Slack wants the connection closed, which is still open. */
interface DisconnectRequest {
  readonly kind: "disconnect-requested";
  readonly reason: string;
}

export type CloseReason = DisconnectRequest | { readonly kind: "closed" };

export class SocketConnection {
  /** Settles when the connection is closed, or Slack wants it closed. */
  readonly ended: Promise<CloseReason>;
  readonly #client: SingleConnectionClient;
  readonly #timeouts: Timeouts;
  readonly #closed: Promise<CloseReason>;
  readonly #disconnectRequest: Promise<DisconnectRequest>;
  /** Ends the call for the address: a later response would open a socket that nobody closes. */
  readonly #abandoned = new AbortController();

  constructor({ appToken, apiUrl, http, timeouts, ...listeners }: SocketConnectionOptions) {
    const { onEnvelope, onMessageError } = listeners;
    this.#timeouts = timeouts;
    const client = new SingleConnectionClient({
      appToken,
      clientOptions: {
        ...clientOptionsFor(apiUrl, http, timeouts),
        fetch: (url, init) =>
          withRequestSignal([init?.signal, this.#abandoned.signal], (signal) =>
            http.fetch(url, { ...init, signal }),
          ),
      },
      clientPingTimeout: timeouts.pongMs,
      serverPingTimeout: timeouts.pingMs,
      logger: quietLogger,
    });
    this.#client = client;
    this.#closed = new Promise((resolve) => {
      client.on("disconnected", () => resolve({ kind: "closed" }));
    });
    this.#disconnectRequest = new Promise((resolve) => {
      client.on(disconnectRequested, (reason: string) =>
        resolve({ kind: "disconnect-requested", reason }),
      );
    });
    this.ended = Promise.race([this.#disconnectRequest, this.#closed]);
    client.on("slack_event", onEnvelope);
    client.on(messageError, onMessageError);
  }

  /** Closes what does not come up in time. Never rejects. */
  async open(): Promise<OpenResult> {
    const result = await withTimeout(
      Promise.race([this.#start(), this.#disconnectRequest]),
      failureFor("timeout"),
      { timeoutMs: this.#timeouts.openMs },
    );
    if (result.kind === "failed") this.#terminate();
    return result;
  }

  /** With a handshake, or without one when it takes too long. Never rejects. */
  async close(): Promise<void> {
    void this.#client.disconnect();
    await withTimeout(this.#closed, undefined, { timeoutMs: this.#timeouts.closeMs });
    this.#terminate();
  }

  /** Settles on `hello`. */
  async #start(): Promise<OpenResult> {
    try {
      await this.#client.start();
      return { kind: "up" };
    } catch (error) {
      // The client has no error of the socket, only that it is closed.
      return error === undefined ? failureFor("closed") : { kind: "failed", error };
    }
  }

  /** The client terminates the socket at the second call of `disconnect`. */
  #terminate(): void {
    this.#abandoned.abort();
    void this.#client.disconnect();
    void this.#client.disconnect();
  }
}

const failureFor = (code: string): OpenResult => ({ kind: "failed", error: new SocketError(code) });

/** There was no connection in time, or none that held until Slack's hello. */
class SocketError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code.toUpperCase();
  }
}

/** Slack's message of the type `disconnect`. https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
const disconnectRequested = "disconnect_requested";
const messageError = "message_error";

/**
 * Subclass of SocketModeClient for a single connection: reports Slack's disconnect reason and leaves closing to the caller. By
 * itself the client closes as soon as Slack announces that the connection will be renewed, and what Slack still sends over it,
 * some ten seconds long, is lost.
 */
export class SingleConnectionClient extends SocketModeClient {
  constructor(options: SocketModeOptions) {
    super({ ...options, autoReconnectEnabled: false });
  }

  protected override async onWebSocketMessage(
    message: string | ArrayBuffer,
    isBinary: boolean,
  ): Promise<void> {
    const reason = isBinary ? undefined : disconnectReasonIn(String(message));
    if (reason !== undefined) {
      this.emit(disconnectRequested, reason);
      return;
    }
    try {
      await super.onWebSocketMessage(message, isBinary);
    } catch (error) {
      // Of an envelope of another form than documented; nobody would handle the rejection.
      this.emit(messageError, error);
    }
  }
}

/** @returns nothing where it is another message, or no JSON, which the client ignores */
function disconnectReasonIn(message: string): string | undefined {
  if (!message.includes('"disconnect"')) return undefined;
  const { type, reason } = Object(parseJson(message));
  return type === "disconnect" ? String(reason) : undefined;
}
