/** Each kind of interaction with what it is answered. */
import type { Ask, Completion } from "../../../answer/ask.ts";
import { makeAsk, unnamed } from "../../../answer/ask.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReplyWithHelp } from "../../error-reply.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { Interaction } from "../payload-schemas.ts";
import type { Modal } from "../rendering/block-kit.ts";
import { toOptions } from "../rendering/select-options.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { CallStep, ResponseStep } from "../response-steps.ts";
import { answerModal, lookUpModal } from "../views/answer-modals.ts";
import { askModal } from "../views/ask-modal.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import { handleButton, stepsToShow } from "./button-handler.ts";
import { fromInteraction } from "./from-interaction.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { emptyResult, withLocale } from "./handler-context.ts";
import type { PictureOptions } from "./picture-steps.ts";
import { pictureOptionsFor, postWithPicture, withFallback } from "./picture-steps.ts";
import { handlePreferenceChange } from "./preferences-handler.ts";

export function handleInteraction(
  asking: HandlerContext,
  interaction: Interaction,
  wishes: WorkspacePreferences,
): HandlerResult {
  const event = fromInteraction(interaction);
  switch (event.kind) {
    case "press":
      return handleButton(asking, interaction, event.press);
    case "wish":
      return handlePreferenceChange(asking, interaction, { now: wishes, change: event.wish });
    case "options":
      return offered(asking, event.asked, event.orAsTyped);
    case "look-up":
      return lookedUp(asking, interaction, event.asked);
    case "form": {
      const view = askModal(asking.bot, wordsFor(asking.locale));
      return { steps: opened(interaction, view), meta: { event: event.kind } };
    }
    case "form-filled":
      return filledIn(asking, interaction, event.asked);
    case "closed":
      return emptyResult(event.kind);
    case "unknown":
      return helpfully(asking, interaction);
  }
}

/** The form takes any words: those that begin no name stand there as they were typed. */
function offered({ bot }: HandlerContext, asked: Ask, orAsTyped: boolean): HandlerResult {
  const known = bot.suggest(asked, unnamed);
  const text = asked.typed[0]?.text ?? "";
  const typed: Completion = { label: text, text, why: "" };
  const all = orAsTyped && text !== "" ? [...known, typed] : known;
  return { acknowledge: { options: toOptions(all) }, steps: [], meta: { event: "completion" } };
}

function lookedUp(asking: HandlerContext, interaction: Interaction, asked: Ask): HandlerResult {
  const reply = asking.bot.reply(withLocale(asked, asking));
  const { channel, message } = interaction;
  const thread = message?.thread_ts ?? message?.ts;
  const origin = channel && thread ? { channel: channel.id, thread } : undefined;
  const meta = eventMeta(asking.bot, "look-up", reply);
  const instead = stepsToShow(interaction, reply, { inPlace: false });
  return { steps: opened(interaction, lookUpModal(reply, origin), instead), meta };
}

/** The form shows the answer in its own place; where a conversation was picked, it is posted there as well. */
function filledIn(asking: HandlerContext, interaction: Interaction, asked: Ask): HandlerResult {
  const reply = asking.bot.reply(withLocale(asked, asking));
  const { title } = wordsFor(asking.locale).slack.form;
  const { pictureAt } = pictureOptionsFor(asking, true);
  const view = answerModal(reply, { title, pictureAt });
  const isForAll = reply.answer.audience === "everyone" && reply.answer.tone !== "trouble";
  const urls = isForAll ? (interaction.response_urls ?? []) : [];
  const sharedBy = interaction.user?.name ?? interaction.user?.username;
  const respond = (
    pictured: PictureOptions,
    [first, ...others]: typeof urls,
  ): readonly ResponseStep[] => {
    if (first === undefined) return [];
    const { response_url: url } = first;
    const write = (shown: PictureOptions): CallStep => {
      const body = {
        ...toSlack(reply, { ephemeral: false, sharedBy, ...shown }),
        replace_original: false,
      };
      return { kind: "respond", url, body };
    };
    const rest = respond(pictured, others);
    return [withFallback(reply, pictured, write, rest), ...rest];
  };
  return {
    acknowledge: { response_action: "update", view },
    steps:
      urls.length === 0
        ? []
        : postWithPicture(reply, asking, (pictured) => respond(pictured, urls)),
    meta: eventMeta(asking.bot, "form-filled", reply),
  };
}

/** Nothing that comes is left to time out. */
function helpfully(asking: HandlerContext, interaction: Interaction): HandlerResult {
  const words = wordsFor(asking.locale);
  const note = errorReplyWithHelp(
    words.trouble.unknownEvent,
    asking.bot.reply(makeAsk("help")),
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
      return { steps: opened(interaction, view), meta };
  }
  return { steps: stepsToShow(interaction, note, { inPlace: false }), meta };
}

/** A trigger lives for three seconds. @param otherwise where the person can be told when it was too late */
function opened(
  { trigger_id: trigger }: Interaction,
  view: Modal,
  fallback: readonly ResponseStep[] = [],
): readonly ResponseStep[] {
  return trigger === undefined
    ? fallback
    : [{ kind: "open-view", trigger, view, ...(fallback.length > 0 && { fallback }) }];
}
