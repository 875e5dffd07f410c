/**
 * Sends first responses to interactions. The person waits for them, so they go their own way past
 * discord.js's REST queue, whose timeout of 15 s is five times what Discord gives.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "../api-constants.ts";
import type { LoggableError } from "../errors.ts";
import type { RequestBody } from "../rendering/multipart.ts";
import type { Timeouts } from "../timeouts.ts";
import type { CallbackVerdict } from "./callback-transport.ts";
import { CallbackTransport, classifyResponse } from "./callback-transport.ts";

/** What became of a callback. */
export type CallbackResult =
  | CallbackDelivered
  | { readonly kind: "failed"; readonly why: LoggableError };

export interface CallbackDelivered {
  readonly kind: "through";
  readonly shows: "words" | "picture";
  /** Why Discord would not have the picture. */
  readonly refused?: LoggableError;
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

type TimeoutBounds = Pick<Timeouts, "firstAttempt" | "pictureTry" | "allAttempts">;

export class CallbackSender {
  readonly #line: CallbackTransport;
  readonly #patience: TimeoutBounds;

  /** @param apiUrl without the version */
  constructor(apiUrl: string, timeouts: TimeoutBounds) {
    this.#line = new CallbackTransport(apiUrl);
    this.#patience = timeouts;
  }

  /**
   * Tries twice at most, the second time on a connection of its own and in words: whatever was wrong with a picture costs
   * nobody the answer. Never rejects.
   *
   * @param began when Discord asked, by `performance.now()`: its three seconds run from then
   */
  async post(
    to: InteractionRef,
    { words, picture }: CallbackBodies,
    startedAt: number = performance.now(),
  ): Promise<CallbackResult> {
    const deadline = startedAt + this.#patience.allAttempts;
    const shows = picture === undefined ? "words" : "picture";
    const first = await this.#first(to, picture ?? words, shows);
    if (first.kind === "through") return { kind: "through", shows };
    const after = afterFirst(first, shows);
    if (after === undefined || performance.now() + after >= deadline)
      return { kind: "failed", why: first.why };
    if (after > 0) await sleep(after);
    const within = deadline - performance.now();
    const path = pathOf(to);
    const second = classifyResponse(await this.#line.send({ ...words, path, within, apart: true }));
    return lastOf(second, first, shows);
  }

  /** Tries once, for whoever has another way to answer in words. Never rejects. */
  async postPicture(to: InteractionRef, picture: RequestBody): Promise<CallbackVerdict> {
    return this.#first(to, picture, "picture");
  }

  /** What is still under way goes on. */
  close(): void {
    this.#line.close();
  }

  async #first(
    to: InteractionRef,
    letter: RequestBody,
    shows: "words" | "picture",
  ): Promise<CallbackVerdict> {
    const { firstAttempt, pictureTry } = this.#patience;
    const within = shows === "picture" ? pictureTry : firstAttempt;
    return classifyResponse(
      await this.#line.send({ ...letter, path: pathOf(to), within, apart: false }),
    );
  }
}

const pathOf = ({ id, token }: InteractionRef): string =>
  `interactions/${id}/${encodeURIComponent(token)}/callback`;

type Failure = Exclude<CallbackVerdict, { kind: "through" }>;

/** In how many milliseconds another try makes sense; never where Discord will hear no more of it. */
function afterFirst(first: Failure, shows: "words" | "picture"): number | undefined {
  if (first.kind === "again") return first.after;
  return shows === "picture" && !isSettled(first.why) ? 0 : undefined;
}

const isSettled = ({ code }: LoggableError): boolean =>
  code === errorCode.unknownInteraction || code === errorCode.alreadyAcknowledged;

/** There is no third try. That one too many was sent says that the first was taken, and its reply lost. */
function lastOf(
  second: CallbackVerdict,
  first: Failure,
  shows: "words" | "picture",
): CallbackResult {
  if (second.kind !== "through")
    return second.why.code === errorCode.alreadyAcknowledged
      ? { kind: "through", shows }
      : { kind: "failed", why: second.why };
  const isRefused = first.kind === "failed";
  return { kind: "through", shows: "words", ...(isRefused && { refused: first.why }) };
}
