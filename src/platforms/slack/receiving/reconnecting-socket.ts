/** A connection that is always there: when it is lost, or Slack wants it back, another takes its place. */
import { setTimeout as sleep } from "node:timers/promises";
import { WebAPIRateLimitedError } from "@slack/web-api";
import { english } from "../../../words/english.ts";
import { backoffDelay } from "../../backoff.ts";
import type { Log } from "../../log.ts";
import { fatalMessageForAppToken, faultOf } from "../errors.ts";
import type { SocketConnectionOptions } from "./socket-connection.ts";
import { SocketConnection } from "./socket-connection.ts";

export interface ReconnectingSocketOptions extends SocketConnectionOptions {
  readonly log: Log;
  /** Which of them it is, from 1. */
  readonly number: number;
  /** Ends all waiting, and that anything connects. */
  readonly signal: AbortSignal;
  readonly isUp: (number: number) => void;
  /** Told, in a line, what makes going on useless. */
  readonly onFatal: (line: string) => void;
}

/** What comes after a connection. */
type Next = { readonly kind: "again"; readonly after: number } | { readonly kind: "never" };

const strings = english.slack.operator;
const never: Next = { kind: "never" };

export class ReconnectingSocket {
  readonly #holding: ReconnectingSocketOptions;
  /** The one that is held, and those that it took the place of, until they are closed. */
  readonly #links = new Set<SocketConnection>();
  /** Connections in a row that did not come up, or did not hold. */
  #failures = 0;

  constructor(holding: ReconnectingSocketOptions) {
    this.#holding = holding;
  }

  /** Until the signal, or there is no use in going on. Never rejects. */
  async run(): Promise<void> {
    const { signal } = this.#holding;
    while (!signal.aborted) {
      const next = await this.#holdOne();
      if (next.kind === "never" || signal.aborted) return;
      await sleep(next.after, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Never rejects. */
  async close(): Promise<void> {
    await Promise.all([...this.#links].map((link) => this.#close(link)));
  }

  async #holdOne(): Promise<Next> {
    const { isUp, number } = this.#holding;
    const former = [...this.#links];
    const link = new SocketConnection(this.#holding);
    this.#links.add(link);
    const opened = await link.open();
    if (opened.kind === "failed") return this.#failed(link, opened.error);
    if (opened.kind === "dismissed") return this.#dismissed(link, opened.reason, false);
    const startedAt = performance.now();
    for (const each of former) void this.#close(each);
    isUp(number);
    const gone = await link.closed;
    const isGood = performance.now() - startedAt >= this.#holding.timeouts.stableAfterMs;
    return gone.kind === "dismissed"
      ? this.#dismissed(link, gone.reason, isGood)
      : this.#closed(link, isGood);
  }

  #failed(link: SocketConnection, error: unknown): Next {
    this.#links.delete(link);
    const { signal, onFatal } = this.#holding;
    if (signal.aborted) return never;
    const line = fatalMessageForAppToken(error);
    if (line !== undefined) {
      onFatal(line);
      return never;
    }
    const asked = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;
    return this.#later(strings.notConnected, faultOf(error), asked);
  }

  #closed(link: SocketConnection, isGood: boolean): Next {
    this.#links.delete(link);
    if (this.#holding.signal.aborted) return never;
    if (isGood) this.#failures = 0;
    return this.#later(strings.connectionLost, {});
  }

  /** The connection is still open. */
  #dismissed(link: SocketConnection, reason: string, isGood: boolean): Next {
    const { signal, onFatal } = this.#holding;
    if (signal.aborted) return never;
    if (isGood) this.#failures = 0;
    switch (reason) {
      case "link_disabled":
        onFatal(strings.socketModeOff);
        return never;
      case "too_many_websockets":
        void this.#close(link);
        return this.#later(strings.crowded, { reason });
    }
    return this.#handOver(link, reason);
  }

  /** At once, and later each time where Slack wants every new one back as well. */
  #handOver(link: SocketConnection, reason: string): Next {
    const { timeouts } = this.#holding;
    void sleep(timeouts.handoverMs, undefined, { ref: false }).then(() => this.#close(link));
    if (this.#failures > 0) return this.#later(strings.sentAway, { reason });
    this.#failures = 1;
    const { log, number: connection } = this.#holding;
    log.info({ platform: "slack", connection, reason }, strings.sentAway);
    return { kind: "again", after: 0 };
  }

  /** @param asked how long Slack wants to be left alone, in milliseconds */
  #later(message: string, why: object, asked = 0): Next {
    const { log, number: connection, timeouts } = this.#holding;
    this.#failures += 1;
    const failures = this.#failures;
    const after = Math.round(Math.max(asked, backoffDelay(failures, timeouts)));
    // A connection that goes once in a while is no trouble.
    const write = failures === 1 ? log.info : log.warn;
    write({ platform: "slack", connection, ...why, failures, wait: after }, message);
    return { kind: "again", after };
  }

  async #close(link: SocketConnection): Promise<void> {
    await link.close();
    this.#links.delete(link);
  }
}
