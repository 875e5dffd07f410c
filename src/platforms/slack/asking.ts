/** What the bot needs on Slack, whoever asks. */
import type { Ask } from "../../answer/ask.ts";
import type { Bot } from "../../bot.ts";
import type { Told, Unreferenced } from "../told.ts";
import type { HomeFacts } from "./home.ts";
import type { PictureAt } from "./pieces.ts";
import type { Responded } from "./responses.ts";

export interface Asking extends HomeFacts {
  readonly bot: Bot;
  /** Slack does not say which language somebody reads. */
  readonly locale: string;
  /** Where pictures can be fetched; without it, answers are in words. */
  readonly pictureAt?: PictureAt | undefined;
}

export type Answered = Unreferenced<Responded>;

/** An event that is taken, and needs no answer. */
export const silent = (
  event: string,
): { readonly steps: []; readonly told: Omit<Told, "reference"> } => ({
  steps: [],
  told: { event },
});

/** A button carries no language: whoever presses it has their own. */
export const inTheirLanguage = (asked: Ask, { locale }: Asking): Ask => ({ ...asked, locale });
