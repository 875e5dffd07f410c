/** The way in over Socket Mode: two connections, so that something that Slack brings always finds one. https://docs.slack.dev/apis/events-api/using-socket-mode */
import { english } from "../../../words/english.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import { sharedAbortController } from "../../shared-abort-controller.ts";
import { faultOf } from "../errors.ts";
import { HttpClient } from "../http-client.ts";
import { IncomingRequest, isBody } from "../incoming-request.ts";
import type { SlackSettings } from "../settings.ts";
import type { Timeouts } from "../timeouts.ts";
import { defaultTimeouts } from "../timeouts.ts";
import { ReconnectingSocket } from "./reconnecting-socket.ts";
import type { DispatcherOptions } from "./request-dispatcher.ts";
import { RequestDispatcher } from "./request-dispatcher.ts";
import type { Envelope } from "./socket-connection.ts";

export interface SocketStart extends Omit<DispatcherOptions, "settings" | "patience"> {
  readonly settings: Extract<SlackSettings, { mode: "socket" }>;
  readonly patience?: Timeouts;
}

interface Patient {
  readonly patience: Timeouts;
}

/** Connects, and answers what comes until it is stopped or Slack refuses it for good. */
export function startSocketMode(start: SocketStart): RunningPlatform {
  const socket = new Socket({ patience: defaultTimeouts, ...start });
  socket.open();
  return { failed: socket.failed, stop: () => socket.stop() };
}

const said = english.slack.operator;

class Socket {
  readonly failed: Promise<string>;
  readonly #start: SocketStart & Patient;
  readonly #desk: RequestDispatcher;
  /** For opening connections alone: what waits for that is ended as soon as the bot ends. */
  readonly #web: HttpClient;
  readonly #opening = sharedAbortController();
  readonly #connections: readonly ReconnectingSocket[];
  readonly #began = performance.now();
  #isReady = false;
  #stopped: Promise<void> | undefined;

  constructor(start: SocketStart & Patient) {
    this.#start = start;
    this.#desk = new RequestDispatcher(start);
    this.failed = this.#desk.failed;
    this.#web = new HttpClient(start.patience.connecting);
    this.#connections = [1, 2].map((number) => this.#makeConnection(number));
    void this.failed.then(() => this.stop());
  }

  open(): void {
    this.#desk.open();
    for (const connection of this.#connections) void connection.hold();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  #makeConnection(number: number): ReconnectingSocket {
    const { settings, patience, log } = this.#start;
    return new ReconnectingSocket({
      ...{ appToken: settings.appToken, apiUrl: settings.apiUrl, patience, log, number },
      web: this.#web,
      signal: this.#opening.signal,
      take: (envelope) => this.#take(envelope),
      stumbled: (error) => log.warn({ platform: "slack", ...faultOf(error) }, said.stumbled),
      isUp: (which) => this.#isUp(which),
      lost: (line) => this.#desk.failWith(line),
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
    if (this.#isReady) log.debug({ platform: "slack", connection }, said.connected);
    else log.info({ platform: "slack", milliseconds }, said.ready);
    this.#isReady = true;
  }

  async #end(): Promise<void> {
    this.#opening.abort();
    this.#web.close();
    await this.#desk.finish();
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }
}
