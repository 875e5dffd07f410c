/** A question and what goes out for it, with what it means for the program's end. */
import type { Bot } from "../../bot.ts";
import type { Words } from "../../words/words.ts";
import { wordsFor } from "../../words/words.ts";
import { parseAskText } from "../ask-text.ts";
import type { ProgramIo } from "./io.ts";
import type { ExitCode } from "./output.ts";
import { exitCodeAfter, outputTo } from "./output.ts";
import type { OutputFormat } from "./output-formats.ts";
import { detectScreen } from "./screen.ts";

export interface TerminalContext {
  readonly bot: Bot;
  readonly io: ProgramIo;
  readonly format: OutputFormat;
  /** For whoever names none. */
  readonly locale: string;
}

export interface PrintedAnswer {
  readonly text: string;
  readonly code: ExitCode;
}

/** Answers a question as it was typed; never throws. */
export function answerQuestion(
  { bot, io, format, locale }: TerminalContext,
  asked: string,
): PrintedAnswer {
  try {
    const reply = bot.reply(parseAskText(asked, locale));
    const isAnswered = reply.outcome === "answered" || reply.outcome === "help";
    const text = format.reply(asked, reply, detectScreen(io));
    return { text, code: isAnswered ? 0 : 1 };
  } catch (error) {
    // A bug of ours: the asker gets a reference, the log the rest, and the next question its answer.
    const meta = reportBug(io, wordsFor(locale), error);
    return { text: format.trouble(asked, meta), code: 1 };
  }
}

/* merged: Answers one question. */

/** @returns the exit code */
export async function askOnce(asking: TerminalContext, question: string): Promise<number> {
  const output = outputTo(asking.io.output);
  const { text, code } = answerQuestion(asking, question);
  await output.write(`${text}\n`);
  return exitCodeAfter(asking, output, code);
}

/* merged: What a bug leaves behind: a reference for the asker, and the same with the stack in the log. */

/** @returns what to tell the asker */
export function reportBug(
  { errorOutput }: Pick<ProgramIo, "errorOutput">,
  words: Words,
  error: unknown,
): string {
  const reference = crypto.randomUUID().slice(0, 8);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  errorOutput.write(`${reference} ${stack}\n`);
  return words.trouble.bug(reference);
}
