/** Handles an interaction: a button, a menu, a form, a shortcut, or a choice in App Home. */
import type { Ask, Completion } from "../../../answer/ask.ts";
import { makeAsk, unnamed } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReplyWithHelp } from "../../error-reply.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { Interaction } from "../payload-schemas.ts";
import type { Modal } from "../rendering/block-kit.ts";
import { toOptions } from "../rendering/select-options.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep, ResponseStep } from "../response-steps.ts";
import { answerModal, lookUpModal } from "../views/answer-modals.ts";
import { homeView } from "../views/app-home.ts";
import { askModal } from "../views/ask-modal.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import { handleButton, stepsToShow } from "./button-handler.ts";
import type { PreferenceChange } from "./from-interaction.ts";
import { fromInteraction } from "./from-interaction.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { withLocale } from "./handler-context.ts";
import type { MessagePictures } from "./picture-steps.ts";
import { messagePicturesFor, postWithPicture, withFallback } from "./picture-steps.ts";

export function handleInteraction(
  context: HandlerContext,
  interaction: Interaction,
  preferences: WorkspacePreferences,
): HandlerResult {
  const event = fromInteraction(interaction);
  switch (event.kind) {
    case "button":
      return handleButton(context, interaction, event.action);
    case "preferences":
      return changePreferences(context, interaction, preferences, event.change);
    case "options":
      return optionsFor(context, event.question, event.canBeAsTyped);
    case "look-up":
      return lookUpCommand(context, interaction, event.question);
    case "form": {
      const view = askModal(context.bot, wordsFor(context.locale));
      return { steps: openView(interaction, view), meta: { event: event.kind } };
    }
    case "form-submitted":
      return submitForm(context, interaction, event.question);
    case "closed":
      return { steps: [], meta: { event: event.kind } };
    case "unknown":
      return answerWithHelp(context, interaction);
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

/** An interaction of a kind that we don't know gets an answer too: without one it would time out. */
function answerWithHelp(context: HandlerContext, interaction: Interaction): HandlerResult {
  const words = wordsFor(context.locale);
  const note = errorReplyWithHelp(
    words.trouble.unknownEvent,
    context.bot.reply(makeAsk("help")),
    words,
  );
  const meta = { event: "unknown" };
  const view = answerModal(note, { title: words.slack.form.title });
  switch (interaction.type) {
    case "block_suggestion":
      return { acknowledge: { options: [] }, steps: [], meta };
    case "view_submission":
      return { acknowledge: { response_action: "update", view }, steps: [], meta };
    case "message_action":
    case "shortcut":
      return { steps: openView(interaction, view), meta };
  }
  return { steps: stepsToShow(interaction, note, { isInPlace: false }), meta };
}

/** A trigger lives for three seconds. @param fallback where the person can be told that it was too late */
function openView(
  { trigger_id: trigger }: Interaction,
  view: Modal,
  fallback: readonly ResponseStep[] = [],
): readonly ResponseStep[] {
  return trigger === undefined
    ? fallback
    : [{ kind: "open-view", trigger, view, ...(fallback.length > 0 && { fallback }) }];
}

/** Saves what was chosen in App Home, and shows the page as it is then. A person who may not change it is told so. */
function changePreferences(
  context: HandlerContext,
  { user }: Interaction,
  preferences: WorkspacePreferences,
  change: PreferenceChange,
): HandlerResult {
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
      return { steps: [home(preferences, "notYours")], meta };
    case "unknown":
      return { steps: [home(preferences, "notKept")], meta };
    case "yes":
      return {
        steps: [
          { kind: "keep", settings: change, fallback: [home(preferences, "notKept")] },
          home({ ...preferences, ...change }, "kept"),
        ],
        meta,
      };
  }
}

type PreferenceRemark = keyof Pick<Words["slack"]["preferences"], "kept" | "notKept" | "notYours">;
