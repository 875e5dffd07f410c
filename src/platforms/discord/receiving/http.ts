/** The way in over HTTP: signed interactions. https://discord.com/developers/docs/interactions/receiving-and-responding */
import * as z from "zod";
import { english } from "../../../words/english.ts";
import { sharedAbortController } from "../../abort-signals.ts";
import { eventLogEntry } from "../../event-log-entry.ts";
import { parseJson } from "../../http-client.ts";
import type { HttpRoutes, WebhookRequest, WebhookResponse } from "../../http-routes.ts";
import { InFlightTasks } from "../../in-flight-tasks.ts";
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import type { Responder } from "../answering/responder.ts";
import { interactionType } from "../api-constants.ts";
import type { InteractionResponse } from "../response-types.ts";
import { afterResponse, needsAfterResponse } from "../sending/after-response.ts";
import type { CallbackDelivery, InteractionRef } from "../sending/callback-sender.ts";
import { EditSequencer } from "../sending/edit-sequencer.ts";
import { PictureCallbackSender } from "../sending/picture-callback-sender.ts";
import type { DiscordSettings } from "../settings.ts";
import type { IsSigned } from "./verify-signature.ts";
import { signatureVerifier } from "./verify-signature.ts";

export const interactionsPath = "/discord/interactions";

export interface HttpStart {
  readonly settings: Extract<DiscordSettings, { mode: "http" }>;
  readonly responder: Responder;
  readonly log: Log;
  readonly front: Pick<HttpRoutes, "webhook">;
  readonly pictures?: PictureRenderer | undefined;
}

export function startHttp({ front, ...start }: HttpStart): RunningPlatform {
  const endpoint = new Endpoint(start);
  front.webhook(interactionsPath, (received) => endpoint.receive(received));
  return {
    // Nothing here connects to anything: what fails, fails one request.
    failure: new Promise(() => undefined),
    stop: () => endpoint.stop(),
  };
}

/** What Discord wants to hear when it tries whether somebody is there. */
const pong: WebhookResponse = { status: 200, json: JSON.stringify({ type: 1 }) };

/** The answer went another way. A body must be empty: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
const calledBack: WebhookResponse = { status: 202, json: "" };

const inWords: CallbackDelivery = { kind: "ok", shows: "words" };

/** For pictures and deletions under way, when the bot ends; in milliseconds. */
const finishing = 8_500;

const strings = english.discord.operator;

class Endpoint {
  readonly #start: Omit<HttpStart, "front">;
  readonly #isSigned: IsSigned;
  readonly #inFlight = new InFlightTasks();
  readonly #ending = sharedAbortController();
  readonly #turns = new EditSequencer();
  readonly #pictures: PictureCallbackSender | undefined;
  #isEnding = false;

  constructor(start: Omit<HttpStart, "front">) {
    this.#start = start;
    const { settings, pictures } = start;
    this.#isSigned = signatureVerifier(settings.publicKey);
    this.#pictures = pictures && new PictureCallbackSender(settings.apiUrl, pictures);
  }

  receive({ headers, body }: WebhookRequest): WebhookResponse | Promise<WebhookResponse> {
    const startedAt = performance.now();
    if (!this.#isSigned(headers, body)) return this.#refuse();
    const raw = parseJson(body.toString());
    // Signed by Discord and yet no JSON: there is nothing to answer.
    if (raw === undefined) return { status: 400 };
    if (typeOf(raw) === interactionType.ping) return this.#pong();
    const { responder } = this.#start;
    const responded = this.#isEnding ? responder.refuse(raw) : responder.toInteraction(raw);
    return this.#send(raw, responded, startedAt);
  }

  /** No new question is answered, and what is to go goes. */
  async stop(): Promise<void> {
    this.#isEnding = true;
    await this.#inFlight.drain(finishing);
    this.#ending.abort();
    this.#pictures?.close();
  }

  /** Said in a low voice: Discord itself tries now and then whether signatures are checked. */
  #refuse(): WebhookResponse {
    const { log } = this.#start;
    log.debug({ platform: "discord", event: "unsigned", outcome: "refused" }, strings.unsigned);
    return { status: 401 };
  }

  #pong(): WebhookResponse {
    const { log } = this.#start;
    log.debug({ platform: "discord", event: "ping" }, strings.pinged);
    return pong;
  }

  #send(
    raw: unknown,
    responded: InteractionResponse,
    startedAt: number,
  ): WebhookResponse | Promise<WebhookResponse> {
    if (needsAfterResponse(responded, this.#turns))
      return this.#sendInTurn(addressOf(raw), responded, startedAt);
    this.#tell(responded, startedAt);
    return { status: 200, json: responded.json };
  }

  async #sendInTurn(
    to: InteractionRef,
    responded: InteractionResponse,
    startedAt: number,
  ): Promise<WebhookResponse> {
    const { settings, log, pictures } = this.#start;
    const { json, replacedMessage = to.id, picture } = responded;
    const turn = this.#turns.begin(replacedMessage);
    await turn.waitForPrevious();
    const posted = (picture && (await this.#pictures?.post(to, picture))) ?? inWords;
    this.#tell(responded, startedAt);
    const signal = this.#ending.signal;
    const following = { ...settings, log, pictures, signal, token: to.token, turn, posted };
    const onSent = () => this.#inFlight.add(afterResponse(following, responded));
    const sent = posted.shows === "picture" ? calledBack : { status: 200, json };
    return { ...sent, onSent };
  }

  #tell({ meta }: InteractionResponse, startedAt: number): void {
    this.#start.log.info(eventLogEntry("discord", meta, startedAt), strings.delivered);
  }
}

const typeOf = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && "type" in raw ? raw.type : undefined;

const addressed = z.object({ id: z.string(), token: z.string() });

const addressOf = (raw: unknown): InteractionRef =>
  addressed.safeParse(raw).data ?? { id: "", token: "" };
