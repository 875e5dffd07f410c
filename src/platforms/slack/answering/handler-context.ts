/** What the bot needs on Slack, whoever asks. */
import type { Ask } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Told, Unreferenced } from "../../event-log-entry.ts";
import type { Wanted } from "../../picture-renderer.ts";
import type { Files } from "../rendering/picture-source.ts";
import type { Outgoing } from "../response-steps.ts";
import type { HomeFacts } from "../views/app-home.ts";

export interface Asking extends HomeFacts {
  readonly bot: Bot;
  /** Slack does not say which language somebody reads. */
  readonly locale: string;
  /** How pictures come to Slack; without it, answers are in words, and say how to have them. */
  readonly pictures?: PictureWay | undefined;
  /** Are bars a chart of Slack's, where they fit? */
  readonly charts?: boolean | undefined;
  /** Of the workspace that is answered. */
  readonly files?: Files | undefined;
}

export type PictureWay =
  /** @returns an address that nobody can guess */
  | { readonly kind: "fetched"; readonly addressOf: (wanted: Wanted) => string }
  | { readonly kind: "uploaded"; readonly nameOf: (wanted: Wanted) => string }
  /** Whoever runs the bot wants none, and nothing said of them. */
  | { readonly kind: "unwanted" };

export type Answered = Unreferenced<Outgoing>;

/** An event that is taken, and needs no answer. */
export const silent = (
  event: string,
): { readonly steps: []; readonly told: Omit<Told, "reference"> } => ({
  steps: [],
  told: { event },
});

/** A button carries no language: whoever presses it has their own. */
export const inTheirLanguage = (asked: Ask, { locale }: Asking): Ask => ({ ...asked, locale });
