/** What the bot needs on Slack, whoever asks. */
import type { Ask } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { EventMeta, WithoutReference } from "../../event-log-entry.ts";
import type { PictureRequest } from "../../picture-renderer.ts";
import type { UploadedFiles } from "../rendering/picture-source.ts";
import type { SlackResponse } from "../response-steps.ts";
import type { HomeFacts } from "../views/app-home.ts";

export interface HandlerContext extends HomeFacts {
  readonly bot: Bot;
  /** Slack does not say which language somebody reads. */
  readonly locale: string;
  /** How pictures come to Slack; without it, answers are in words, and say how to have them. */
  readonly pictures?: PictureDelivery | undefined;
  /** Are bars a chart of Slack's, where they fit? */
  readonly charts?: boolean | undefined;
  /** Of the workspace that is answered. */
  readonly files?: UploadedFiles | undefined;
}

export type PictureDelivery =
  /** @returns an address that nobody can guess */
  | { readonly kind: "fetched"; readonly addressOf: (wanted: PictureRequest) => string }
  | { readonly kind: "uploaded"; readonly idOf: (wanted: PictureRequest) => string }
  /** Whoever runs the bot wants none, and nothing said of them. */
  | { readonly kind: "unwanted" };

export type HandlerResult = WithoutReference<SlackResponse>;

/** An event that is taken, and needs no answer. */
export const emptyResult = (
  event: string,
): { readonly steps: []; readonly meta: Omit<EventMeta, "reference"> } => ({
  steps: [],
  meta: { event },
});

/** A button carries no language: whoever presses it has their own. */
export const withLocale = (asked: Ask, { locale }: HandlerContext): Ask => ({ ...asked, locale });
