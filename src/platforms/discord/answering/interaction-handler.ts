/** Each kind of event with what it is answered. */
import type { Ask } from "../../../answer/ask.ts";
import { ask } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import { wordsFor } from "../../../words/words.ts";
import type { Unreferenced } from "../../event-log-entry.ts";
import { toldOf } from "../../event-log-entry.ts";
import { callbackKind } from "../api-constants.ts";
import type { Interaction } from "../payload-schemas.ts";
import { toChoices } from "../rendering/autocomplete-choices.ts";
import { illustrationOf } from "../rendering/picture-attachment.ts";
import { writeCallback, writeReply } from "../rendering/serialize-callback.ts";
import { toHelpfulNote } from "../rendering/to-discord.ts";
import type { Responded } from "../response-types.ts";
import { answerPress } from "./button-handler.ts";
import { fromInteraction, senderOf } from "./from-discord.ts";

type Answered = Unreferenced<Responded>;

export function answerEvent(bot: Bot, interaction: Interaction): Answered {
  const event = fromInteraction(interaction);
  switch (event.kind) {
    case "command":
    case "look-up":
      return answered(bot, event.kind, event.asked, senderOf(interaction).id);
    case "completion":
      return completed(bot, event.asked, event.option);
    case "press":
      return answerPress(bot, interaction, event.press, event.on);
    case "unknown":
      return helpfully(bot, interaction);
  }
}

function answered(bot: Bot, event: string, asked: Ask, asker: string): Answered {
  const reply = bot.reply(asked);
  const showing = { hidden: reply.answer.audience === "asker", asker };
  return {
    json: writeReply("message", reply, showing),
    told: toldOf(bot, event, reply),
    ...illustrationOf("message", reply, showing),
  };
}

function completed(bot: Bot, asked: Ask, option: string): Answered {
  const { command } = asked;
  const choices = toChoices(bot.suggest(asked, option));
  const outcome = choices.length > 0 ? "offered" : "nothing";
  return {
    json: writeCallback({ type: callbackKind.choices, data: { choices } }),
    told: toldOf(bot, "completion", { command, outcome }),
  };
}

/** Nothing that comes is left to time out. */
function helpfully(bot: Bot, { locale }: Interaction): Answered {
  const words = wordsFor(locale);
  const data = toHelpfulNote(words.trouble.unknownEvent, bot.reply(ask("help")), words);
  return {
    json: writeCallback({ type: callbackKind.message, data }),
    told: { event: "unknown" },
  };
}
