/** Options, context and result of every Slack handler. */
import type { Ask } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { WithoutReference } from "../../event-log-entry.ts";
import type { PictureRequest } from "../../picture-renderer.ts";
import type { UploadedFiles } from "../rendering/picture-source.ts";
import type { SlackResponse } from "../response-steps.ts";
import type { HomeFacts } from "../views/app-home.ts";
import type { WorkspacePreferences } from "../workspaces.ts";

export interface HandlerOptions extends HomeFacts {
  readonly bot: Bot;
  /** Slack does not say which language somebody reads. */
  readonly locale: string;
  /** How Slack gets pictures; without it, answers are in words, and say how to have pictures. */
  readonly pictures?: PictureDelivery | undefined;
  /** Are bars a Slack chart block, where they fit? */
  readonly hasCharts?: boolean | undefined;
}

/** What is known of the workspace that a request came from. */
export interface WorkspaceState {
  readonly preferences: WorkspacePreferences;
  readonly files: UploadedFiles;
}

export interface HandlerContext extends HandlerOptions, WorkspaceState {}

export type PictureDelivery =
  /** @returns an address that nobody can guess */
  | { readonly kind: "fetched"; readonly addressOf: (request: PictureRequest) => string }
  | { readonly kind: "uploaded"; readonly idOf: (request: PictureRequest) => string }
  /** Pictures are off, and answers do not mention them. */
  | { readonly kind: "unwanted" };

export type HandlerResult = WithoutReference<SlackResponse>;

/** A button carries no language: the answer has that of the person who presses it. */
export const withLocale = (question: Ask, { locale }: HandlerContext): Ask => ({
  ...question,
  locale,
});
