/** Each kind of event with what it is answered. */
import type { Ask } from "../../../answer/ask.ts";
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import { wordsFor } from "../../../words/words.ts";
import type { WithoutReference } from "../../event-log-entry.ts";
import { eventMeta } from "../../event-log-entry.ts";
import { interactionResponseType } from "../api-constants.ts";
import type { Interaction } from "../payload-schemas.ts";
import { toChoices } from "../rendering/autocomplete-choices.ts";
import { pendingPicture } from "../rendering/picture-attachment.ts";
import { serializeCallback, serializeReply } from "../rendering/serialize-callback.ts";
import { toErrorMessageWithHelp } from "../rendering/to-discord.ts";
import type { InteractionResponse } from "../response-types.ts";
import { handleButton } from "./button-handler.ts";
import { fromInteraction, senderOf } from "./from-discord.ts";

type Answered = WithoutReference<InteractionResponse>;

export function handleInteraction(bot: Bot, interaction: Interaction): Answered {
  const event = fromInteraction(interaction);
  switch (event.kind) {
    case "command":
    case "look-up":
      return answered(bot, event.kind, event.asked, senderOf(interaction).id);
    case "completion":
      return completed(bot, event.asked, event.option);
    case "press":
      return handleButton(bot, interaction, event.press, event.on);
    case "unknown":
      return helpfully(bot, interaction);
  }
}

function answered(bot: Bot, event: string, asked: Ask, asker: string): Answered {
  const reply = bot.reply(asked);
  const showing = { ephemeral: reply.answer.audience === "asker", asker };
  return {
    json: serializeReply("message", reply, showing),
    meta: eventMeta(bot, event, reply),
    ...pendingPicture("message", reply, showing),
  };
}

function completed(bot: Bot, asked: Ask, option: string): Answered {
  const { command } = asked;
  const choices = toChoices(bot.suggest(asked, option));
  const outcome = choices.length > 0 ? "offered" : "nothing";
  return {
    json: serializeCallback({
      type: interactionResponseType.autocompleteResult,
      data: { choices },
    }),
    meta: eventMeta(bot, "completion", { command, outcome }),
  };
}

/** Nothing that comes is left to time out. */
function helpfully(bot: Bot, { locale }: Interaction): Answered {
  const words = wordsFor(locale);
  const data = toErrorMessageWithHelp(
    words.trouble.unknownEvent,
    bot.reply(makeAsk("help")),
    words,
  );
  return {
    json: serializeCallback({ type: interactionResponseType.message, data }),
    meta: { event: "unknown" },
  };
}
