/** What Slack is answered, for whatever it sends: the one place where both ways in meet. */
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReply } from "../../error-reply.ts";
import type { Log } from "../../log.ts";
import { newReference } from "../../log.ts";
import { withCommandNames, withHelp } from "../command-names.ts";
import { commandSchema, eventSchema, interactionSchema } from "../payload-schemas.ts";
import type { UploadedFiles } from "../rendering/picture-source.ts";
import { noFiles } from "../rendering/picture-source.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { Responder, ResponseStep, SlackResponse } from "../response-steps.ts";
import { answerModal } from "../views/answer-modals.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import { defaultPreferences } from "../workspaces.ts";
import { stepsToShow } from "./button-handler.ts";
import { handleCommand } from "./command-handler.ts";
import { handleEvent, toAsker } from "./event-handler.ts";
import { expiredResponseSteps } from "./expired-response.ts";
import { fromEvent } from "./from-event.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { handleInteraction } from "./interaction-handler.ts";

export function makeResponder(given: HandlerContext, log: Log): Responder {
  const commandNames = withHelp(given.commandNames);
  const asking = { ...given, commandNames, bot: withCommandNames(given.bot, commandNames) };
  /** A bug of ours: the asker gets a reference, the log the rest, and the next question its answer. */
  const guarded = <Made extends HandlerResult | undefined>(
    answer: () => Made,
    errorResponse: (words: Words, strings: string) => Made,
  ) => {
    const reference = newReference();
    try {
      return referenced(answer(), reference);
    } catch (error) {
      log.error({ platform: "slack", event: "bug", reference, err: error }, "bug");
      const words = wordsFor(asking.locale);
      return referenced(errorResponse(words, words.trouble.bug(reference)), reference);
    }
  };
  return {
    toCommand: (raw, wishes = defaultPreferences, files = noFiles) =>
      guarded(
        () => handleCommand(there(asking, wishes, files), commandSchema.parse(raw), wishes),
        errorForCommand,
      ),
    toInteraction: (raw, wishes = defaultPreferences, files = noFiles) =>
      guarded(
        () => handleInteraction(there(asking, wishes, files), interactionSchema.parse(raw), wishes),
        (words, strings) => errorForInteraction(raw, words, strings),
      ),
    toEvent(raw, wishes = defaultPreferences, files = noFiles) {
      const sent = eventSchema.safeParse(raw).data;
      if (sent === undefined) return undefined;
      return guarded<HandlerResult | undefined>(
        () => handleEvent(there(asking, wishes, files), sent.event, wishes),
        (words, strings) => errorForEvent(raw, words, strings),
      );
    },
    expired: (raw) => oldSteps(asking, log, raw),
    shuttingDown: refusing(asking),
  };
}

/** As it is wanted there, with what is there. */
const there = (
  asking: HandlerContext,
  { locale = asking.locale }: WorkspacePreferences,
  files: UploadedFiles,
): HandlerContext => ({
  ...{ ...asking, locale, files },
});

function referenced<Made extends HandlerResult | undefined>(answered: Made, reference: string) {
  return answered && { ...answered, meta: { ...answered.meta, reference } };
}

function oldSteps(asking: HandlerContext, log: Log, raw: unknown): readonly ResponseStep[] {
  try {
    return expiredResponseSteps(asking, interactionSchema.parse(raw));
  } catch (error) {
    // Nobody can be told but whoever runs the bot: it is about what could not be told.
    log.error({ platform: "slack", event: "bug", reference: newReference(), err: error }, "bug");
    return [];
  }
}

function refusing({ locale }: HandlerContext): Responder["shuttingDown"] {
  const words = wordsFor(locale);
  const strings = words.trouble.ending;
  return {
    toCommand: () => withReference(errorForCommand(words, strings)),
    toInteraction: (raw) => withReference(errorForInteraction(raw, words, strings)),
    toEvent: (raw) => {
      const answered = errorForEvent(raw, words, strings);
      return answered && withReference(answered);
    },
  };
}

const withReference = (answered: HandlerResult): SlackResponse => ({
  ...answered,
  meta: { ...answered.meta, reference: newReference() },
});

const meta = { event: "sorry" } as const;

function errorForCommand(words: Words, strings: string): HandlerResult {
  return { acknowledge: toSlack(errorReply(strings, words), { ephemeral: true }), steps: [], meta };
}

/** A private line in the place of an answer; to whoever is still typing, no options. */
function errorForInteraction(raw: unknown, words: Words, strings: string): HandlerResult {
  const interaction = interactionSchema.safeParse(raw).data;
  const apology = errorReply(strings, words);
  if (interaction === undefined) return { steps: [], meta };
  const { type } = interaction;
  if (type === "block_suggestion") return { acknowledge: { options: [] }, steps: [], meta };
  const view = answerModal(apology, { title: words.slack.form.title });
  if (type === "view_submission") {
    return { acknowledge: { response_action: "update", view }, steps: [], meta };
  }
  return { steps: stepsToShow(interaction, apology, { inPlace: false }), meta };
}

/** To whoever asked alone: the line says nothing about anybody, but others read along. */
function errorForEvent(raw: unknown, words: Words, strings: string): HandlerResult | undefined {
  const sent = eventSchema.safeParse(raw).data;
  const heard = sent && fromEvent(sent.event, { locale: words.locale, commandNames: {} });
  if (heard === undefined || heard.kind === "home") return undefined;
  const message = toSlack(errorReply(strings, words), { ephemeral: true });
  return { steps: [toAsker(message, heard.at)], meta };
}
