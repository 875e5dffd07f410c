/**
 * A bot that remembers its last answers: the same question has the same answer, as long as the book is the same. Commands
 * and buttons only: what people write in their own words, and the messages they look up, are kept nowhere.
 */
import { LRUCache } from "lru-cache";
import type { Ask } from "./answer/ask.ts";
import { lookUpCommand, plainWords } from "./answer/ask.ts";
import type { Reply } from "./answer/reply.ts";
import type { Bot } from "./bot.ts";

/** Enough for what a busy server asks in a day; with some 20 kB an answer, at most 4 MB. */
const maxAnswers = 200;

export function withReplyCache(bot: Bot): Bot {
  const answers = new LRUCache<string, Reply>({ max: maxAnswers });
  return {
    ...bot,
    reply(ask) {
      if (isPersonal(ask)) return bot.reply(ask);
      const { command, typed, locale } = ask;
      const key = JSON.stringify([command, locale, typed]);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const reply = bot.reply(ask);
      answers.set(key, reply);
      return reply;
    },
  };
}

const isPersonal = ({ command }: Ask): boolean =>
  command === plainWords || command === lookUpCommand;
