/**
 * Sends first responses to interactions. The person waits for them, so they go their own way past
 * discord.js's REST queue, whose timeout of 15 s is five times what Discord gives.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { fault } from "../api-constants.ts";
import type { Fault } from "../errors.ts";
import type { Letter } from "../rendering/multipart.ts";
import type { Patience } from "../timeouts.ts";
import type { Verdict } from "./callback-transport.ts";
import { CallbackLine, tellReply } from "./callback-transport.ts";

/** What became of a callback. */
export type Posted = Through | { readonly kind: "failed"; readonly why: Fault };

export interface Through {
  readonly kind: "through";
  readonly shows: "words" | "picture";
  /** Why Discord would not have the picture. */
  readonly refused?: Fault;
}

export interface Addressed {
  readonly id: string;
  readonly token: string;
}

/** The same answer twice. */
export interface Letters {
  readonly words: Letter;
  /** Where its picture has been drawn already. */
  readonly picture?: Letter | undefined;
}

type Patient = Pick<Patience, "firstTry" | "pictureTry" | "allTries">;

export class CallbackPost {
  readonly #line: CallbackLine;
  readonly #patience: Patient;

  /** @param apiUrl without the version */
  constructor(apiUrl: string, patience: Patient) {
    this.#line = new CallbackLine(apiUrl);
    this.#patience = patience;
  }

  /**
   * Tries twice at most, the second time on a connection of its own and in words: whatever was wrong with a picture costs
   * nobody the answer. Never rejects.
   *
   * @param began when Discord asked, by `performance.now()`: its three seconds run from then
   */
  async post(
    to: Addressed,
    { words, picture }: Letters,
    began: number = performance.now(),
  ): Promise<Posted> {
    const deadline = began + this.#patience.allTries;
    const shows = picture === undefined ? "words" : "picture";
    const first = await this.#first(to, picture ?? words, shows);
    if (first.kind === "through") return { kind: "through", shows };
    const after = afterFirst(first, shows);
    if (after === undefined || performance.now() + after >= deadline)
      return { kind: "failed", why: first.why };
    if (after > 0) await sleep(after);
    const within = deadline - performance.now();
    const path = pathOf(to);
    const second = tellReply(await this.#line.send({ ...words, path, within, apart: true }));
    return lastOf(second, first, shows);
  }

  /** Tries once, for whoever has another way to answer in words. Never rejects. */
  async postPicture(to: Addressed, picture: Letter): Promise<Verdict> {
    return this.#first(to, picture, "picture");
  }

  /** What is still under way goes on. */
  close(): void {
    this.#line.close();
  }

  async #first(to: Addressed, letter: Letter, shows: "words" | "picture"): Promise<Verdict> {
    const { firstTry, pictureTry } = this.#patience;
    const within = shows === "picture" ? pictureTry : firstTry;
    return tellReply(await this.#line.send({ ...letter, path: pathOf(to), within, apart: false }));
  }
}

const pathOf = ({ id, token }: Addressed): string =>
  `interactions/${id}/${encodeURIComponent(token)}/callback`;

type Failure = Exclude<Verdict, { kind: "through" }>;

/** In how many milliseconds another try makes sense; never where Discord will hear no more of it. */
function afterFirst(first: Failure, shows: "words" | "picture"): number | undefined {
  if (first.kind === "again") return first.after;
  return shows === "picture" && !isSettled(first.why) ? 0 : undefined;
}

const isSettled = ({ code }: Fault): boolean =>
  code === fault.unknownInteraction || code === fault.alreadyAcknowledged;

/** There is no third try. That one too many was sent says that the first was taken, and its reply lost. */
function lastOf(second: Verdict, first: Failure, shows: "words" | "picture"): Posted {
  if (second.kind !== "through")
    return second.why.code === fault.alreadyAcknowledged
      ? { kind: "through", shows }
      : { kind: "failed", why: second.why };
  const isRefused = first.kind === "failed";
  return { kind: "through", shows: "words", ...(isRefused && { refused: first.why }) };
}
