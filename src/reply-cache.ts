/**
 * LRU cache of replies around a bot, keyed by command, options and locale: the same question has the same answer, as long
 * as the book is the same. Plain-language questions and looked-up messages are personal and never cached.
 */
import { LRUCache } from "lru-cache";
import type { Ask } from "./answer/ask.ts";
import { lookUpCommand, plainWords, verifyCommand } from "./answer/ask.ts";
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
      const cached = answers.get(key);
      if (cached !== undefined) return cached;
      const reply = bot.reply(ask);
      answers.set(key, reply);
      return reply;
    },
  };
}

const isPersonal = ({ command }: Ask): boolean =>
  command === plainWords || command === lookUpCommand || command === verifyCommand;
