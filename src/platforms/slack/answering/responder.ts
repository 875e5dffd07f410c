/** Answers what Slack sends, over Socket Mode and over HTTP alike: commands, interactions and events. */
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReply } from "../../error-reply.ts";
import { handlePayload, withReference } from "../../handle-payload.ts";
import type { Log } from "../../log.ts";
import type { ReachedLimit } from "../../question-limits.ts";
import { limitMessage } from "../../question-limits.ts";
import { withCommandNames, withHelp } from "../command-names.ts";
import type { Interaction, SentEvent } from "../payload-schemas.ts";
import { commandSchema, eventSchema, interactionSchema } from "../payload-schemas.ts";
import { noFiles } from "../rendering/picture-source.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { ResponseStep, SlackResponse } from "../response-steps.ts";
import { defaultPreferences } from "../workspaces.ts";
import { handleCommand } from "./command-handler.ts";
import { handleEvent, toAsker } from "./event-handler.ts";
import { expiredResponseSteps } from "./expired-response.ts";
import { fromEvent } from "./from-event.ts";
import type {
  HandlerContext,
  HandlerOptions,
  HandlerResult,
  WorkspaceState,
} from "./handler-context.ts";
import { handleInteraction } from "./interaction-handler.ts";
import { showError } from "./show-reply.ts";

/** Turns a request of Slack into a response. The sender does not see handlers, only this. */
export interface Responder {
  /** For a slash command as Slack sends it, over either way in. Never throws. */
  readonly toCommand: (raw: unknown, workspace?: Partial<WorkspaceState>) => SlackResponse;
  /** For a button, a menu, a form, a shortcut, a menu that asks for options. Never throws. */
  readonly toInteraction: (raw: unknown, workspace?: Partial<WorkspaceState>) => SlackResponse;
  /** For an event with its envelope; undefined where it isn't for the bot. Never throws. */
  readonly toEvent: (
    raw: unknown,
    workspace?: Partial<WorkspaceState>,
    /** Earlier messages as Slack sends them, in any order; a response that needs them says so. */
    history?: readonly unknown[],
  ) => SlackResponse | undefined;
  /** Steps to run instead, when a response to an interaction was refused as too late. Never throws. */
  readonly toExpired: (raw: unknown) => readonly ResponseStep[];
  /** For requests that come while the bot is shutting down. */
  readonly shuttingDown: RefusingResponder;
  /** For requests beyond what a person, or everybody in a workspace, may ask. */
  readonly overLimit: (reached: ReachedLimit) => RefusingResponder;
}

/** Tells the asker, and nobody else, why there is no answer. Never throws. */
export type RefusingResponder = Pick<Responder, "toCommand" | "toInteraction" | "toEvent">;

export function makeResponder(options: HandlerOptions, log: Log): Responder {
  const commandNames = withHelp(options.commandNames);
  const own = { ...options, commandNames, bot: withCommandNames(options.bot, commandNames) };
  const contextIn = (workspace: Partial<WorkspaceState> = {}): HandlerContext => {
    const { preferences = defaultPreferences, files = noFiles } = workspace;
    return { ...own, preferences, files, locale: preferences.locale ?? own.locale };
  };
  const platform = { platform: "slack", log };
  const words = wordsFor(own.locale);
  const { bug } = words.trouble;
  return {
    toCommand: (raw, workspace) =>
      handlePayload(platform, raw, {
        schema: commandSchema,
        handle: (command) => handleCommand(contextIn(workspace), command),
        toErrorResult: (reference) => errorForCommand(words, bug(reference)),
      }),
    toInteraction: (raw, workspace) =>
      handlePayload(platform, raw, {
        schema: interactionSchema,
        handle: (interaction) => handleInteraction(contextIn(workspace), interaction),
        toErrorResult: (reference, interaction) =>
          errorForInteraction(interaction, words, bug(reference)),
      }),
    toEvent: (raw, workspace, history) =>
      handlePayload(platform, raw, {
        schema: eventSchema,
        handle: ({ event }) => handleEvent(contextIn(workspace), event, history),
        toErrorResult: (reference, sent) => errorForEvent(sent?.event, words, bug(reference)),
      }),
    toExpired: (raw) =>
      handlePayload(platform, raw, {
        schema: interactionSchema,
        handle: (interaction) => ({
          steps: expiredResponseSteps(own, interaction),
          meta: { event: "expired" },
        }),
        // Only the operator can be told: it is about an error that could not be shown.
        toErrorResult: () => ({ steps: noSteps, meta: errorMeta }),
      }).steps,
    shuttingDown: refuseWith(words.trouble.ending, "ending", words),
    overLimit: (reached) => refuseWith(limitMessage(reached, words), "limited", words),
  };
}

const noSteps: readonly ResponseStep[] = [];

function refuseWith(
  message: string,
  outcome: "ending" | "limited",
  words: Words,
): RefusingResponder {
  const meta = { ...errorMeta, outcome };
  return {
    toCommand: () => withReference({ ...errorForCommand(words, message), meta }),
    toInteraction: (raw) => {
      const interaction = interactionSchema.safeParse(raw).data;
      return withReference({ ...errorForInteraction(interaction, words, message), meta });
    },
    toEvent: (raw) => {
      const result = errorForEvent(eventSchema.safeParse(raw).data?.event, words, message);
      return withReference(result && { ...result, meta });
    },
  };
}

const errorMeta = { event: "error-reply" } as const;

function errorForCommand(words: Words, message: string): HandlerResult {
  const acknowledge = toSlack(errorReply(message, words), { isEphemeral: true });
  return { acknowledge, steps: [], meta: errorMeta };
}

function errorForInteraction(
  interaction: Interaction | undefined,
  words: Words,
  message: string,
): HandlerResult {
  return interaction === undefined
    ? { steps: [], meta: errorMeta }
    : showError(interaction, errorReply(message, words), errorMeta);
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
