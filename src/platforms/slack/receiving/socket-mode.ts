/** The way in over Socket Mode: two connections, so that something that Slack brings always finds one. https://docs.slack.dev/apis/events-api/using-socket-mode */
import { english } from "../../../words/english.ts";
import { sharedAbortController } from "../../abort-signals.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import { faultOf } from "../errors.ts";
import { FetchClient } from "../fetch-client.ts";
import { IncomingRequest, isBody } from "../incoming-request.ts";
import type { SlackSettings } from "../settings.ts";
import type { Timeouts } from "../timeouts.ts";
import { defaultTimeouts } from "../timeouts.ts";
import { ReconnectingSocket } from "./reconnecting-socket.ts";
import type { DispatcherOptions } from "./request-dispatcher.ts";
import { RequestDispatcher } from "./request-dispatcher.ts";
import type { Envelope } from "./socket-connection.ts";

export interface SocketStart extends Omit<DispatcherOptions, "settings" | "timeouts"> {
  readonly settings: Extract<SlackSettings, { mode: "socket" }>;
  readonly timeouts?: Timeouts;
}

interface TimeoutBounds {
  readonly timeouts: Timeouts;
}

/** Connects, and answers what comes until it is stopped or Slack refuses it for good. */
export function startSocketMode(start: SocketStart): RunningPlatform {
  const socket = new Socket({ timeouts: defaultTimeouts, ...start });
  socket.open();
  return { failure: socket.failed, stop: () => socket.stop() };
}

const strings = english.slack.operator;

class Socket {
  readonly failed: Promise<string>;
  readonly #start: SocketStart & TimeoutBounds;
  readonly #desk: RequestDispatcher;
  /** For opening connections alone: what waits for that is ended as soon as the bot ends. */
  readonly #web: FetchClient;
  readonly #opening = sharedAbortController();
  readonly #connections: readonly ReconnectingSocket[];
  readonly #began = performance.now();
  #isReady = false;
  #stopped: Promise<void> | undefined;

  constructor(start: SocketStart & TimeoutBounds) {
    this.#start = start;
    this.#desk = new RequestDispatcher(start);
    this.failed = this.#desk.failed;
    this.#web = new FetchClient(start.timeouts.connectMs);
    this.#connections = [1, 2].map((number) => this.#makeConnection(number));
    void this.failed.then(() => this.stop());
  }

  open(): void {
    this.#desk.open();
    for (const connection of this.#connections) void connection.run();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  #makeConnection(number: number): ReconnectingSocket {
    const { settings, timeouts, log } = this.#start;
    return new ReconnectingSocket({
      ...{ appToken: settings.appToken, apiUrl: settings.apiUrl, timeouts, log, number },
      web: this.#web,
      signal: this.#opening.signal,
      take: (envelope) => this.#take(envelope),
      stumbled: (error) => log.warn({ platform: "slack", ...faultOf(error) }, strings.stumbled),
      isUp: (which) => this.#isUp(which),
      onFatal: (line) => this.#desk.failWith(line),
    });
  }

  /** What comes in no envelope can't be acknowledged, and is nothing that Slack sends. */
  #take({ envelope_id: envelope, body, retry_num: retry, ack }: Envelope): void {
    if (typeof envelope !== "string") return;
    const delivery = new IncomingRequest({
      ...{ envelope, acknowledge: ack },
      body: isBody(body) ? body : {},
      retry: typeof retry === "number" ? retry : undefined,
    });
    this.#desk.take(delivery);
  }

  #isUp(connection: number): void {
    const { log } = this.#start;
    const milliseconds = Math.round(performance.now() - this.#began);
    if (this.#isReady) log.debug({ platform: "slack", connection }, strings.connected);
    else log.info({ platform: "slack", milliseconds }, strings.ready);
    this.#isReady = true;
  }

  async #end(): Promise<void> {
    this.#opening.abort();
    this.#web.close();
    await this.#desk.finish();
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }
}
