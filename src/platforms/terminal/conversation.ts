/** A conversation, line for line: what is heard, and what is said to it. It knows no terminal. */
import type { FollowUp } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import type { Bot } from "../../bot.ts";
import { wordsFor } from "../../words/words.ts";
import { parseAskText } from "../ask-text.ts";
import { reportBug } from "./ask-once.ts";
import type { ProgramIo } from "./io.ts";
import { detectScreen } from "./screen.ts";
import { toTerminal } from "./to-terminal.ts";
import { toNotice } from "./wrap.ts";

export interface ConversationOptions {
  readonly bot: Bot;
  readonly io: ProgramIo;
  readonly locale: string;
}

export type ConversationReply =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "silence" }
  | { readonly kind: "farewell" };

export class Conversation {
  readonly #talking: ConversationOptions;
  /** What the last answer offered: its number alone asks it. */
  #next: readonly FollowUp[] = [];

  constructor(talking: ConversationOptions) {
    this.#talking = talking;
  }

  /** Never throws: a bug of ours is told, and the conversation goes on. */
  reply(line: string): ConversationReply {
    const typed = line.trim();
    if (typed === "") return { kind: "silence" };
    if (/^\/?(?:exit|quit)$/i.test(typed)) return { kind: "farewell" };
    try {
      return { kind: "answer", text: this.#answer(this.#askOf(typed)) };
    } catch (error) {
      const { io, locale } = this.#talking;
      return {
        kind: "answer",
        text: toNotice(reportBug(io, wordsFor(locale), error), detectScreen(io)),
      };
    }
  }

  #askOf(typed: string): Ask {
    const { locale } = this.#talking;
    const offered = /^\d{1,2}$/.test(typed) ? this.#next[Number(typed) - 1]?.ask : undefined;
    return offered === undefined ? parseAskText(typed, locale) : { locale, ...offered };
  }

  #answer(ask: Ask): string {
    const { bot, io } = this.#talking;
    const { answer } = bot.reply(ask);
    this.#next = answer.followUps;
    const words = wordsFor(ask.locale);
    return toTerminal(answer, { ...detectScreen(io), words, numbered: true });
  }
}
