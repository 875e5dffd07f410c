/** Runs the bot on Discord's gateway: events come in over discord.js's connections, answers go out over HTTP. */
import type { APIInteraction, Client, GatewayMessageCreateDispatchData } from "discord.js";
import { Events, GatewayDispatchEvents } from "discord.js";
import { sharedAbortController } from "../../abort-signals.ts";
import { InFlightTasks } from "../../in-flight-tasks.ts";
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { QuestionLimits } from "../../question-limits.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import type { BotIdentity } from "../answering/from-discord.ts";
import { LimitedResponder } from "../answering/limited-responder.ts";
import type { Responder } from "../answering/responder.ts";
import { fatalMessageForCloseCode, fatalMessageForError } from "../errors.ts";
import { CallbackSender } from "../sending/callback-sender.ts";
import { EditSequencer } from "../sending/edit-sequencer.ts";
import { fetchHistory, makeRest } from "../sending/rest-client.ts";
import type { SendContext } from "../sending/send-interaction-response.ts";
import { sendInteractionResponse } from "../sending/send-interaction-response.ts";
import { sendMessageReply } from "../sending/send-message-reply.ts";
import type { DiscordAppSettings, ShardSelection } from "../settings.ts";
import type { Timeouts } from "../timeouts.ts";
import { defaultTimeouts } from "../timeouts.ts";
import type { GatewayClient, ShardRange } from "./client.ts";
import { destroyClient, isConnected, logClientEvents, makeClient } from "./client.ts";
import { ReconnectThrottle } from "./reconnect-throttle.ts";
import type { SessionStartContext } from "./session-start-limit.ts";
import { waitForSessionStart } from "./session-start-limit.ts";

interface GatewayStart {
  readonly settings: Omit<DiscordAppSettings, "shouldRegister">;
  readonly responder: Responder;
  readonly limits?: QuestionLimits | undefined;
  readonly log: Log;
  readonly timeouts?: Timeouts;
  readonly pictures?: PictureRenderer | undefined;
}

/** Connects, and answers what comes until it is stopped or Discord refuses it for good. */
export function startGateway(start: GatewayStart): RunningPlatform {
  const gateway = new Gateway({ timeouts: defaultTimeouts, ...start });
  void gateway.start();
  return {
    checks: [{ name: "discord", isReady: () => gateway.isReady }],
    failure: gateway.failed,
    stop: () => gateway.stop(),
  };
}

/** @returns nothing where all shards are this process's */
function rangeOf(selection: ShardSelection | undefined): ShardRange | undefined {
  if (selection === undefined) return undefined;
  const { first, last, total } = selection;
  return { ids: Array.from({ length: last - first + 1 }, (_, index) => first + index), total };
}

class Gateway {
  readonly failed: Promise<string>;
  readonly #start: GatewayStart & { readonly timeouts: Timeouts };
  readonly #responder: LimitedResponder;
  readonly #sendContext: SendContext;
  readonly #sessionContext: SessionStartContext;
  readonly #inFlight = new InFlightTasks();
  /** Aborted when the bot ends: no connection is opened any more. */
  readonly #shutdown = sharedAbortController();
  /** Aborted when the time to finish what is in flight is over. */
  readonly #timeout = sharedAbortController();
  #fail: (message: string) => void = () => undefined;
  #gateway: GatewayClient | undefined;
  #stopped: Promise<void> | undefined;

  constructor(start: GatewayStart & { readonly timeouts: Timeouts }) {
    this.#start = start;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
    const { settings, responder, limits, log, timeouts, pictures } = start;
    this.#responder = new LimitedResponder(responder, limits);
    const { applicationId, apiUrl } = settings;
    const rest = makeRest(settings);
    this.#sessionContext = { rest, log, timeouts, signal: this.#shutdown.signal };
    this.#sendContext = {
      applicationId,
      apiUrl,
      rest,
      log,
      pictures,
      signal: this.#timeout.signal,
      callbacks: new CallbackSender(apiUrl, timeouts),
      edits: new EditSequencer(),
      onUnauthorized: (error) => this.#failWithError(error),
    };
  }

  /** Never rejects. */
  async start(): Promise<void> {
    const startedAt = performance.now();
    try {
      const { settings, timeouts } = this.#start;
      const { apiUrl, hasMentions = true } = settings;
      const shards = rangeOf(settings.shards);
      const gateway = await waitForSessionStart(this.#sessionContext, shards?.ids.length);
      const gate = new ReconnectThrottle(this.#sessionContext, (error) =>
        this.#failWithError(error),
      );
      this.#gateway = makeClient({ apiUrl, gateway, gate, timeouts, shards, hasMentions });
      this.#listen(this.#gateway.client, startedAt);
      await this.#gateway.client.login(settings.token);
    } catch (error) {
      if (!this.#shutdown.signal.aborted) this.#failWithError(error);
    }
  }

  get isReady(): boolean {
    return this.#stopped === undefined && isConnected(this.#gateway?.client);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  #listen(client: Client, startedAt: number): void {
    // The raw events: discord.js's own parse an interaction into objects that are not needed.
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw) => this.#onInteraction(raw));
    client.ws.on(GatewayDispatchEvents.MessageCreate, (raw) => this.#onMessage(raw, client));
    client.on(Events.ShardDisconnect, ({ code }) => this.#failWith(fatalMessageForCloseCode(code)));
    const { log, applicationId } = this.#sendContext;
    logClientEvents(client, { log, applicationId, startedAt });
  }

  #onInteraction(raw: APIInteraction): void {
    this.#inFlight.add(this.#answer(raw, performance.now()));
  }

  async #answer(raw: APIInteraction, startedAt: number): Promise<void> {
    const response =
      this.#stopped === undefined
        ? await this.#responder.toInteraction(raw)
        : this.#responder.refuse(raw);
    await sendInteractionResponse(this.#sendContext, raw, response, startedAt);
  }

  #onMessage(raw: GatewayMessageCreateDispatchData, { user, guilds }: Client): void {
    const startedAt = performance.now();
    if (this.#stopped !== undefined || user === null) return;
    // Discord names the role that it made for a bot; discord.js keeps the roles of every server in any case.
    const role = guilds.cache.get(raw.guild_id ?? "")?.roles.botRoleFor(user)?.id;
    const self = { user: user.id, role };
    this.#inFlight.add(this.#answerMessage(raw, self, startedAt));
  }

  /** Never rejects. */
  async #answerMessage(raw: unknown, self: BotIdentity, startedAt: number): Promise<void> {
    const first = await this.#responder.toMessage(raw, self);
    if (first === undefined) return;
    const history = first.needs && (await fetchHistory(this.#sendContext, first.needs));
    const reply = history && this.#start.responder.toMessage(raw, self, history);
    await sendMessageReply(this.#sendContext, reply ?? first, startedAt);
  }

  #failWithError(error: unknown): void {
    this.#failWith(fatalMessageForError(error, this.#start.log));
  }

  #failWith(message: string): void {
    this.#fail(message);
    void this.stop();
  }

  async #end(): Promise<void> {
    const { shutdownMs, closeMs } = this.#start.timeouts;
    this.#shutdown.abort();
    await this.#inFlight.drain(shutdownMs);
    this.#timeout.abort();
    if (this.#gateway !== undefined) await destroyClient(this.#gateway, closeMs);
    const { rest, callbacks } = this.#sendContext;
    callbacks.close();
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
