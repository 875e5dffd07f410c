/** Discord by its gateway: events come in over discord.js's connections, answers go out over HTTP. */
import type { APIInteraction, APIMessage, Client } from "discord.js";
import { Events, GatewayDispatchEvents } from "discord.js";
import { sharedAbortController } from "../../abort-signals.ts";
import { InFlightTasks } from "../../in-flight-tasks.ts";
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import type { Responder } from "../answering/responder.ts";
import { fatalMessageForCloseCode, fatalMessageForError } from "../errors.ts";
import { CallbackSender } from "../sending/callback-sender.ts";
import { EditSequencer } from "../sending/edit-sequencer.ts";
import { makeRest } from "../sending/rest-client.ts";
import type { SendContext } from "../sending/send-interaction-response.ts";
import { sendInteractionResponse } from "../sending/send-interaction-response.ts";
import { sendMessageReply } from "../sending/send-message-reply.ts";
import type { Timeouts } from "../timeouts.ts";
import { defaultTimeouts } from "../timeouts.ts";
import type { MadeClient } from "./client.ts";
import { destroyClient, logClientEvents, makeClient } from "./client.ts";
import { ReconnectThrottle } from "./reconnect-throttle.ts";
import type { SessionStartContext } from "./session-start-limit.ts";
import { waitForSessionStart } from "./session-start-limit.ts";

export interface GatewaySettings {
  readonly token: string;
  readonly applicationId: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
}

interface Starting {
  readonly settings: GatewaySettings;
  readonly responder: Responder;
  readonly log: Log;
  readonly timeouts?: Timeouts;
  readonly pictures?: PictureRenderer | undefined;
}

/** Connects, and answers what comes until it is stopped or Discord refuses it for good. */
export function startGateway(starting: Starting): RunningPlatform {
  const { settings, timeouts = defaultTimeouts } = starting;
  const apiUrl = settings.apiUrl.replace(/\/+$/, "");
  const gateway = new Gateway({ ...starting, settings: { ...settings, apiUrl }, timeouts });
  void gateway.start();
  return { failure: gateway.failed, stop: () => gateway.stop() };
}

class Gateway {
  readonly failed: Promise<string>;
  readonly #starting: Starting & { readonly timeouts: Timeouts };
  readonly #delivering: SendContext;
  readonly #asking: SessionStartContext;
  readonly #inFlight = new InFlightTasks();
  /** Aborted when the bot ends: then nothing connects any more. */
  readonly #connecting = sharedAbortController();
  /** Aborted when the time to finish what is in flight is over. */
  readonly #finishing = sharedAbortController();
  #fail: (line: string) => void = () => undefined;
  #made: MadeClient | undefined;
  #stopped: Promise<void> | undefined;

  constructor(starting: Starting & { readonly timeouts: Timeouts }) {
    this.#starting = starting;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
    const { settings, log, timeouts, pictures } = starting;
    const { token, applicationId, apiUrl } = settings;
    const rest = makeRest({ token, apiUrl });
    this.#asking = { rest, log, timeouts, signal: this.#connecting.signal };
    this.#delivering = {
      ...{ applicationId, apiUrl, rest, log, pictures, signal: this.#finishing.signal },
      post: new CallbackSender(apiUrl, timeouts),
      turns: new EditSequencer(),
      unauthorized: (error) => this.#giveUp(error),
    };
  }

  /** Never rejects. */
  async start(): Promise<void> {
    const startedAt = performance.now();
    try {
      const meta = await waitForSessionStart(this.#asking);
      const { settings, timeouts } = this.#starting;
      const gate = new ReconnectThrottle(this.#asking, (error) => this.#giveUp(error));
      this.#made = makeClient({ api: settings.apiUrl, meta, gate, timeouts });
      this.#listen(this.#made.client, startedAt);
      await this.#made.client.login(settings.token);
    } catch (error) {
      if (!this.#connecting.signal.aborted) this.#giveUp(error);
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  #listen(client: Client, startedAt: number): void {
    // Of the raw events: discord.js's own take an interaction apart that is only to be put together again.
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw) => this.#onInteraction(raw));
    client.ws.on(GatewayDispatchEvents.MessageCreate, (raw) => this.#onMessage(raw, client));
    client.on(Events.ShardDisconnect, ({ code }) => this.#failWith(fatalMessageForCloseCode(code)));
    const { log, applicationId } = this.#delivering;
    logClientEvents(client, { log, applicationId, startedAt });
  }

  #onInteraction(raw: APIInteraction): void {
    const startedAt = performance.now();
    const { responder } = this.#starting;
    const responded =
      this.#stopped === undefined ? responder.toInteraction(raw) : responder.refuse(raw);
    this.#inFlight.add(sendInteractionResponse(this.#delivering, raw, responded, startedAt));
  }

  #onMessage(raw: APIMessage, { user }: Client): void {
    const startedAt = performance.now();
    if (this.#stopped !== undefined || user === null) return;
    const reply = this.#starting.responder.toMessage(raw, user.id);
    if (reply !== undefined)
      this.#inFlight.add(sendMessageReply(this.#delivering, reply, startedAt));
  }

  #giveUp(error: unknown): void {
    this.#failWith(fatalMessageForError(error, this.#starting.log));
  }

  #failWith(line: string): void {
    this.#fail(line);
    void this.stop();
  }

  async #end(): Promise<void> {
    const { shutdownMs, closeMs } = this.#starting.timeouts;
    this.#connecting.abort();
    await this.#inFlight.drain(shutdownMs);
    this.#finishing.abort();
    if (this.#made !== undefined) await destroyClient(this.#made, closeMs);
    const { rest, post } = this.#delivering;
    post.close();
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
