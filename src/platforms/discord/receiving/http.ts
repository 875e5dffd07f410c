/** The way in over HTTP: signed interactions. https://discord.com/developers/docs/interactions/receiving-and-responding */
import * as z from "zod";
import { english } from "../../../words/english.ts";
import { entryOf } from "../../event-log-entry.ts";
import type { Mounting, Received, Sent } from "../../http-routes.ts";
import { InFlight } from "../../in-flight-tasks.ts";
import type { Log } from "../../log.ts";
import type { Pictures } from "../../picture-renderer.ts";
import type { Running } from "../../running-platform.ts";
import { heardByMany } from "../../shared-abort-controller.ts";
import type { Responder } from "../answering/responder.ts";
import { interactionKind } from "../api-constants.ts";
import type { Responded } from "../response-types.ts";
import { followAnswer, isFollowed } from "../sending/after-response.ts";
import type { Addressed, Through } from "../sending/callback-sender.ts";
import { MessageTurns } from "../sending/edit-sequencer.ts";
import { PicturePost } from "../sending/picture-callback-sender.ts";
import type { DiscordSettings } from "../settings.ts";
import type { IsSigned } from "./verify-signature.ts";
import { signedWith } from "./verify-signature.ts";

export const interactionsPath = "/discord/interactions";

export interface HttpStart {
  readonly settings: Extract<DiscordSettings, { mode: "http" }>;
  readonly responder: Responder;
  readonly log: Log;
  readonly front: Pick<Mounting, "receive">;
  readonly pictures?: Pictures | undefined;
}

export function startHttp({ front, ...start }: HttpStart): Running {
  const endpoint = new Endpoint(start);
  front.receive(interactionsPath, (received) => endpoint.receive(received));
  return {
    // Nothing here connects to anything: what fails, fails one request.
    failed: new Promise(() => undefined),
    stop: () => endpoint.stop(),
  };
}

/** What Discord wants to hear when it tries whether somebody is there. */
const pong: Sent = { status: 200, json: JSON.stringify({ type: 1 }) };

/** The answer went another way. A body must be empty: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
const calledBack: Sent = { status: 202, json: "" };

const inWords: Through = { kind: "through", shows: "words" };

/** For pictures and deletions under way, when the bot ends; in milliseconds. */
const finishing = 8_500;

const said = english.discord.operator;

class Endpoint {
  readonly #start: Omit<HttpStart, "front">;
  readonly #isSigned: IsSigned;
  readonly #inFlight = new InFlight();
  readonly #ending = heardByMany();
  readonly #turns = new MessageTurns();
  readonly #pictures: PicturePost | undefined;
  #isEnding = false;

  constructor(start: Omit<HttpStart, "front">) {
    this.#start = start;
    const { settings, pictures } = start;
    this.#isSigned = signedWith(settings.publicKey);
    this.#pictures = pictures && new PicturePost(settings.apiUrl, pictures);
  }

  receive({ headers, body }: Received): Sent | Promise<Sent> {
    const began = performance.now();
    if (!this.#isSigned(headers, body)) return this.#refuse();
    const read = parse(body);
    if (read === undefined) return { status: 400 };
    if (typeOf(read.raw) === interactionKind.ping) return this.#pong();
    const { responder } = this.#start;
    const responded = this.#isEnding
      ? responder.refuse(read.raw)
      : responder.toInteraction(read.raw);
    return this.#send(read.raw, responded, began);
  }

  /** No new question is answered, and what is to go goes. */
  async stop(): Promise<void> {
    this.#isEnding = true;
    await this.#inFlight.finish(finishing);
    this.#ending.abort();
    this.#pictures?.close();
  }

  /** Said in a low voice: Discord itself tries now and then whether signatures are checked. */
  #refuse(): Sent {
    const { log } = this.#start;
    log.debug({ platform: "discord", event: "unsigned", outcome: "refused" }, said.unsigned);
    return { status: 401 };
  }

  #pong(): Sent {
    const { log } = this.#start;
    log.debug({ platform: "discord", event: "ping" }, said.pinged);
    return pong;
  }

  #send(raw: unknown, responded: Responded, began: number): Sent | Promise<Sent> {
    if (isFollowed(responded, this.#turns))
      return this.#sendInTurn(addressOf(raw), responded, began);
    this.#tell(responded, began);
    return { status: 200, json: responded.json };
  }

  async #sendInTurn(to: Addressed, responded: Responded, began: number): Promise<Sent> {
    const { settings, log, pictures } = this.#start;
    const { json, changes = to.id, illustrates } = responded;
    const turn = this.#turns.begin(changes);
    await turn.begun();
    const posted = (illustrates && (await this.#pictures?.post(to, illustrates))) ?? inWords;
    this.#tell(responded, began);
    const signal = this.#ending.signal;
    const following = { ...settings, log, pictures, signal, token: to.token, turn, posted };
    const after = () => this.#inFlight.add(followAnswer(following, responded));
    const sent = posted.shows === "picture" ? calledBack : { status: 200, json };
    return { ...sent, after };
  }

  #tell({ told }: Responded, began: number): void {
    this.#start.log.info(entryOf("discord", told, began), said.delivered);
  }
}

function parse(body: Buffer): { readonly raw: unknown } | undefined {
  try {
    return { raw: JSON.parse(body.toString()) };
  } catch {
    // Signed by Discord and yet no JSON: there is nothing to answer.
    return undefined;
  }
}

const typeOf = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && "type" in raw ? raw.type : undefined;

const addressed = z.object({ id: z.string(), token: z.string() });

const addressOf = (raw: unknown): Addressed =>
  addressed.safeParse(raw).data ?? { id: "", token: "" };
