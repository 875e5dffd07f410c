/**
 * Keeps one Socket Mode connection open: reconnects with backoff, and overlaps the old and the new one when Slack announces a
 * disconnect.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { WebAPIRateLimitedError } from "@slack/web-api";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { backoffDelay, retry } from "../../retry.ts";
import { fatalMessageForAppToken, toLoggableError } from "../errors.ts";
import type { CloseReason, SocketConnectionOptions } from "./socket-connection.ts";
import { SocketConnection } from "./socket-connection.ts";

export interface ReconnectingSocketOptions extends SocketConnectionOptions {
  readonly log: Log;
  /** Of this connection, from 1. */
  readonly number: number;
  /** Ends all waiting, and that anything connects. */
  readonly signal: AbortSignal;
  readonly onUp: (number: number) => void;
  /** Called with a message for the operator when another connection is useless. */
  readonly onFatal: (message: string) => void;
}

/** In how many milliseconds the next connection is due; nothing where there is to be none. */
type ReconnectDelay = number | undefined;

const strings = english.slack.operator;

export class ReconnectingSocket {
  readonly #options: ReconnectingSocketOptions;
  /** The current one, and those that it replaced, until they are closed. */
  readonly #connections = new Set<SocketConnection>();
  /** Those that Slack has greeted, until they are closed. */
  readonly #up = new Set<SocketConnection>();
  /** Connections in a row that did not come up, or did not hold. */
  #failures = 0;

  constructor(options: ReconnectingSocketOptions) {
    this.#options = options;
  }

  get isUp(): boolean {
    return this.#up.size > 0;
  }

  /** Settles when the signal aborts, or after a fatal error. Never rejects. */
  async run(): Promise<void> {
    const { signal } = this.#options;
    await retry(() => this.#connect(), { signal, delayAfter: (delay) => delay });
  }

  /** Never rejects. */
  async close(): Promise<void> {
    await Promise.all([...this.#connections].map((connection) => this.#close(connection)));
  }

  /** Settles when the connection ends. */
  async #connect(): Promise<ReconnectDelay> {
    const { onUp, number, timeouts } = this.#options;
    const replaced = [...this.#connections];
    const connection = new SocketConnection(this.#options);
    this.#connections.add(connection);
    const result = await connection.open();
    if (result.kind === "failed") return this.#onFailed(connection, result.error);
    if (result.kind === "disconnect-requested") return this.#onEnded(connection, result);
    const startedAt = performance.now();
    for (const each of replaced) void this.#close(each);
    this.#up.add(connection);
    onUp(number);
    const reason = await connection.ended;
    if (performance.now() - startedAt >= timeouts.stableAfterMs) this.#failures = 0;
    return this.#onEnded(connection, reason);
  }

  #onFailed(connection: SocketConnection, error: unknown): ReconnectDelay {
    this.#connections.delete(connection);
    const { signal, onFatal } = this.#options;
    if (signal.aborted) return undefined;
    const fatalMessage = fatalMessageForAppToken(error);
    if (fatalMessage !== undefined) {
      onFatal(fatalMessage);
      return undefined;
    }
    const retryAfterMs = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;
    return this.#backOff(strings.connectionFailed, toLoggableError(error), retryAfterMs);
  }

  #onEnded(connection: SocketConnection, ended: CloseReason): ReconnectDelay {
    if (ended.kind === "closed") this.#forget(connection);
    if (this.#options.signal.aborted) return undefined;
    return ended.kind === "closed"
      ? this.#backOff(strings.connectionLost, {})
      : this.#onDisconnectRequested(connection, ended.reason);
  }

  /** The connection is still open. */
  #onDisconnectRequested(connection: SocketConnection, reason: string): ReconnectDelay {
    switch (reason) {
      case "link_disabled":
        this.#options.onFatal(strings.socketModeOff);
        return undefined;
      case "too_many_websockets":
        void this.#close(connection);
        return this.#backOff(strings.tooManyConnections, { reason });
    }
    return this.#handOver(connection, reason);
  }

  /** Connects at once, and with backoff where Slack wants every new connection closed as well. */
  #handOver(connection: SocketConnection, reason: string): ReconnectDelay {
    const { log, number, timeouts } = this.#options;
    void sleep(timeouts.handoverMs, undefined, { ref: false }).then(() => this.#close(connection));
    if (this.#failures > 0) return this.#backOff(strings.disconnectRequested, { reason });
    this.#failures = 1;
    const entry = { platform: "slack", event: "reconnect", connection: number, reason };
    log.info(entry, strings.disconnectRequested);
    return 0;
  }

  #backOff(message: string, why: object, retryAfterMs = 0): ReconnectDelay {
    const { log, number: connection, timeouts } = this.#options;
    this.#failures += 1;
    const failures = this.#failures;
    const wait = Math.round(Math.max(retryAfterMs, backoffDelay(failures, timeouts)));
    // A connection that is lost once in a while is no warning.
    const write = failures === 1 ? log.info : log.warn;
    write({ platform: "slack", event: "reconnect", connection, ...why, failures, wait }, message);
    return wait;
  }

  async #close(connection: SocketConnection): Promise<void> {
    await connection.close();
    this.#forget(connection);
  }

  #forget(connection: SocketConnection): void {
    this.#connections.delete(connection);
    this.#up.delete(connection);
  }
}
