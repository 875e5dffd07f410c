/** A conversation, line for line: what is heard, and what is said to it. It knows no terminal. */
import type { Next } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import type { Bot } from "../../bot.ts";
import { wordsFor } from "../../words/words.ts";
import { fromOneLine } from "../ask-text.ts";
import { describeBug } from "./ask-once.ts";
import type { Io } from "./io.ts";
import { screenOf } from "./screen.ts";
import { toTerminal } from "./to-terminal.ts";
import { toNotice } from "./wrap.ts";

export interface Talking {
  readonly bot: Bot;
  readonly io: Io;
  readonly locale: string;
}

export type Said =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "silence" }
  | { readonly kind: "farewell" };

export class Conversation {
  readonly #talking: Talking;
  /** What the last answer offered: its number alone asks it. */
  #next: readonly Next[] = [];

  constructor(talking: Talking) {
    this.#talking = talking;
  }

  /** Never throws: a bug of ours is told, and the conversation goes on. */
  hear(line: string): Said {
    const typed = line.trim();
    if (typed === "") return { kind: "silence" };
    if (/^\/?(?:exit|quit)$/i.test(typed)) return { kind: "farewell" };
    try {
      return { kind: "answer", text: this.#answer(this.#askOf(typed)) };
    } catch (error) {
      const { io, locale } = this.#talking;
      return {
        kind: "answer",
        text: toNotice(describeBug(io, wordsFor(locale), error), screenOf(io)),
      };
    }
  }

  #askOf(typed: string): Ask {
    const { locale } = this.#talking;
    const offered = /^\d{1,2}$/.test(typed) ? this.#next[Number(typed) - 1]?.ask : undefined;
    return offered === undefined ? fromOneLine(typed, locale) : { locale, ...offered };
  }

  #answer(ask: Ask): string {
    const { bot, io } = this.#talking;
    const { answer } = bot.reply(ask);
    this.#next = answer.next;
    const words = wordsFor(ask.locale);
    return toTerminal(answer, { ...screenOf(io), words, numbered: true });
  }
}
