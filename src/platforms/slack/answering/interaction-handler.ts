/** Handles an interaction: a button, a menu, a form, a shortcut, or a choice in App Home. */
import type { Ask, Completion } from "../../../answer/ask.ts";
import { makeAsk, unnamed } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReplyWithHelp } from "../../error-reply.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { Interaction } from "../payload-schemas.ts";
import { toOptions } from "../rendering/select-options.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep, ResponseStep } from "../response-steps.ts";
import { answerModal, lookUpModal } from "../views/answer-modals.ts";
import { homeView } from "../views/app-home.ts";
import { askModal } from "../views/ask-modal.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import { handleButton } from "./button-handler.ts";
import type { PreferenceChange } from "./from-interaction.ts";
import { fromInteraction } from "./from-interaction.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { withLocale } from "./handler-context.ts";
import type { MessagePictures } from "./picture-steps.ts";
import { messagePicturesFor, postWithPicture, withFallback } from "./picture-steps.ts";
import { openView, showError, stepsToShow } from "./show-reply.ts";

export function handleInteraction(
  context: HandlerContext,
  interaction: Interaction,
): HandlerResult {
  const event = fromInteraction(interaction);
  switch (event.kind) {
    case "button":
      return handleButton(context, interaction, event.action);
    case "preferences":
      return changePreferences(context, interaction, event.change);
    case "options":
      return optionsFor(context, event.question, event.canBeAsTyped);
    case "look-up":
      return lookUpCommand(context, interaction, event.question);
    case "verify":
      return checkMessage(context, interaction, event.question);
    case "form": {
      const view = askModal(context.bot, wordsFor(context.locale));
      return { steps: openView(interaction, view), meta: { event: event.kind } };
    }
    case "form-submitted":
      return submitForm(context, interaction, event.question);
    case "closed":
      return { steps: [], meta: { event: event.kind } };
    case "unknown": {
      const words = wordsFor(context.locale);
      const help = context.bot.reply(makeAsk("help"));
      const note = errorReplyWithHelp(words.trouble.unknownEvent, help, words);
      return showError(interaction, note, { event: event.kind });
    }
  }
}

/** The form takes any words: those that begin no name stand there as they were typed. */
function optionsFor({ bot }: HandlerContext, question: Ask, canBeAsTyped: boolean): HandlerResult {
  const known = bot.suggest(question, unnamed);
  const text = question.typed[0]?.text ?? "";
  const typed: Completion = { label: text, text, why: "" };
  const all = canBeAsTyped && text !== "" ? [...known, typed] : known;
  return { acknowledge: { options: toOptions(all) }, steps: [], meta: { event: "completion" } };
}

function lookUpCommand(
  context: HandlerContext,
  interaction: Interaction,
  question: Ask,
): HandlerResult {
  const reply = context.bot.reply(withLocale(question, context));
  const { channel, message } = interaction;
  const thread = message?.thread_ts ?? message?.ts;
  const origin = channel && thread ? { channel: channel.id, thread } : undefined;
  const meta = eventMeta(context.bot, "look-up", reply);
  const instead = stepsToShow(interaction, reply, { isInPlace: false });
  return { steps: openView(interaction, lookUpModal(reply, origin), instead), meta };
}

/** Only the asker sees what was checked: it is somebody else's message. */
function checkMessage(
  context: HandlerContext,
  interaction: Interaction,
  question: Ask,
): HandlerResult {
  const reply = context.bot.reply(withLocale(question, context));
  const meta = eventMeta(context.bot, "verify", reply);
  const { title } = wordsFor(context.locale).slack.verify;
  const instead = stepsToShow(interaction, reply, { isInPlace: false });
  return { steps: openView(interaction, answerModal(reply, { title }), instead), meta };
}

/** The form shows the answer in its own place; where a conversation was picked, it is posted there as well. */
function submitForm(
  context: HandlerContext,
  interaction: Interaction,
  question: Ask,
): HandlerResult {
  const reply = context.bot.reply(withLocale(question, context));
  const { title } = wordsFor(context.locale).slack.form;
  const { pictureAt } = messagePicturesFor(context, true);
  const view = answerModal(reply, { title, pictureAt });
  const isForAll = reply.answer.audience === "everyone" && reply.answer.tone !== "trouble";
  const urls = isForAll ? (interaction.response_urls ?? []) : [];
  const sharedBy = interaction.user?.name ?? interaction.user?.username;
  const post = (pictures: MessagePictures) => postSteps(reply, sharedBy, urls, pictures);
  return {
    acknowledge: { response_action: "update", view },
    steps: urls.length === 0 ? [] : postWithPicture(reply, context, post),
    meta: eventMeta(context.bot, "form-submitted", reply),
  };
}

/** @param urls of the conversations to post the answer in, one after the other */
function postSteps(
  reply: Reply,
  sharedBy: string | undefined,
  [first, ...others]: NonNullable<Interaction["response_urls"]>,
  pictures: MessagePictures,
): readonly ResponseStep[] {
  if (first === undefined) return [];
  const { response_url: url } = first;
  const rest = postSteps(reply, sharedBy, others, pictures);
  const write = (each: MessagePictures): CallStep => {
    const message = toSlack(reply, { isEphemeral: false, sharedBy, ...each });
    return { kind: "respond", url, body: { ...message, replace_original: false } };
  };
  return [withFallback(reply, pictures, write, rest), ...rest];
}

/** Saves what was chosen in App Home, and shows the page as it is then. A person who may not change it is told so. */
function changePreferences(
  context: HandlerContext,
  { user }: Interaction,
  change: PreferenceChange,
): HandlerResult {
  const { preferences } = context;
  const meta = { event: "preferences" };
  if (user === undefined) return { steps: [], meta };
  const home = (current: WorkspacePreferences, remark: PreferenceRemark): ResponseStep => {
    const words = wordsFor(current.locale ?? context.locale);
    const section = { preferences: current, remark: words.slack.preferences[remark] };
    const view = homeView(context.bot, { ...context, ...section }, words);
    return { kind: "publish-home", user: user.id, view };
  };
  switch (preferences.mayChange) {
    case "no":
      return { steps: [home(preferences, "notAllowed")], meta };
    case "unknown":
      return { steps: [home(preferences, "notSaved")], meta };
    case "yes":
      return {
        steps: [
          { kind: "save-preferences", settings: change, fallback: [home(preferences, "notSaved")] },
          home({ ...preferences, ...change }, "saved"),
        ],
        meta,
      };
  }
}

type PreferenceRemark = keyof Pick<
  Words["slack"]["preferences"],
  "saved" | "notSaved" | "notAllowed"
>;
