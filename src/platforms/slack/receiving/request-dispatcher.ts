/**
 * Dispatches every Slack request, from Socket Mode and HTTP alike, through Bolt to its handler; keeps track of those in
 * flight, and drains them on shutdown. Fails when Slack refuses the bot's only token.
 */
import { english } from "../../../words/english.ts";
import { sharedAbortController } from "../../abort-signals.ts";
import { InFlightTasks } from "../../in-flight-tasks.ts";
import type { Log } from "../../log.ts";
import type { QuestionLimits } from "../../question-limits.ts";
import type { ProcessContext } from "../answering/process-request.ts";
import { processRequest } from "../answering/process-request.ts";
import type { Responder } from "../answering/responder.ts";
import { fatalMessageForBotToken } from "../errors.ts";
import { FetchClient } from "../fetch-client.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import { endsInstallation } from "../installing/uninstall.ts";
import { checkToken } from "../sending/check-token.ts";
import type { PictureUploads } from "../sending/picture-uploads.ts";
import { clientOptionsFor, makeWebClient } from "../sending/web-client.ts";
import type { SlackAppSettings } from "../settings.ts";
import type { Timeouts } from "../timeouts.ts";
import type { WorkspaceRef, Workspaces } from "../workspaces.ts";
import { unknownWorkspace } from "../workspaces.ts";
import { BoltReceiver, makeBoltApp } from "./bolt.ts";

export interface DispatcherOptions {
  readonly settings: SlackAppSettings;
  readonly workspaces: Workspaces;
  readonly responder: Responder;
  readonly limits?: QuestionLimits | undefined;
  readonly uploads?: PictureUploads | undefined;
  readonly log: Log;
  readonly timeouts: Timeouts;
}

export class RequestDispatcher {
  /** With a message for the operator. Never rejects. */
  readonly failure: Promise<string>;
  readonly #options: DispatcherOptions;
  readonly #http: FetchClient;
  readonly #receiver: BoltReceiver;
  readonly #processContext: ProcessContext;
  readonly #inFlight = new InFlightTasks();
  /** Aborted when the bot ends. */
  readonly #shutdown = sharedAbortController();
  /** Aborted when the time to finish what is in flight is over. */
  readonly #timeout = sharedAbortController();
  #tokenCheck: Promise<void> | undefined;
  #fail: (message: string) => void = () => undefined;

  constructor(options: DispatcherOptions) {
    const { settings, log, timeouts } = options;
    this.#options = options;
    this.failure = new Promise((resolve) => {
      this.#fail = resolve;
    });
    this.#http = new FetchClient(timeouts.connectMs);
    this.#receiver = new BoltReceiver(log);
    const clientOptions = clientOptionsFor(settings.apiUrl, this.#http, timeouts);
    this.#processContext = {
      ...options,
      fetch: this.#http.fetch,
      signal: this.#timeout.signal,
      shutdownSignal: this.#shutdown.signal,
      clientWith: (token, { team }) => makeWebClient(token, clientOptions, team),
      isShuttingDown: () => this.#shutdown.signal.aborted,
      onRefusedToken: (code) => this.#onRefusedToken(code),
    };
    const handle = (request: IncomingRequest, origin: WorkspaceRef) =>
      this.#handle(request, origin);
    makeBoltApp({ receiver: this.#receiver, clientOptions, handle });
  }

  /** Asks Slack about the token of the settings, in the background. */
  checkToken(): void {
    const { botToken } = this.#options.settings;
    if (botToken !== undefined && !this.#shutdown.signal.aborted)
      this.#tokenCheck ??= this.#checkToken(botToken);
  }

  dispatch(request: IncomingRequest): void {
    const fallback = () => this.#handle(request, unknownWorkspace);
    this.#inFlight.add(this.#receiver.receive(request, fallback));
  }

  fail(message: string): void {
    this.#fail(message);
  }

  /** Requests from now on get a kind refusal; those in flight are finished. Never rejects. */
  async drain(): Promise<void> {
    this.#shutdown.abort();
    const { timeouts, workspaces } = this.#options;
    await Promise.all([this.#inFlight.drain(timeouts.shutdownMs), workspaces.stop()]);
    this.#timeout.abort();
    this.#http.close();
  }

  #handle(request: IncomingRequest, origin: WorkspaceRef): Promise<void> {
    if (endsInstallation(request.body)) return this.#uninstall(request);
    return processRequest(this.#processContext, request, origin);
  }

  /** Slack sends the event again when the store fails. */
  async #uninstall(request: IncomingRequest): Promise<void> {
    const { workspaces, uploads, log } = this.#options;
    request.isHandled = true;
    uploads?.dropWorkspace(request.body);
    try {
      await workspaces.forget(request.body);
    } catch (err) {
      log.error({ platform: "slack", event: "uninstalled", outcome: "failed", err }, "store");
      this.#receiver.refuse(request);
    }
    this.checkToken();
  }

  async #checkToken(botToken: string): Promise<void> {
    const { workspaces, log, timeouts } = this.#options;
    const client = this.#processContext.clientWith(botToken, unknownWorkspace);
    const { signal } = this.#shutdown;
    const result = await checkToken({ client, log, timeouts, signal });
    this.#tokenCheck = undefined;
    if (result.kind === "good") workspaces.setOwnTeam(result.team);
    if (result.kind !== "refused") return;
    if (!workspaces.isMultiWorkspace) this.#fail(result.fatalMessage);
    else log.error({ platform: "slack", event: "token" }, result.fatalMessage);
  }

  /** One workspace's token is no reason to fail for the others. */
  #onRefusedToken(code: string | undefined): void {
    const { workspaces, log } = this.#options;
    const fatalMessage = fatalMessageForBotToken(code);
    if (fatalMessage === undefined || code === undefined) return;
    const { workspaceToken } = english.slack.operator;
    if (!workspaces.isMultiWorkspace) this.#fail(fatalMessage);
    else log.warn({ platform: "slack", event: "token" }, workspaceToken(code));
  }
}
