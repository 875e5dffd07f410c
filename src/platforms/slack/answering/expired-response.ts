/** Answers a button on a message that can't be updated any more: a `response_url` is good for 30 minutes, or five calls. */
import type { Ask } from "../../../answer/ask.ts";
import { makeAsk } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReply } from "../../error-reply.ts";
import { askTextFor } from "../command-names.ts";
import type { Interaction } from "../payload-schemas.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { ResponseStep } from "../response-steps.ts";
import { toChannelMessage } from "../response-steps.ts";
import { answerModal } from "../views/answer-modals.ts";
import type { IncomingInteraction } from "./from-interaction.ts";
import { fromInteraction } from "./from-interaction.ts";
import type { HandlerOptions } from "./handler-context.ts";
import { openView } from "./show-reply.ts";

/** @returns steps that offer the question again; where the bot may not write, in a view */
export function expiredResponseSteps(
  context: HandlerOptions,
  interaction: Interaction,
): readonly ResponseStep[] {
  const { user, channel, container } = interaction;
  const words = wordsFor(context.locale);
  const offer = offerOf(context, interaction, words);
  const view = answerModal(offer, { title: words.slack.form.title });
  const open = openView(interaction, view);
  if (!user || !channel) return open;
  const message = toSlack(offer, { isEphemeral: true });
  const body = { ...toChannelMessage(message, channel.id, container?.thread_ts), user: user.id };
  return [{ kind: "post-ephemeral", body, fallback: open }];
}

function offerOf({ commandNames }: HandlerOptions, interaction: Interaction, words: Words): Reply {
  const event = fromInteraction(interaction);
  const question = questionOf(event) ?? makeAsk("help");
  const offer = errorReply(words.slack.tooOld(askTextFor(question, commandNames)), words);
  const followUps = [{ label: words.slack.askAgain, ask: question }];
  return { ...offer, answer: { ...offer.answer, followUps } };
}

function questionOf(event: IncomingInteraction): Ask | undefined {
  if (event.kind === "button") return event.action?.ask;
  const isAsked =
    event.kind === "form-submitted" || event.kind === "look-up" || event.kind === "verify";
  return isAsked ? event.question : undefined;
}
