/** What a press on a button of a reply does on the page: what the platform itself would do, but for one reader. */
import type { Bot } from "./bot.ts";
import { fromButtonCode as fromDiscordCode } from "./platforms/discord/button-code.ts";
import { toNote } from "./platforms/discord/notes.ts";
import { callbackKind } from "./platforms/discord/protocol.ts";
import type { Message } from "./platforms/discord/to-discord.ts";
import { toDiscord } from "./platforms/discord/to-discord.ts";
import { toOneLine } from "./platforms/one-line.ts";
import { fromButtonCode as fromSlackCode } from "./platforms/slack/button-code.ts";
import { toSlack } from "./platforms/slack/to-slack.ts";
import type { PlatformName, Pressed } from "./platforms/web/settings.ts";
import { wordsFor } from "./words/words.ts";

type Press = (code: string) => Pressed | undefined;

export function makePresses(bot: Bot, locale: string): Readonly<Record<PlatformName, Press>> {
  return {
    discord: (code) => pressedOnDiscord(bot, locale, code),
    slack: (code) => pressedOnSlack(bot, locale, code),
  };
}

/** Nobody's id, as in what is printed for Discord. */
const nobody = "0";

function pressedOnDiscord(bot: Bot, locale: string, code: string): Pressed | undefined {
  const press = fromDiscordCode(code);
  const words = wordsFor(locale);
  switch (press?.kind) {
    case undefined:
      return undefined;
    case "ask":
    case "share": {
      const reply = bot.reply({ ...press.asked, locale });
      if (press.kind === "ask" && press.part === 1) return asks(reply.asked);
      const hidden = press.kind === "ask" && reply.answer.audience === "asker";
      const sharedBy = press.kind === "share" ? words.page.live.you : undefined;
      const part = press.kind === "ask" ? press.part : 1;
      return shows(toDiscord(reply, { hidden, asker: nobody, part, sharedBy }));
    }
    case "delete":
      return { does: "delete" };
    case "too-long":
      return shows(toNote(words.trouble.tooLongForButton, words));
    case "menu":
      return { does: "nothing" };
  }
}

const shows = (data: Message): Pressed => ({
  does: "show",
  message: { type: callbackKind.message, data },
});

const asks = (asked: Parameters<typeof toOneLine>[0]): Pressed => ({
  does: "ask",
  question: toOneLine(asked),
});

function pressedOnSlack(bot: Bot, locale: string, code: string): Pressed | undefined {
  const press = fromSlackCode(code);
  if (press === undefined) return undefined;
  const reply = bot.reply({ ...press.asked, locale });
  switch (press.kind) {
    case "ask":
      return press.part === 1
        ? asks(reply.asked)
        : { does: "show", message: toSlack(reply, { hidden: true, part: press.part }) };
    case "share":
    case "post": {
      const sharedBy = wordsFor(locale).page.live.you;
      return { does: "show", message: toSlack(reply, { hidden: false, sharedBy }) };
    }
  }
}
