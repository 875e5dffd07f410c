/** What a press on one of our buttons is answered: in place for whoever asked, privately for everybody else. */
import type { Ask } from "../../../answer/ask.ts";
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import type { WithoutReference } from "../../event-log-entry.ts";
import { eventMeta } from "../../event-log-entry.ts";
import { interactionResponseType } from "../api-constants.ts";
import type { ButtonAction } from "../custom-id.ts";
import type { Interaction } from "../payload-schemas.ts";
import { pendingPicture } from "../rendering/picture-attachment.ts";
import { serializeCallback, serializeReply } from "../rendering/serialize-callback.ts";
import type { Message } from "../rendering/to-discord.ts";
import { toErrorMessage, toErrorMessageWithHelp } from "../rendering/to-discord.ts";
import type { InteractionResponse } from "../response-types.ts";
import type { PressedMessage, Sender } from "./from-discord.ts";
import { senderOf } from "./from-discord.ts";
import { missingSendPermission } from "./permissions.ts";

type Answered = WithoutReference<InteractionResponse>;

interface Pressing {
  readonly bot: Bot;
  readonly interaction: Interaction;
  readonly words: Words;
  readonly sender: Sender;
}

/** @param press nothing for a code that can't be read */
export function handleButton(
  bot: Bot,
  interaction: Interaction,
  press: ButtonAction | undefined,
  on: PressedMessage,
): Answered {
  const words = wordsFor(interaction.locale);
  const pressing = { bot, interaction, words, sender: senderOf(interaction) };
  switch (press?.kind) {
    case "ask":
      return askedAgain(pressing, inTheirLanguage(press.asked, interaction), press.part, on);
    case "share":
      return shared(pressing, inTheirLanguage(press.asked, interaction));
    case "delete":
      return deleted(pressing, press.asker, on);
    case "too-long":
      return note("too-long", toErrorMessage(words.trouble.tooLongForButton, words));
    case "menu":
    case undefined:
      return note(
        "old-press",
        toErrorMessageWithHelp(words.trouble.oldButton, bot.reply(makeAsk("help")), words),
      );
  }
}

/** What went wrong is nobody else's business: it never takes the place of an answer that others see. */
function askedAgain(
  { bot, sender }: Pressing,
  asked: Ask,
  part: number,
  on: PressedMessage,
): Answered {
  const reply = bot.reply(asked);
  const meta = eventMeta(bot, "press", reply);
  const isAskers = on.ephemeral || (sender.id === on.asker && sender.id !== "");
  if (isAskers && (on.ephemeral || reply.answer.audience === "everyone")) {
    const sharedBy = on.shared ? sender.name : undefined;
    const showing = { ephemeral: on.ephemeral, asker: sender.id, part, sharedBy };
    const json = serializeReply("update", reply, showing);
    return { json, meta, replacedMessage: on.message, ...pendingPicture("update", reply, showing) };
  }
  const closed = { ephemeral: true, part };
  const json = serializeReply("message", reply, closed);
  return { json, meta, ...pendingPicture("message", reply, closed) };
}

function shared({ bot, interaction, words, sender }: Pressing, asked: Ask): Answered {
  const silent = missingSendPermission(interaction);
  if (silent !== undefined) {
    const { mayNotPost, youMayNotPost } = words.trouble;
    return note(
      "share-refused",
      toErrorMessage(silent === "bot" ? mayNotPost : youMayNotPost, words),
    );
  }
  const reply = bot.reply(openly(asked));
  const showing =
    reply.answer.tone === "trouble"
      ? { ephemeral: true }
      : { ephemeral: false, asker: sender.id, sharedBy: sender.name };
  const json = serializeReply("message", reply, showing);
  const meta = eventMeta(bot, "share", reply);
  return { json, meta, ...pendingPicture("message", reply, showing) };
}

/** Others read it now: a page turned is theirs as well. */
const openly = (asked: Ask): Ask => ({
  ...asked,
  typed: asked.typed.filter(({ option }) => option !== "private"),
});

function deleted({ words, sender }: Pressing, asker: string, on: PressedMessage): Answered {
  if (sender.id !== asker)
    return note("delete-refused", toErrorMessage(words.trouble.notYours, words));
  const json = serializeCallback({ type: interactionResponseType.deferredUpdate });
  return { json, meta: { event: "delete" }, deletesMessage: true, replacedMessage: on.message };
}

function note(event: string, data: Message): Answered {
  return {
    json: serializeCallback({ type: interactionResponseType.message, data }),
    meta: { event },
  };
}

const inTheirLanguage = (asked: Ask, { locale }: Interaction): Ask =>
  locale === undefined ? asked : { ...asked, locale };
