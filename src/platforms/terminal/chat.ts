/**
 * The interactive chat at a terminal: readline's prompt, history, completion and keys around a
 * `ChatSession`.
 */
import type { CompleterResult, Interface } from "node:readline";
import { createInterface } from "node:readline";
import type { FollowUp } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import type { Bot } from "../../bot.ts";
import { wordsFor } from "../../words/words.ts";
import { parseAskText } from "../ask-text.ts";
import { suggestForLine } from "../suggest-for-line.ts";
import { reportBug } from "./ask-once.ts";
import type { ProgramIo } from "./io.ts";
import { detectScreen } from "./screen.ts";
import { toTerminal } from "./to-terminal.ts";
import { toNotice } from "./wrap.ts";

export interface ChatOptions {
  readonly bot: Bot;
  readonly io: ProgramIo;
  readonly locale: string;
}

/** The history stays in memory, never on disk. */
const maxHistoryLines = 200;

/**
 * Runs until the user leaves (Ctrl-D, Ctrl-C on an empty line, `exit`), or the program is asked
 * to stop.
 * @returns the exit code
 */
export function chat(options: ChatOptions): Promise<number> {
  const { bot, io, locale } = options;
  const reader = createInterface({
    input: io.input,
    output: io.output,
    terminal: true,
    prompt: "> ",
    historySize: maxHistoryLines,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeQuestion(bot, line),
  });
  const { welcome } = wordsFor(locale).terminal;
  io.output.write(`${toNotice(welcome, detectScreen(io))}\n\n`);
  const exitCode = waitForEnd(options, reader);
  answerLines(options, reader);
  reader.prompt();
  return exitCode;
}

function answerLines(options: ChatOptions, reader: Interface): void {
  const session = new ChatSession(options);
  reader.on("line", (line) => {
    const reply = session.reply(line);
    switch (reply.kind) {
      case "exit":
        reader.close();
        return;
      case "answer":
        options.io.output.write(`\n${reply.text}\n\n`);
        reader.prompt();
        return;
      case "none":
        reader.prompt();
    }
  });
}

function waitForEnd({ io }: ChatOptions, reader: Interface): Promise<number> {
  const leave = () => reader.close();
  reader.on("SIGINT", () => (reader.line === "" ? leave() : clearLine(reader)));
  io.onStop(leave);
  // The terminal was closed: an error can't be shown to anybody.
  for (const stream of [io.input, io.output]) stream.on("error", leave);
  return new Promise((resolve) => {
    reader.on("close", () => {
      io.output.write("\n");
      resolve(0);
    });
  });
}

/** Types Ctrl-E and then Ctrl-U: readline moves the cursor and redraws. */
function clearLine(reader: Interface): void {
  reader.write(null, { ctrl: true, name: "e" });
  reader.write(null, { ctrl: true, name: "u" });
}

/**
 * Completes a line for readline.
 * @returns the suggestions, and the end of the line that each replaces
 */
export function completeQuestion(bot: Bot, line: string): CompleterResult {
  const { offers, replaced } = suggestForLine(bot, line);
  return [offers.map(({ text }) => text), replaced];
}

export type ChatReply =
  | { readonly kind: "answer"; readonly text: string }
  /** To an empty line. */
  | { readonly kind: "none" }
  | { readonly kind: "exit" };

/**
 * Answers one line after another, without a terminal. Remembers the last answer's numbered
 * follow-ups, and the last question that was understood.
 */
export class ChatSession {
  readonly #options: ChatOptions;
  #followUps: readonly FollowUp[] = [];
  #earlier: readonly Ask[] = [];

  constructor(options: ChatOptions) {
    this.#options = options;
  }

  /** Never throws: an unexpected error is reported, and the chat goes on. */
  reply(line: string): ChatReply {
    const typed = line.trim();
    if (typed === "") return { kind: "none" };
    if (/^\/?(?:exit|quit)$/i.test(typed)) return { kind: "exit" };
    try {
      return { kind: "answer", text: this.#answer(this.#parse(typed)) };
    } catch (error) {
      const { io, locale } = this.#options;
      const message = reportBug(io, wordsFor(locale), error);
      return { kind: "answer", text: toNotice(message, detectScreen(io)) };
    }
  }

  #parse(typed: string): Ask {
    const { locale } = this.#options;
    const followUp = /^\d{1,2}$/.test(typed) ? this.#followUps[Number(typed) - 1] : undefined;
    if (followUp !== undefined) return { locale, ...followUp.ask };
    return this.#options.bot.continueAsk(parseAskText(typed, locale), this.#earlier);
  }

  #answer(ask: Ask): string {
    const { bot, io } = this.#options;
    const { answer, outcome } = bot.reply(ask);
    this.#followUps = answer.followUps;
    if (outcome !== "unknown") this.#earlier = [ask];
    const words = wordsFor(ask.locale);
    return toTerminal(answer, { ...detectScreen(io), words, isNumbered: true });
  }
}
