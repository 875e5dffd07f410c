/** Receives Slack's requests in Socket Mode, over two connections, so that one is up while the other is renewed. https://docs.slack.dev/apis/events-api/using-socket-mode */
import { english } from "../../../words/english.ts";
import { sharedAbortController } from "../../abort-signals.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import { toLoggableError } from "../errors.ts";
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

/** Connects, and answers what comes until it is stopped or Slack refuses it for good. */
export function startSocketMode(start: SocketStart): RunningPlatform {
  const socketMode = new SocketMode({ timeouts: defaultTimeouts, ...start });
  socketMode.open();
  return {
    checks: [{ name: "slack", isReady: () => socketMode.isReady }],
    failure: socketMode.failure,
    stop: () => socketMode.stop(),
  };
}

const strings = english.slack.operator;

class SocketMode {
  readonly failure: Promise<string>;
  readonly #start: SocketStart & { readonly timeouts: Timeouts };
  readonly #dispatcher: RequestDispatcher;
  /** For opening connections alone: such calls end as soon as the bot does. */
  readonly #http: FetchClient;
  readonly #shutdown = sharedAbortController();
  readonly #connections: readonly ReconnectingSocket[];
  readonly #startedAt = performance.now();
  #hasBeenUp = false;
  #stopped: Promise<void> | undefined;

  constructor(start: SocketStart & { readonly timeouts: Timeouts }) {
    this.#start = start;
    this.#dispatcher = new RequestDispatcher(start);
    this.failure = this.#dispatcher.failure;
    this.#http = new FetchClient(start.timeouts.connectMs);
    this.#connections = [1, 2].map((number) => this.#makeConnection(number));
    void this.failure.then(() => this.stop());
  }

  open(): void {
    this.#dispatcher.checkToken();
    for (const connection of this.#connections) void connection.run();
  }

  /** One of the two connections is enough. */
  get isReady(): boolean {
    return this.#stopped === undefined && this.#connections.some(({ isUp }) => isUp);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  #makeConnection(number: number): ReconnectingSocket {
    const { settings, timeouts, log } = this.#start;
    return new ReconnectingSocket({
      appToken: settings.appToken,
      apiUrl: settings.apiUrl,
      timeouts,
      log,
      number,
      http: this.#http,
      signal: this.#shutdown.signal,
      onEnvelope: (envelope) => this.#onEnvelope(envelope),
      onMessageError: (error) =>
        log.warn({ platform: "slack", ...toLoggableError(error) }, strings.messageError),
      onUp: (connection) => this.#onUp(connection),
      onFatal: (message) => this.#dispatcher.fail(message),
    });
  }

  /** What has no envelope id can't be acknowledged, and is nothing that Slack sends. */
  #onEnvelope({ envelope_id: envelope, body, retry_num: retry, ack }: Envelope): void {
    if (typeof envelope !== "string") return;
    const request = new IncomingRequest({
      envelope,
      acknowledge: ack,
      body: isBody(body) ? body : {},
      retry: typeof retry === "number" ? retry : undefined,
    });
    this.#dispatcher.dispatch(request);
  }

  #onUp(connection: number): void {
    const { log } = this.#start;
    const milliseconds = Math.round(performance.now() - this.#startedAt);
    if (this.#hasBeenUp) log.debug({ platform: "slack", connection }, strings.connectionOpened);
    else log.info({ platform: "slack", milliseconds }, strings.ready);
    this.#hasBeenUp = true;
  }

  async #end(): Promise<void> {
    this.#shutdown.abort();
    this.#http.close();
    await this.#dispatcher.drain();
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }
}
