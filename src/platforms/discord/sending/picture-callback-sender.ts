/**
 * Sends an answer with its picture as a callback, for interactions that came over HTTP; the HTTP response is then an empty
 * 202, as Discord's documentation has it
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback). It knows no response
 * with a file: such are lost without a word above some 150 kB (https://github.com/discord/discord-api-docs/issues/5250), on
 * some interactions always (https://github.com/discord/discord-api-docs/issues/5933). A callback that fails is noticed, and
 * the response is in words.
 */
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { PendingPicture } from "../rendering/picture-attachment.ts";
import { toPictureCallback } from "../rendering/serialize-callback.ts";
import { defaultTimeouts } from "../timeouts.ts";
import type { CallbackDelivery, CallbackSender, InteractionRef } from "./callback-sender.ts";

/** After a callback without a response: nobody waits for a Discord that can't be reached from here. */
const pauseMs = 60_000;

export class PictureCallbackSender {
  readonly #apiUrl: string;
  readonly #pictures: PictureRenderer;
  /** Loaded with the first picture that goes this way. */
  #sender: Promise<CallbackSender> | undefined;
  /** By `performance.now()`. */
  #pausedUntil = 0;

  /** @param apiUrl without the version */
  constructor(apiUrl: string, pictures: PictureRenderer) {
    this.#apiUrl = apiUrl;
    this.#pictures = pictures;
  }

  /** Never rejects. @returns what the person sees once the HTTP response is out: the picture where it was sent, else the response's words */
  async post(to: InteractionRef, pending: PendingPicture): Promise<CallbackDelivery> {
    const isPaused = performance.now() < this.#pausedUntil;
    const picture = isPaused ? undefined : toPictureCallback(pending, this.#pictures);
    if (picture === undefined) return { kind: "ok", shows: "words" };
    const verdict = await (await this.#loadSender()).postPicture(to, picture);
    if (verdict.kind === "ok") return { kind: "ok", shows: "picture" };
    if (verdict.why.status === undefined) this.#pausedUntil = performance.now() + pauseMs;
    const refused = verdict.kind === "failed" && { refused: verdict.why };
    return { kind: "ok", shows: "words", ...refused };
  }

  close(): void {
    void this.#sender?.then((sender) => sender.close());
  }

  #loadSender(): Promise<CallbackSender> {
    this.#sender ??= import("./callback-sender.ts").then(
      ({ CallbackSender }) => new CallbackSender(this.#apiUrl, defaultTimeouts),
    );
    return this.#sender;
  }
}
