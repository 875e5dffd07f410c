/**
 * Over HTTP an answer with its picture is no response but a call, and the response is an empty 202, as Discord's documentation
 * has it (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback). It knows no response
 * with a file: such are lost without a word above some 150 kB (https://github.com/discord/discord-api-docs/issues/5250), on
 * some interactions always (https://github.com/discord/discord-api-docs/issues/5933). Of a call that fails we hear, and respond
 * in words.
 */
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { PendingPicture } from "../rendering/picture-attachment.ts";
import { callbackWithPicture } from "../rendering/serialize-callback.ts";
import { defaultTimeouts } from "../timeouts.ts";
import type { CallbackDelivery, CallbackSender, InteractionRef } from "./callback-sender.ts";

/** In milliseconds. */
const pause = 60_000;

export class PictureCallbackSender {
  readonly #apiUrl: string;
  readonly #pictures: PictureRenderer;
  /** Not loaded before a picture goes this way. */
  #post: Promise<CallbackSender> | undefined;
  /** By `performance.now()`: until then nobody waits for a Discord that can't be reached from here. */
  #pausedUntil = 0;

  /** @param apiUrl without the version */
  constructor(apiUrl: string, pictures: PictureRenderer) {
    this.#apiUrl = apiUrl.replace(/\/+$/, "");
    this.#pictures = pictures;
  }

  /** What the person sees once the response is out: the picture where it went, else the response's words. Never rejects. */
  async post(to: InteractionRef, illustration: PendingPicture): Promise<CallbackDelivery> {
    const isPaused = performance.now() < this.#pausedUntil;
    const picture = isPaused ? undefined : callbackWithPicture(illustration, this.#pictures);
    if (picture === undefined) return { kind: "ok", shows: "words" };
    const verdict = await (await this.#opened()).postPicture(to, picture);
    if (verdict.kind === "ok") return { kind: "ok", shows: "picture" };
    if (verdict.why.status === undefined) this.#pausedUntil = performance.now() + pause;
    const refused = verdict.kind === "failed" && { refused: verdict.why };
    return { kind: "ok", shows: "words", ...refused };
  }

  close(): void {
    void this.#post?.then((post) => post.close());
  }

  #opened(): Promise<CallbackSender> {
    this.#post ??= import("./callback-sender.ts").then(
      (module) => new module.CallbackSender(this.#apiUrl, defaultTimeouts),
    );
    return this.#post;
  }
}
