/** Answers what Slack sends, over Socket Mode and over HTTP alike: commands, interactions and events. */
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReply } from "../../error-reply.ts";
import { handlePayload, withReference } from "../../handle-payload.ts";
import type { Log } from "../../log.ts";
import { withCommandNames, withHelp } from "../command-names.ts";
import type { Interaction, SentEvent } from "../payload-schemas.ts";
import { commandSchema, eventSchema, interactionSchema } from "../payload-schemas.ts";
import type { UploadedFiles } from "../rendering/picture-source.ts";
import { noFiles } from "../rendering/picture-source.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { ResponseStep, SlackResponse } from "../response-steps.ts";
import { answerModal } from "../views/answer-modals.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import { defaultPreferences } from "../workspaces.ts";
import { stepsToShow } from "./button-handler.ts";
import { handleCommand } from "./command-handler.ts";
import { fromEvent, handleEvent, toAsker } from "./event-handler.ts";
import { expiredResponseSteps } from "./expired-response.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { handleInteraction } from "./interaction-handler.ts";

/** Turns a request of Slack into a response. The sender does not see handlers, only this. */
export interface Responder {
  /** For a slash command as Slack sends it, over either way in. Never throws. */
  readonly toCommand: (
    raw: unknown,
    preferences?: WorkspacePreferences,
    files?: UploadedFiles,
  ) => SlackResponse;
  /** For a button, a menu, a form, a shortcut, a menu that asks for options. Never throws. */
  readonly toInteraction: (
    raw: unknown,
    preferences?: WorkspacePreferences,
    files?: UploadedFiles,
  ) => SlackResponse;
  /** For an event with its envelope; undefined where it isn't for the bot. Never throws. */
  readonly toEvent: (
    raw: unknown,
    preferences?: WorkspacePreferences,
    files?: UploadedFiles,
  ) => SlackResponse | undefined;
  /** Steps to run instead, when a response to an interaction was refused as too late. Never throws. */
  readonly expired: (raw: unknown) => readonly ResponseStep[];
  /** The same three for requests that come while the bot is shutting down. */
  readonly shuttingDown: Pick<Responder, "toCommand" | "toInteraction" | "toEvent">;
}

export function makeResponder(options: HandlerContext, log: Log): Responder {
  const commandNames = withHelp(options.commandNames);
  const context: HandlerContext = {
    ...options,
    commandNames,
    bot: withCommandNames(options.bot, commandNames),
  };
  const platform = { platform: "slack", log };
  const words = wordsFor(context.locale);
  const { bug } = words.trouble;
  return {
    toCommand: (raw, preferences = defaultPreferences, files = noFiles) =>
      handlePayload(platform, raw, {
        schema: commandSchema,
        handle: (command) =>
          handleCommand(inWorkspace(context, preferences, files), command, preferences),
        toErrorResult: (reference) => errorForCommand(words, bug(reference)),
      }),
    toInteraction: (raw, preferences = defaultPreferences, files = noFiles) =>
      handlePayload(platform, raw, {
        schema: interactionSchema,
        handle: (interaction) =>
          handleInteraction(inWorkspace(context, preferences, files), interaction, preferences),
        toErrorResult: (reference, interaction) =>
          errorForInteraction(interaction, words, bug(reference)),
      }),
    toEvent: (raw, preferences = defaultPreferences, files = noFiles) =>
      handlePayload(platform, raw, {
        schema: eventSchema,
        handle: ({ event }) =>
          handleEvent(inWorkspace(context, preferences, files), event, preferences),
        toErrorResult: (reference, sent) => errorForEvent(sent?.event, words, bug(reference)),
      }),
    expired: (raw) =>
      handlePayload(platform, raw, {
        schema: interactionSchema,
        handle: (interaction) => ({
          steps: expiredResponseSteps(context, interaction),
          meta: { event: "expired" },
        }),
        // Only the operator can be told: it is about an error that could not be shown.
        toErrorResult: () => ({ steps: noSteps, meta: errorMeta }),
      }).steps,
    shuttingDown: shuttingDownResponder(words),
  };
}

const noSteps: readonly ResponseStep[] = [];

/** The context in a workspace: its language, and the files that it has. */
const inWorkspace = (
  context: HandlerContext,
  { locale = context.locale }: WorkspacePreferences,
  files: UploadedFiles,
): HandlerContext => ({ ...context, locale, files });

function shuttingDownResponder(words: Words): Responder["shuttingDown"] {
  const message = words.trouble.ending;
  return {
    toCommand: () => withReference(errorForCommand(words, message)),
    toInteraction: (raw) =>
      withReference(errorForInteraction(interactionSchema.safeParse(raw).data, words, message)),
    toEvent: (raw) =>
      withReference(errorForEvent(eventSchema.safeParse(raw).data?.event, words, message)),
  };
}

const errorMeta = { event: "error-reply" } as const;

function errorForCommand(words: Words, message: string): HandlerResult {
  const acknowledge = toSlack(errorReply(message, words), { isEphemeral: true });
  return { acknowledge, steps: [], meta: errorMeta };
}

/** A private message in the place of an answer; while somebody types, no options. */
function errorForInteraction(
  interaction: Interaction | undefined,
  words: Words,
  message: string,
): HandlerResult {
  const reply = errorReply(message, words);
  if (interaction === undefined) return { steps: [], meta: errorMeta };
  const { type } = interaction;
  if (type === "block_suggestion") {
    return { acknowledge: { options: [] }, steps: [], meta: errorMeta };
  }
  const view = answerModal(reply, { title: words.slack.form.title });
  if (type === "view_submission") {
    return { acknowledge: { response_action: "update", view }, steps: [], meta: errorMeta };
  }
  return { steps: stepsToShow(interaction, reply, { isInPlace: false }), meta: errorMeta };
}

/** To the asker alone: the message names nobody, but others read along. */
function errorForEvent(
  event: SentEvent | undefined,
  words: Words,
  message: string,
): HandlerResult | undefined {
  const incoming = event && fromEvent(event, { locale: words.locale, commandNames: {} });
  if (incoming === undefined || incoming.kind === "home") return undefined;
  const reply = toSlack(errorReply(message, words), { isEphemeral: true });
  return { steps: [toAsker(reply, incoming.at)], meta: errorMeta };
}
