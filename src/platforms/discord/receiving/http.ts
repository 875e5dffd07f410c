/** Receives interactions over HTTP, signed, and answers in their responses. https://discord.com/developers/docs/interactions/receiving-and-responding */
import * as z from "zod";
import { english } from "../../../words/english.ts";
import { sharedAbortController } from "../../abort-signals.ts";
import { eventLogEntry } from "../../event-log-entry.ts";
import type { HttpRoutes, WebhookRequest, WebhookResponse } from "../../http-routes.ts";
import { InFlightTasks } from "../../in-flight-tasks.ts";
import type { Log } from "../../log.ts";
import { parseJson } from "../../parse-json.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { QuestionLimits } from "../../question-limits.ts";
import type { RunningPlatform } from "../../running-platform.ts";
import { Throttle } from "../../throttle.ts";
import { LimitedResponder } from "../answering/limited-responder.ts";
import type { Responder } from "../answering/responder.ts";
import { interactionsPath, interactionType } from "../api-constants.ts";
import type { InteractionResponse } from "../response-types.ts";
import { afterResponse, needsAfterResponse } from "../sending/after-response.ts";
import type { CallbackDelivery, InteractionRef } from "../sending/callback-sender.ts";
import { EditSequencer } from "../sending/edit-sequencer.ts";
import { PictureCallbackSender } from "../sending/picture-callback-sender.ts";
import type { DiscordSettings } from "../settings.ts";
import type { SignatureCheck } from "./verify-signature.ts";
import { makeSignatureCheck } from "./verify-signature.ts";

export interface HttpStart {
  readonly settings: Extract<DiscordSettings, { mode: "http" }>;
  readonly responder: Responder;
  readonly limits?: QuestionLimits | undefined;
  readonly log: Log;
  readonly routes: Pick<HttpRoutes, "webhook">;
  readonly pictures?: PictureRenderer | undefined;
}

export function startHttp({ routes, ...start }: HttpStart): RunningPlatform {
  const endpoint = new Endpoint(start);
  routes.webhook(interactionsPath, (received) => endpoint.receive(received));
  return {
    checks: [{ name: "discord", isReady: () => endpoint.isReady }],
    // Nothing here keeps a connection: an error concerns one request.
    failure: new Promise(() => undefined),
    stop: () => endpoint.stop(),
  };
}

/** The response to Discord's PING, by which it checks the endpoint. */
const pong: WebhookResponse = { status: 200, json: JSON.stringify({ type: 1 }) };

/** The answer was sent as a callback. A body must be empty: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
const sentAsCallback: WebhookResponse = { status: 202, json: "" };

const wordsOnly: CallbackDelivery = { kind: "ok", shows: "words" };

/** For pictures and deletions under way, when the bot ends. */
const shutdownMs = 8_500;

const strings = english.discord.operator;

class Endpoint {
  readonly #start: Omit<HttpStart, "routes">;
  readonly #responder: LimitedResponder;
  readonly #isSigned: SignatureCheck;
  readonly #inFlight = new InFlightTasks();
  readonly #timeout = sharedAbortController();
  readonly #edits = new EditSequencer();
  readonly #pictures: PictureCallbackSender | undefined;
  readonly #warnings = new Throttle(60_000);
  /** Requests that were refused since the last warning. */
  #refusals = 0;
  /** Has a signature fitted? Then the key is right. */
  #isKeyConfirmed = false;
  #isStopping = false;

  constructor(start: Omit<HttpStart, "routes">) {
    this.#start = start;
    const { settings, responder, limits, pictures } = start;
    this.#responder = new LimitedResponder(responder, limits);
    this.#isSigned = makeSignatureCheck(settings.publicKey);
    this.#pictures = pictures && new PictureCallbackSender(settings.apiUrl, pictures);
  }

  get isReady(): boolean {
    return !this.#isStopping;
  }

  async receive({ headers, body }: WebhookRequest): Promise<WebhookResponse> {
    const startedAt = performance.now();
    if (!this.#isSigned(headers, body)) return this.#refuse(headers);
    this.#isKeyConfirmed = true;
    const raw = parseJson(body.toString());
    // Signed by Discord and yet no JSON: there is nothing to answer.
    if (raw === undefined) return { status: 400 };
    if (typeOf(raw) === interactionType.ping) return this.#pong();
    const response = this.#isStopping
      ? this.#responder.refuse(raw)
      : await this.#responder.toInteraction(raw);
    return this.#send(raw, response, startedAt);
  }

  /** Refuses new interactions, and finishes what is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#inFlight.drain(shutdownMs);
    this.#timeout.abort();
    this.#pictures?.close();
  }

  /**
   * No warning once the key is known to be right, for Discord itself sends bad signatures, to see that they are checked; and
   * none for a request without a signature, for that can't be Discord's.
   */
  #refuse(headers: WebhookRequest["headers"]): WebhookResponse {
    const { log } = this.#start;
    const entry = { platform: "discord", event: "unsigned", outcome: "refused" };
    const isHarmless = this.#isKeyConfirmed || headers["x-signature-ed25519"] === undefined;
    if (!isHarmless) this.#refusals += 1;
    if (isHarmless || !this.#warnings.tryAcquire("")) {
      log.debug(entry, strings.invalidSignature);
      return { status: 401 };
    }
    log.warn({ ...entry, refused: this.#refusals }, strings.wrongPublicKey(this.#refusals));
    this.#refusals = 0;
    return { status: 401 };
  }

  #pong(): WebhookResponse {
    const { log } = this.#start;
    log.debug({ platform: "discord", event: "ping" }, strings.pingAnswered);
    return pong;
  }

  #send(
    raw: unknown,
    response: InteractionResponse,
    startedAt: number,
  ): WebhookResponse | Promise<WebhookResponse> {
    if (needsAfterResponse(response, this.#edits))
      return this.#sendInOrder(interactionRefOf(raw), response, startedAt);
    this.#log(response, startedAt);
    return { status: 200, json: response.json };
  }

  async #sendInOrder(
    to: InteractionRef,
    response: InteractionResponse,
    startedAt: number,
  ): Promise<WebhookResponse> {
    const { settings, log, pictures } = this.#start;
    const { json, replacedMessage = to.id, picture } = response;
    const slot = this.#edits.begin(replacedMessage);
    await slot.waitForPrevious();
    const delivery = (picture && (await this.#pictures?.post(to, picture))) ?? wordsOnly;
    this.#log(response, startedAt);
    const signal = this.#timeout.signal;
    const context = { ...settings, log, pictures, signal, token: to.token, slot, delivery };
    const onSent = () => this.#inFlight.add(afterResponse(context, response));
    const sent = delivery.shows === "picture" ? sentAsCallback : { status: 200, json };
    return { ...sent, onSent };
  }

  #log({ meta }: InteractionResponse, startedAt: number): void {
    this.#start.log.info(eventLogEntry("discord", meta, startedAt), strings.answerDelivered);
  }
}

const typeOf = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && "type" in raw ? raw.type : undefined;

const interactionRef = z.object({ id: z.string(), token: z.string() });

const interactionRefOf = (raw: unknown): InteractionRef =>
  interactionRef.safeParse(raw).data ?? { id: "", token: "" };
