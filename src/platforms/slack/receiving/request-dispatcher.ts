/** Where what comes in is answered, whichever way it came: through Bolt, with what is in flight kept count of. */
import type { WebClientOptions } from "@slack/web-api";
import { WebClient } from "@slack/web-api";
import { english } from "../../../words/english.ts";
import { sharedAbortController } from "../../abort-signals.ts";
import { InFlightTasks } from "../../in-flight-tasks.ts";
import type { Log } from "../../log.ts";
import { processRequest } from "../answering/process-request.ts";
import { fatalMessageForBotToken } from "../errors.ts";
import { FetchClient } from "../fetch-client.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import { isBody } from "../incoming-request.ts";
import type { Responder } from "../response-steps.ts";
import { checkToken } from "../sending/check-token.ts";
import type { PictureUploads } from "../sending/picture-uploads.ts";
import type { Workspace } from "../settings.ts";
import type { Timeouts } from "../timeouts.ts";
import type { WorkspaceRef, Workspaces } from "../workspaces.ts";
import { unknownWorkspace } from "../workspaces.ts";
import { clientOptionsFor, makeApp, quietLogger } from "./bolt-app.ts";
import { BoltReceiver } from "./bolt-receiver.ts";

export interface DispatcherOptions {
  readonly settings: Workspace;
  readonly workspaces: Workspaces;
  readonly responder: Responder;
  readonly uploads?: PictureUploads | undefined;
  readonly log: Log;
  readonly timeouts: Timeouts;
}

export class RequestDispatcher {
  /** With a line for the operator. Never rejects. */
  readonly failed: Promise<string>;
  readonly #start: DispatcherOptions;
  readonly #web: FetchClient;
  readonly #clientOptions: WebClientOptions;
  readonly #inlet: BoltReceiver;
  readonly #inFlight = new InFlightTasks();
  /** Aborted when the bot ends. */
  readonly #opening = sharedAbortController();
  /** Aborted when the time to finish what is in flight is over. */
  readonly #finishing = sharedAbortController();
  #checking: Promise<void> | undefined;
  #fail: (line: string) => void = () => undefined;

  constructor(start: DispatcherOptions) {
    const { settings, log, timeouts } = start;
    this.#start = start;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
    this.#web = new FetchClient(timeouts.connectMs);
    const clientOptions = clientOptionsFor(settings.apiUrl, this.#web, timeouts);
    this.#clientOptions = { ...clientOptions, logger: quietLogger };
    this.#inlet = new BoltReceiver(log);
    const answer = (delivery: IncomingRequest, origin: WorkspaceRef) =>
      this.#answer(delivery, origin);
    makeApp({ receiver: this.#inlet, clientOptions, answer });
  }

  /** Says so when the token of the settings is no good. */
  open(): void {
    const { botToken } = this.#start.settings;
    if (botToken !== undefined) this.#checking ??= this.#checkToken(botToken);
  }

  take(delivery: IncomingRequest): void {
    this.#inFlight.add(this.#inlet.take(delivery, () => this.#answer(delivery, unknownWorkspace)));
  }

  failWith(line: string): void {
    this.#fail(line);
  }

  /** What comes from now on is refused kindly; what is in flight is finished. Never rejects. */
  async finish(): Promise<void> {
    this.#opening.abort();
    const { timeouts, workspaces } = this.#start;
    await Promise.all([this.#inFlight.drain(timeouts.shutdownMs), workspaces.stop()]);
    this.#finishing.abort();
    this.#web.close();
  }

  #answer(delivery: IncomingRequest, origin: WorkspaceRef): Promise<void> {
    if (takesTokenAway(delivery)) return this.#forget(delivery);
    const { responder, workspaces, uploads, log, timeouts } = this.#start;
    const answering = {
      ...{ responder, workspaces, uploads, log, timeouts },
      ...{
        fetch: this.#web.fetch,
        signal: this.#finishing.signal,
        shutdownSignal: this.#opening.signal,
      },
      clientWith: (token: string, { team }: WorkspaceRef) => this.#clientWith(token, team),
      isEnding: () => this.#opening.signal.aborted,
      refused: (code: string | undefined) => this.#refused(code),
    };
    return processRequest(answering, delivery, origin);
  }

  /** Slack brings it again where it could not be done. */
  async #forget(delivery: IncomingRequest): Promise<void> {
    const { workspaces, uploads, log } = this.#start;
    delivery.isHandled = true;
    uploads?.dropWorkspace(delivery.body);
    try {
      await workspaces.forget(delivery.body);
    } catch (err) {
      log.error({ platform: "slack", event: "uninstalled", outcome: "failed", err }, "store");
      this.#inlet.refuse(delivery);
    }
    this.open();
  }

  #refused(code: string | undefined): void {
    const { workspaces, log } = this.#start;
    const line = fatalMessageForBotToken(code);
    if (line === undefined || code === undefined) return;
    const { workspaceToken } = english.slack.operator;
    if (workspaces.isMultiWorkspace)
      log.warn({ platform: "slack", event: "token" }, workspaceToken(code));
    else this.#fail(line);
  }

  async #checkToken(botToken: string): Promise<void> {
    const { workspaces, log, timeouts } = this.#start;
    const client = this.#clientWith(botToken);
    const { signal } = this.#opening;
    const checked = await checkToken({ client, log, timeouts, signal });
    this.#checking = undefined;
    if (checked.kind === "good") workspaces.setOwnTeam(checked.team);
    if (checked.kind !== "refused") return;
    if (workspaces.isMultiWorkspace) log.error({ platform: "slack", event: "token" }, checked.line);
    else this.#fail(checked.line);
  }

  /** A token of a whole organisation's needs to be told for which workspace it is used. */
  #clientWith(token: string, teamId?: string | undefined): WebClient {
    return new WebClient(token, {
      ...this.#clientOptions,
      ...(teamId !== undefined && { teamId }),
    });
  }
}

/** The bot was taken out of a workspace, or its token was revoked; or somebody else's was. */
function takesTokenAway({ body: { event } }: IncomingRequest): boolean {
  return (
    isBody(event) && (event["type"] === "tokens_revoked" || event["type"] === "app_uninstalled")
  );
}
