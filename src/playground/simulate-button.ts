/** What a press on a button of a reply does on the page: what the platform itself would do, but for one reader. */
import type { Reply } from "../answer/reply.ts";
import type { Bot } from "../bot.ts";
import { formatAskText } from "../platforms/ask-text.ts";
import { interactionResponseType } from "../platforms/discord/api-constants.ts";
import { decodeCustomId as fromDiscordCode } from "../platforms/discord/custom-id.ts";
import type { MessageOptions } from "../platforms/discord/rendering/to-discord.ts";
import { toNote } from "../platforms/discord/rendering/to-discord.ts";
import type { PictureRequest } from "../platforms/picture-renderer.ts";
import { decodeButtonValue as fromSlackCode } from "../platforms/slack/button-value.ts";
import { toSlack } from "../platforms/slack/rendering/to-slack.ts";
import type { ButtonEffect, PlatformName } from "../platforms/web/web-types.ts";
import { wordsFor } from "../words/words.ts";
import { discordAttachment, discordCallback, discordPictureEdit } from "./discord-preview.ts";
import type { SlackLook } from "./slack-preview.ts";

type Press = (code: string) => ButtonEffect | undefined;

export interface Pressing {
  readonly bot: Bot;
  readonly locale: string;
  /** On the page's own server. */
  readonly pictureAt: (wanted: PictureRequest) => string;
  readonly onSlack: SlackLook;
}

export function createButtonSimulator(pressing: Pressing): Readonly<Record<PlatformName, Press>> {
  return {
    discord: (code) => pressedOnDiscord(pressing, code),
    slack: (code) => pressedOnSlack(pressing, code),
  };
}

function pressedOnDiscord(pressing: Pressing, code: string): ButtonEffect | undefined {
  const { bot, locale } = pressing;
  const press = fromDiscordCode(code);
  const words = wordsFor(locale);
  switch (press?.kind) {
    case undefined:
      return undefined;
    case "ask": {
      const reply = bot.reply({ ...press.asked, locale });
      if (press.part === 1) return asks(reply.asked);
      return showsOnDiscord(pressing, reply, { part: press.part });
    }
    case "share": {
      const reply = bot.reply({ ...press.asked, locale });
      const sharedBy = words.page.live.you;
      return showsOnDiscord(pressing, reply, { ephemeral: false, sharedBy });
    }
    case "delete":
      return { does: "delete" };
    case "too-long": {
      const data = toNote(words.trouble.tooLongForButton, words);
      return { does: "show", message: { type: interactionResponseType.message, data } };
    }
    case "menu":
      return { does: "nothing" };
  }
}

function showsOnDiscord(
  { pictureAt }: Pressing,
  reply: Reply,
  showing: Partial<MessageOptions>,
): ButtonEffect {
  const edit = discordPictureEdit(reply, showing);
  const attached = discordAttachment(reply, showing);
  return {
    ...{ does: "show", message: discordCallback(reply, showing) },
    ...(edit && { edit }),
    ...(attached && { attached: pictureAt(attached) }),
  };
}

const asks = (asked: Parameters<typeof formatAskText>[0]): ButtonEffect => ({
  does: "ask",
  question: formatAskText(asked),
});

function pressedOnSlack(pressing: Pressing, code: string): ButtonEffect | undefined {
  const { bot, locale, onSlack } = pressing;
  const press = fromSlackCode(code);
  if (press === undefined) return undefined;
  const reply = bot.reply({ ...press.asked, locale });
  switch (press.kind) {
    case "ask": {
      const { part } = press;
      if (part === 1) return asks(reply.asked);
      return { does: "show", message: toSlack(reply, { ephemeral: true, part, ...onSlack }) };
    }
    case "share":
    case "post": {
      const sharedBy = wordsFor(locale).page.live.you;
      return { does: "show", message: toSlack(reply, { ephemeral: false, sharedBy, ...onSlack }) };
    }
  }
}
