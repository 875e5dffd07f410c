/** Answers one question on the command line, and the parts of that which `askLines` shares. */
import type { Ask } from "../../answer/ask.ts";
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
  /** For questions that name no locale. */
  readonly locale: string;
  /** Does a line continue the one before it: "and France?"? */
  readonly isConversation?: boolean;
}

export interface PrintedAnswer {
  readonly text: string;
  readonly exitCode: ExitCode;
  /** The whole question, where it was understood. */
  readonly ask?: Ask;
}

/** @returns the exit code */
export async function askOnce(context: TerminalContext, question: string): Promise<number> {
  const output = outputTo(context.io.output);
  const { text, exitCode } = answerQuestion(context, question);
  await output.write(`${text}\n`);
  return exitCodeAfter(context, output, exitCode);
}

/**
 * Never throws.
 * @param asked the question as it was typed
 * @param earlier what was asked before in the same conversation
 */
export function answerQuestion(
  { bot, io, format, locale }: TerminalContext,
  asked: string,
  earlier: readonly Ask[] = [],
): PrintedAnswer {
  try {
    const ask = bot.continueAsk(parseAskText(asked, locale), earlier);
    const reply = bot.reply(ask);
    const isAnswered = reply.outcome === "answered" || reply.outcome === "help";
    const text = format.reply(asked, reply, detectScreen(io));
    const isUnderstood = reply.outcome !== "unknown";
    return { text, exitCode: isAnswered ? 0 : 1, ...(isUnderstood && { ask }) };
  } catch (error) {
    // An unexpected error ends no batch: the next question is still answered.
    const message = reportBug(io, wordsFor(locale), error);
    return { text: format.error(asked, message), exitCode: 1 };
  }
}

/**
 * Logs an unexpected error with its stack under a random reference.
 * @returns the message for the user, with that reference
 */
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
