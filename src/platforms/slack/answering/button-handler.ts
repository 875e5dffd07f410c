/** What a press on one of our buttons is answered: in place on a private answer, privately on one that others see. */

import type { Ask } from "../../../answer/ask.ts";
import { makeAsk } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReplyWithHelp } from "../../error-reply.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { ButtonAction } from "../button-value.ts";
import type { Interaction } from "../payload-schemas.ts";
import { cachedMessage, toSlack } from "../rendering/to-slack.ts";
import type { CallStep, ResponseStep } from "../response-steps.ts";
import { toChannelMessage } from "../response-steps.ts";
import { answerModal, noteModal, parseThreadRef } from "../views/answer-modals.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { withLocale } from "./handler-context.ts";
import type { PictureOptions } from "./picture-steps.ts";
import {
  pictureOptionsFor,
  postWithPicture,
  updateWithPicture,
  uploadSteps,
  withFallback,
} from "./picture-steps.ts";

/** @param press nothing for a code that can't be read */
export function handleButton(
  asking: HandlerContext,
  interaction: Interaction,
  press: ButtonAction | undefined,
): HandlerResult {
  const words = wordsFor(asking.locale);
  switch (press?.kind) {
    case "ask": {
      const reply = asking.bot.reply(withLocale(press.asked, asking));
      const steps = stepsToShow(interaction, reply, { part: press.part, asking });
      return { steps, meta: eventMeta(asking.bot, "press", reply) };
    }
    case "share":
      return shared(asking, interaction, press.asked);
    case "post":
      return postedUnder(asking, interaction, press.asked);
    case undefined: {
      const note = errorReplyWithHelp(
        words.trouble.oldButton,
        asking.bot.reply(makeAsk("help")),
        words,
      );
      return {
        steps: stepsToShow(interaction, note, { inPlace: false }),
        meta: { event: "old-press" },
      };
    }
  }
}

interface Shown {
  /** Of an answer in several parts, from 1. */
  readonly part?: number;
  /** Does it take the place of the private answer that was pressed on? */
  readonly inPlace?: boolean;
  /** With pictures, where there are any. */
  readonly asking?: HandlerContext;
}

export function stepsToShow(
  { view, trigger_id: trigger, response_url: url, container, message }: Interaction,
  reply: Reply,
  { part = 1, inPlace = true, asking }: Shown = {},
): readonly ResponseStep[] {
  const pictures = pictureOptionsFor(asking ?? {}, true);
  if (view !== undefined) {
    const { title } = wordsFor(reply.ask.locale).slack.form;
    const { pictureAt } = pictures;
    const shown = answerModal(reply, { title, part, metadata: view.private_metadata, pictureAt });
    if (view.type === "modal") return [{ kind: "update-view", id: view.id, view: shown }];
    return trigger === undefined ? [] : [{ kind: "open-view", trigger, view: shown }];
  }
  if (url === undefined) return [];
  const replaces = inPlace && container?.is_ephemeral === true;
  const where = { replace_original: replaces, ...threadOf({ container, message }) };
  const step = withFallback(reply, pictures, (pictured) => {
    const shown = cachedMessage(reply, { ephemeral: true, part, ...pictured });
    return { kind: "respond", url, body: { ...shown, ...where } };
  });
  return [step];
}

/** An answer in a thread is shown there. */
function threadOf({ container, message }: Pick<Interaction, "container" | "message">) {
  const thread = container?.thread_ts ?? message?.thread_ts;
  return thread === undefined ? {} : { thread_ts: thread };
}

/** The private answer stays. Whoever shared it is named, not mentioned: nobody is to be notified of what they did. */
function shared(
  { bot, ...asking }: HandlerContext,
  interaction: Interaction,
  asked: Ask,
): HandlerResult {
  const { response_url: url } = interaction;
  const reply = bot.reply(withLocale(asked, { bot, ...asking }));
  const meta = eventMeta(bot, "share", reply);
  if (url === undefined) return { steps: [], meta };
  const ephemeral = reply.answer.tone === "trouble";
  const sharedBy = nameOf(interaction);
  const where = { replace_original: false, ...threadOf(interaction) };
  const write = (pictured: PictureOptions): CallStep => {
    const message = toSlack(reply, { ephemeral, sharedBy, ...pictured });
    return { kind: "respond", url, body: { ...message, ...where } };
  };
  const steps = postWithPicture(reply, asking, (pictured) => [
    withFallback(reply, pictured, write),
  ]);
  return { steps, meta };
}

/** Under the message that was looked up; the view says whether it worked. */
function postedUnder(
  { bot, ...asking }: HandlerContext,
  interaction: Interaction,
  asked: Ask,
): HandlerResult {
  const reply = bot.reply(withLocale(asked, { bot, ...asking }));
  const meta = eventMeta(bot, "post", reply);
  const words = wordsFor(asking.locale);
  const origin = parseThreadRef(interaction.view?.private_metadata ?? "");
  if (origin === undefined || reply.answer.tone === "trouble") {
    return { steps: stepsToShow(interaction, reply), meta };
  }
  const { posted: done, notPosted } = words.slack.lookUp;
  const fallback = noted(interaction, notPosted, words);
  const rest = noted(interaction, done, words);
  const sharedBy = nameOf(interaction);
  const write = (pictured: PictureOptions): CallStep => {
    const message = toSlack(reply, { ephemeral: false, sharedBy, ...pictured });
    return {
      kind: "post-message",
      body: toChannelMessage(message, origin.channel, origin.thread),
      fallback,
    };
  };
  return {
    steps: [withFallback(reply, pictureOptionsFor(asking, false), write, rest), ...rest],
    followUpSteps: uploadSteps(reply, asking, updateWithPicture(reply, asking, sharedBy)),
    meta,
  };
}

function noted({ view }: Interaction, message: string, words: Words): readonly ResponseStep[] {
  return view === undefined
    ? []
    : [{ kind: "update-view", id: view.id, view: noteModal(message, words) }];
}

/** As Slack gives it here; the name that others see would take a scope of its own. */
const nameOf = ({ user }: Interaction): string => user?.name ?? user?.username ?? user?.id ?? "";
