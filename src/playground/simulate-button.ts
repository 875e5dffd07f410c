/** Simulates a press on a button of a reply: tells what the platform would do, for a page with one reader. */
import type { Ask } from "../answer/ask.ts";
import type { Reply } from "../answer/reply.ts";
import type { Bot } from "../bot.ts";
import { formatAskText } from "../platforms/ask-text.ts";
import { interactionResponseType } from "../platforms/discord/api-constants.ts";
import { decodeCustomId } from "../platforms/discord/custom-id.ts";
import type { MessageOptions } from "../platforms/discord/rendering/to-discord.ts";
import { toErrorMessage } from "../platforms/discord/rendering/to-discord.ts";
import { decodeButtonValue } from "../platforms/slack/button-value.ts";
import { toSlack } from "../platforms/slack/rendering/to-slack.ts";
import type { ButtonEffect, PageContext, PictureUrlOf } from "../platforms/web/web-types.ts";
import { wordsFor } from "../words/words.ts";
import { toDiscordAttachment, toDiscordPictureEdit, toDiscordPreview } from "./discord-preview.ts";
import type { SlackPreviewOptions } from "./slack-preview.ts";

export interface ButtonContext {
  readonly bot: Bot;
  readonly locale: string;
  readonly pictureUrl: PictureUrlOf;
  readonly slackOptions: SlackPreviewOptions;
}

export function createButtonSimulator(context: ButtonContext): PageContext["press"] {
  return {
    discord: (customId) => pressOnDiscord(context, customId),
    slack: (value) => pressOnSlack(context, value),
  };
}

function pressOnDiscord(context: ButtonContext, customId: string): ButtonEffect | undefined {
  const { bot, locale } = context;
  const button = decodeCustomId(customId);
  const words = wordsFor(locale);
  switch (button?.kind) {
    case undefined:
      return undefined;
    case "ask": {
      const reply = bot.reply({ ...button.ask, locale });
      if (button.part === 1) return askEffect(reply.ask);
      return showOnDiscord(context, reply, { part: button.part });
    }
    case "share": {
      const reply = bot.reply({ ...button.ask, locale });
      const sharedBy = words.page.live.you;
      return showOnDiscord(context, reply, { isEphemeral: false, sharedBy });
    }
    case "delete":
      return { does: "delete" };
    case "too-long": {
      const data = toErrorMessage(words.trouble.tooLongForButton, words);
      return { does: "show", message: { type: interactionResponseType.message, data } };
    }
    case "menu":
      return { does: "nothing" };
  }
}

function showOnDiscord(
  { pictureUrl }: ButtonContext,
  reply: Reply,
  options: Partial<MessageOptions>,
): ButtonEffect {
  const edit = toDiscordPictureEdit(reply, options);
  const attachment = toDiscordAttachment(reply, options);
  return {
    does: "show",
    message: toDiscordPreview(reply, options),
    ...(edit && { edit }),
    ...(attachment && { attached: pictureUrl(attachment) }),
  };
}

const askEffect = (ask: Ask): ButtonEffect => ({ does: "ask", question: formatAskText(ask) });

function pressOnSlack(context: ButtonContext, value: string): ButtonEffect | undefined {
  const { bot, locale, slackOptions } = context;
  const button = decodeButtonValue(value);
  if (button === undefined) return undefined;
  const reply = bot.reply({ ...button.ask, locale });
  switch (button.kind) {
    case "ask": {
      const { part } = button;
      if (part === 1) return askEffect(reply.ask);
      return {
        does: "show",
        message: toSlack(reply, { isEphemeral: true, part, ...slackOptions }),
      };
    }
    case "share":
    case "post": {
      const sharedBy = wordsFor(locale).page.live.you;
      const message = toSlack(reply, { isEphemeral: false, sharedBy, ...slackOptions });
      return { does: "show", message };
    }
  }
}
