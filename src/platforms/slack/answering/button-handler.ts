/** Handles a press on one of our buttons: in place on a private answer, privately on one that others see. */

import type { Ask } from "../../../answer/ask.ts";
import { makeAsk } from "../../../answer/ask.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReplyWithHelp } from "../../error-reply.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { ButtonAction } from "../button-value.ts";
import type { Interaction } from "../payload-schemas.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep, ResponseStep } from "../response-steps.ts";
import { toChannelMessage } from "../response-steps.ts";
import { noteModal, parseThreadRef } from "../views/answer-modals.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { withLocale } from "./handler-context.ts";
import type { MessagePictures } from "./picture-steps.ts";
import {
  messagePicturesFor,
  postWithPicture,
  updateWithPicture,
  uploadSteps,
  withFallback,
} from "./picture-steps.ts";
import { showError, stepsToShow, threadOf } from "./show-reply.ts";

/** @param action undefined for a code that can't be read */
export function handleButton(
  context: HandlerContext,
  interaction: Interaction,
  action: ButtonAction | undefined,
): HandlerResult {
  const words = wordsFor(context.locale);
  switch (action?.kind) {
    case "ask": {
      const reply = context.bot.reply(withLocale(action.ask, context));
      const steps = stepsToShow(interaction, reply, { part: action.part, context });
      return { steps, meta: eventMeta(context.bot, "button", reply) };
    }
    case "share":
      return shareAnswer(context, interaction, action.ask);
    case "post":
      return postInThread(context, interaction, action.ask);
    case undefined: {
      const help = context.bot.reply(makeAsk("help"));
      const note = errorReplyWithHelp(words.trouble.oldButton, help, words);
      return showError(interaction, note, { event: "invalid-button" });
    }
  }
}

/** The private answer stays. The person who shares it is named, not mentioned: nobody is notified. */
function shareAnswer(
  { bot, ...context }: HandlerContext,
  interaction: Interaction,
  question: Ask,
): HandlerResult {
  const { response_url: url } = interaction;
  const reply = bot.reply(withLocale(question, { bot, ...context }));
  const meta = eventMeta(bot, "share", reply);
  if (url === undefined) return { steps: [], meta };
  const isEphemeral = reply.answer.tone === "trouble";
  const sharedBy = nameOf(interaction);
  const target = { replace_original: false, ...threadOf(interaction) };
  const write = (picture: MessagePictures): CallStep => {
    const message = toSlack(reply, { isEphemeral, sharedBy, ...picture });
    return { kind: "respond", url, body: { ...message, ...target } };
  };
  const steps = postWithPicture(reply, context, (picture) => [withFallback(reply, picture, write)]);
  return { steps, meta };
}

/** Posts the answer under the message that was looked up; the view says whether that worked. */
function postInThread(
  { bot, ...context }: HandlerContext,
  interaction: Interaction,
  question: Ask,
): HandlerResult {
  const reply = bot.reply(withLocale(question, { bot, ...context }));
  const meta = eventMeta(bot, "post", reply);
  const words = wordsFor(context.locale);
  const thread = parseThreadRef(interaction.view?.private_metadata ?? "");
  if (thread === undefined || reply.answer.tone === "trouble") {
    return { steps: stepsToShow(interaction, reply), meta };
  }
  const { posted, notPosted } = words.slack.lookUp;
  const fallback = noteSteps(interaction, notPosted, words);
  const rest = noteSteps(interaction, posted, words);
  const sharedBy = nameOf(interaction);
  const write = (picture: MessagePictures): CallStep => {
    const message = toSlack(reply, { isEphemeral: false, sharedBy, ...picture });
    return {
      kind: "post-message",
      body: toChannelMessage(message, thread.channel, thread.thread),
      fallback,
    };
  };
  return {
    steps: [withFallback(reply, messagePicturesFor(context, false), write, rest), ...rest],
    followUpSteps: uploadSteps(reply, context, updateWithPicture(reply, context, sharedBy)),
    meta,
  };
}

function noteSteps({ view }: Interaction, message: string, words: Words): readonly ResponseStep[] {
  return view === undefined
    ? []
    : [{ kind: "update-view", id: view.id, view: noteModal(message, words) }];
}

/** As Slack gives it here; the name that others see would take a scope of its own. */
const nameOf = ({ user }: Interaction): string => user?.name ?? user?.username ?? user?.id ?? "";
