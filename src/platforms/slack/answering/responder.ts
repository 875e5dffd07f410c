/** What Slack is answered, for whatever it sends: the one place where both ways in meet. */
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { note } from "../../error-reply.ts";
import type { Log } from "../../log.ts";
import { newReference } from "../../log.ts";
import { calledAs, withHelp } from "../command-names.ts";
import { commandSchema, eventSchema, interactionSchema } from "../payload-schemas.ts";
import type { Files } from "../rendering/picture-source.ts";
import { noFiles } from "../rendering/picture-source.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { Outgoing, Responder, Step } from "../response-steps.ts";
import { answerModal } from "../views/answer-modals.ts";
import type { Wishes } from "../workspaces.ts";
import { usualWishes } from "../workspaces.ts";
import { shownTo } from "./button-handler.ts";
import { answerCommand } from "./command-handler.ts";
import { answerHeard, toAsker } from "./event-handler.ts";
import { tooOld } from "./expired-response.ts";
import { fromEvent } from "./from-event.ts";
import type { Answered, Asking } from "./handler-context.ts";
import { answerInteraction } from "./interaction-handler.ts";

export function makeResponder(given: Asking, log: Log): Responder {
  const commandNames = withHelp(given.commandNames);
  const asking = { ...given, commandNames, bot: calledAs(given.bot, commandNames) };
  /** A bug of ours: the asker gets a reference, the log the rest, and the next question its answer. */
  const guarded = <Made extends Answered | undefined>(
    answer: () => Made,
    sorry: (words: Words, said: string) => Made,
  ) => {
    const reference = newReference();
    try {
      return referenced(answer(), reference);
    } catch (error) {
      log.error({ platform: "slack", event: "bug", reference, err: error }, "bug");
      const words = wordsFor(asking.locale);
      return referenced(sorry(words, words.trouble.bug(reference)), reference);
    }
  };
  return {
    toCommand: (raw, wishes = usualWishes, files = noFiles) =>
      guarded(
        () => answerCommand(there(asking, wishes, files), commandSchema.parse(raw), wishes),
        sorryCommand,
      ),
    toInteraction: (raw, wishes = usualWishes, files = noFiles) =>
      guarded(
        () => answerInteraction(there(asking, wishes, files), interactionSchema.parse(raw), wishes),
        (words, said) => sorryInteraction(raw, words, said),
      ),
    toEvent(raw, wishes = usualWishes, files = noFiles) {
      const sent = eventSchema.safeParse(raw).data;
      if (sent === undefined) return undefined;
      return guarded<Answered | undefined>(
        () => answerHeard(there(asking, wishes, files), sent.event, wishes),
        (words, said) => sorryEvent(raw, words, said),
      );
    },
    tooOld: (raw) => oldSteps(asking, log, raw),
    refuse: refusing(asking),
  };
}

/** As it is wanted there, with what is there. */
const there = (asking: Asking, { locale = asking.locale }: Wishes, files: Files): Asking => ({
  ...{ ...asking, locale, files },
});

function referenced<Made extends Answered | undefined>(answered: Made, reference: string) {
  return answered && { ...answered, told: { ...answered.told, reference } };
}

function oldSteps(asking: Asking, log: Log, raw: unknown): readonly Step[] {
  try {
    return tooOld(asking, interactionSchema.parse(raw));
  } catch (error) {
    // Nobody can be told but whoever runs the bot: it is about what could not be told.
    log.error({ platform: "slack", event: "bug", reference: newReference(), err: error }, "bug");
    return [];
  }
}

function refusing({ locale }: Asking): Responder["refuse"] {
  const words = wordsFor(locale);
  const said = words.trouble.ending;
  return {
    toCommand: () => withReference(sorryCommand(words, said)),
    toInteraction: (raw) => withReference(sorryInteraction(raw, words, said)),
    toEvent: (raw) => {
      const answered = sorryEvent(raw, words, said);
      return answered && withReference(answered);
    },
  };
}

const withReference = (answered: Answered): Outgoing => ({
  ...answered,
  told: { ...answered.told, reference: newReference() },
});

const told = { event: "sorry" } as const;

function sorryCommand(words: Words, said: string): Answered {
  return { acknowledge: toSlack(note(said, words), { hidden: true }), steps: [], told };
}

/** A private line in the place of an answer; to whoever is still typing, no options. */
function sorryInteraction(raw: unknown, words: Words, said: string): Answered {
  const interaction = interactionSchema.safeParse(raw).data;
  const apology = note(said, words);
  if (interaction === undefined) return { steps: [], told };
  const { type } = interaction;
  if (type === "block_suggestion") return { acknowledge: { options: [] }, steps: [], told };
  const view = answerModal(apology, { title: words.slack.form.title });
  if (type === "view_submission") {
    return { acknowledge: { response_action: "update", view }, steps: [], told };
  }
  return { steps: shownTo(interaction, apology, { inPlace: false }), told };
}

/** To whoever asked alone: the line says nothing about anybody, but others read along. */
function sorryEvent(raw: unknown, words: Words, said: string): Answered | undefined {
  const sent = eventSchema.safeParse(raw).data;
  const heard = sent && fromEvent(sent.event, { locale: words.locale, commandNames: {} });
  if (heard === undefined || heard.kind === "home") return undefined;
  const message = toSlack(note(said, words), { hidden: true });
  return { steps: [toAsker(message, heard.at)], told };
}
