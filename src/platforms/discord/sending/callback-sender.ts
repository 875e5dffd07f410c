/**
 * Sends first responses to interactions, in two attempts within Discord's three seconds. The person waits for them, so they
 * bypass discord.js's REST queue, whose timeout of 15 s is five times what Discord gives.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "../api-constants.ts";
import type { DiscordLoggableError } from "../errors.ts";
import type { RequestBody } from "../rendering/multipart.ts";
import type { Timeouts } from "../timeouts.ts";
import type { CallbackVerdict } from "./callback-transport.ts";
import { CallbackTransport } from "./callback-transport.ts";

export type CallbackResult =
  | CallbackDelivery
  | { readonly kind: "failed"; readonly why: DiscordLoggableError };

export interface CallbackDelivery {
  readonly kind: "ok";
  readonly shows: "words" | "picture";
  /** Why Discord refused the picture. */
  readonly refused?: DiscordLoggableError;
}

export interface InteractionRef {
  readonly id: string;
  readonly token: string;
}

/** The same answer twice. */
export interface CallbackBodies {
  readonly words: RequestBody;
  /** Where its picture has been drawn already. */
  readonly picture?: RequestBody | undefined;
}

type CallbackTimeouts = Pick<Timeouts, "firstAttemptMs" | "pictureAttemptMs" | "allAttemptsMs">;

export class CallbackSender {
  readonly #transport: CallbackTransport;
  readonly #timeouts: CallbackTimeouts;

  /** @param apiUrl without the version */
  constructor(apiUrl: string, timeouts: CallbackTimeouts) {
    this.#transport = new CallbackTransport(apiUrl);
    this.#timeouts = timeouts;
  }

  /**
   * Makes the second attempt on a connection of its own and in words: whatever was wrong with a picture costs nobody the
   * answer. Never rejects.
   *
   * @param startedAt when Discord asked, by `performance.now()`: its three seconds run from then
   */
  async post(
    to: InteractionRef,
    { words, picture }: CallbackBodies,
    startedAt: number = performance.now(),
  ): Promise<CallbackResult> {
    const deadline = startedAt + this.#timeouts.allAttemptsMs;
    const shows = picture === undefined ? "words" : "picture";
    const first = await this.#sendFirst(to, picture ?? words, shows);
    if (first.kind === "ok") return { kind: "ok", shows };
    const delayMs = delayAfter(first, shows);
    if (delayMs === undefined || performance.now() + delayMs >= deadline)
      return { kind: "failed", why: first.why };
    if (delayMs > 0) await sleep(delayMs);
    const timeoutMs = deadline - performance.now();
    const request = { ...words, path: pathOf(to), timeoutMs, isFreshConnection: true };
    return resultOfSecond(await this.#transport.send(request), first, shows);
  }

  /** Makes one attempt, for a caller that has another way to answer in words. Never rejects. */
  async postPicture(to: InteractionRef, picture: RequestBody): Promise<CallbackVerdict> {
    return this.#sendFirst(to, picture, "picture");
  }

  /** Requests in flight go on. */
  close(): void {
    this.#transport.close();
  }

  #sendFirst(
    to: InteractionRef,
    body: RequestBody,
    shows: "words" | "picture",
  ): Promise<CallbackVerdict> {
    const { firstAttemptMs, pictureAttemptMs } = this.#timeouts;
    const timeoutMs = shows === "picture" ? pictureAttemptMs : firstAttemptMs;
    return this.#transport.send({ ...body, path: pathOf(to), timeoutMs, isFreshConnection: false });
  }
}

const pathOf = ({ id, token }: InteractionRef): string =>
  `interactions/${id}/${encodeURIComponent(token)}/callback`;

type Failure = Exclude<CallbackVerdict, { kind: "ok" }>;

/** @returns nothing where a second attempt is useless: Discord takes no more for this interaction */
function delayAfter(first: Failure, shows: "words" | "picture"): number | undefined {
  if (first.kind === "retry") return first.delayMs;
  return shows === "picture" && !isClosed(first.why) ? 0 : undefined;
}

const isClosed = ({ code }: DiscordLoggableError): boolean =>
  code === errorCode.unknownInteraction || code === errorCode.alreadyAcknowledged;

/** That it was acknowledged already says that the first attempt arrived, and only its response was lost. */
function resultOfSecond(
  second: CallbackVerdict,
  first: Failure,
  shows: "words" | "picture",
): CallbackResult {
  if (second.kind !== "ok")
    return second.why.code === errorCode.alreadyAcknowledged
      ? { kind: "ok", shows }
      : { kind: "failed", why: second.why };
  const isRefused = first.kind === "failed";
  return { kind: "ok", shows: "words", ...(isRefused && { refused: first.why }) };
}
