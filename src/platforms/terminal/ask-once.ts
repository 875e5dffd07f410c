/** A question and what goes out for it, with what it means for the program's end. */
import type { Bot } from "../../bot.ts";
import { wordsFor } from "../../words/words.ts";
import { fromOneLine } from "../ask-text.ts";
import { describeBug } from "./bug.ts";
import type { Io } from "./io.ts";
import type { Format } from "./output-formats.ts";
import { screenOf } from "./screen.ts";

export interface Asking {
  readonly bot: Bot;
  readonly io: Io;
  readonly format: Format;
  /** For whoever names none. */
  readonly locale: string;
}

/** 0: answered. 1: not. 2: the line can't be read. */
export type ExitCode = 0 | 1 | 2;

export interface Answered {
  readonly text: string;
  readonly code: ExitCode;
}

/** Answers a question as it was typed; never throws. */
export function answerQuestion({ bot, io, format, locale }: Asking, asked: string): Answered {
  try {
    const reply = bot.reply(fromOneLine(asked, locale));
    const isAnswered = reply.outcome === "answered" || reply.outcome === "help";
    const text = format.reply(asked, reply, screenOf(io));
    return { text, code: isAnswered ? 0 : 1 };
  } catch (error) {
    // A bug of ours: the asker gets a reference, the log the rest, and the next question its answer.
    const told = describeBug(io, wordsFor(locale), error);
    return { text: format.trouble(asked, told), code: 1 };
  }
}
