/** Each kind of interaction with what it is answered. */
import type { Ask, Completion } from "../../../answer/ask.ts";
import { ask, unnamed } from "../../../answer/ask.ts";
import { wordsFor } from "../../../words/words.ts";
import { helpfulNote } from "../../error-reply.ts";
import { toldOf } from "../../event-log-entry.ts";
import type { Interaction } from "../payload-schemas.ts";
import type { Modal } from "../rendering/block-kit.ts";
import { toOptions } from "../rendering/select-options.ts";
import { toSlack } from "../rendering/to-slack.ts";
import type { SentStep, Step } from "../response-steps.ts";
import { answerModal, lookUpModal } from "../views/answer-modals.ts";
import { askModal } from "../views/ask-modal.ts";
import type { Wishes } from "../workspaces.ts";
import { answerPress, shownTo } from "./button-handler.ts";
import { fromInteraction } from "./from-interaction.ts";
import type { Answered, Asking } from "./handler-context.ts";
import { inTheirLanguage, silent } from "./handler-context.ts";
import type { Pictured } from "./picture-steps.ts";
import { picturesFor, postedOnce, surely } from "./picture-steps.ts";
import { answerWish } from "./preferences-handler.ts";

export function answerInteraction(
  asking: Asking,
  interaction: Interaction,
  wishes: Wishes,
): Answered {
  const event = fromInteraction(interaction);
  switch (event.kind) {
    case "press":
      return answerPress(asking, interaction, event.press);
    case "wish":
      return answerWish(asking, interaction, { now: wishes, change: event.wish });
    case "options":
      return offered(asking, event.asked, event.orAsTyped);
    case "look-up":
      return lookedUp(asking, interaction, event.asked);
    case "form": {
      const view = askModal(asking.bot, wordsFor(asking.locale));
      return { steps: opened(interaction, view), told: { event: event.kind } };
    }
    case "form-filled":
      return filledIn(asking, interaction, event.asked);
    case "closed":
      return silent(event.kind);
    case "unknown":
      return helpfully(asking, interaction);
  }
}

/** The form takes any words: those that begin no name stand there as they were typed. */
function offered({ bot }: Asking, asked: Ask, orAsTyped: boolean): Answered {
  const known = bot.suggest(asked, unnamed);
  const text = asked.typed[0]?.text ?? "";
  const typed: Completion = { label: text, text, why: "" };
  const all = orAsTyped && text !== "" ? [...known, typed] : known;
  return { acknowledge: { options: toOptions(all) }, steps: [], told: { event: "completion" } };
}

function lookedUp(asking: Asking, interaction: Interaction, asked: Ask): Answered {
  const reply = asking.bot.reply(inTheirLanguage(asked, asking));
  const { channel, message } = interaction;
  const thread = message?.thread_ts ?? message?.ts;
  const origin = channel && thread ? { channel: channel.id, thread } : undefined;
  const told = toldOf(asking.bot, "look-up", reply);
  const instead = shownTo(interaction, reply, { inPlace: false });
  return { steps: opened(interaction, lookUpModal(reply, origin), instead), told };
}

/** The form shows the answer in its own place; where a conversation was picked, it is posted there as well. */
function filledIn(asking: Asking, interaction: Interaction, asked: Ask): Answered {
  const reply = asking.bot.reply(inTheirLanguage(asked, asking));
  const { title } = wordsFor(asking.locale).slack.form;
  const { pictureAt } = picturesFor(asking, true);
  const view = answerModal(reply, { title, pictureAt });
  const isForAll = reply.answer.audience === "everyone" && reply.answer.tone !== "trouble";
  const urls = isForAll ? (interaction.response_urls ?? []) : [];
  const sharedBy = interaction.user?.name ?? interaction.user?.username;
  const respond = (pictured: Pictured, [first, ...others]: typeof urls): readonly Step[] => {
    if (first === undefined) return [];
    const { response_url: url } = first;
    const write = (shown: Pictured): SentStep => {
      const body = {
        ...toSlack(reply, { hidden: false, sharedBy, ...shown }),
        replace_original: false,
      };
      return { kind: "respond", url, body };
    };
    const rest = respond(pictured, others);
    return [surely(reply, pictured, write, rest), ...rest];
  };
  return {
    acknowledge: { response_action: "update", view },
    steps:
      urls.length === 0 ? [] : postedOnce(reply, asking, (pictured) => respond(pictured, urls)),
    told: toldOf(asking.bot, "form-filled", reply),
  };
}

/** Nothing that comes is left to time out. */
function helpfully(asking: Asking, interaction: Interaction): Answered {
  const words = wordsFor(asking.locale);
  const note = helpfulNote(words.trouble.unknownEvent, asking.bot.reply(ask("help")), words);
  const told = { event: "unknown" };
  const view = answerModal(note, { title: words.slack.form.title });
  switch (interaction.type) {
    case "block_suggestion":
      return { acknowledge: { options: [] }, steps: [], told };
    case "view_submission":
      return { acknowledge: { response_action: "update", view }, steps: [], told };
    case "message_action":
    case "shortcut":
      return { steps: opened(interaction, view), told };
  }
  return { steps: shownTo(interaction, note, { inPlace: false }), told };
}

/** A trigger lives for three seconds. @param otherwise where the person can be told when it was too late */
function opened(
  { trigger_id: trigger }: Interaction,
  view: Modal,
  otherwise: readonly Step[] = [],
): readonly Step[] {
  return trigger === undefined
    ? otherwise
    : [{ kind: "open-view", trigger, view, ...(otherwise.length > 0 && { otherwise }) }];
}
