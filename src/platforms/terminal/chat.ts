/** The conversation at a terminal: a prompt, the keys, and a clean end. */
import type { Interface } from "node:readline";
import { createInterface } from "node:readline";
import type { Bot } from "../../bot.ts";
import { wordsFor } from "../../words/words.ts";
import { suggestForLine } from "../suggest-for-line.ts";
import type { ConversationOptions } from "./conversation.ts";
import { Conversation } from "./conversation.ts";
import { detectScreen } from "./screen.ts";
import { toNotice } from "./wrap.ts";

/** What was asked stays in memory, never on disk. */
const rememberedLines = 200;

/**
 * Ends when the asker leaves (Ctrl-D, Ctrl-C on an empty line, `exit`), or the program is told to.
 * @returns the exit code
 */
export function chat(talking: ConversationOptions): Promise<number> {
  const { bot, io, locale } = talking;
  const reader = createInterface({
    input: io.input,
    output: io.output,
    terminal: true,
    prompt: "> ",
    historySize: rememberedLines,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(bot, line),
  });
  const { welcome } = wordsFor(locale).terminal;
  io.output.write(`${toNotice(welcome, detectScreen(io))}\n\n`);
  const end = endOf(talking, reader);
  answerLines(talking, reader);
  reader.prompt();
  return end;
}

function answerLines(talking: ConversationOptions, reader: Interface): void {
  const conversation = new Conversation(talking);
  reader.on("line", (line) => {
    const strings = conversation.reply(line);
    switch (strings.kind) {
      case "farewell":
        reader.close();
        return;
      case "answer":
        talking.io.output.write(`\n${strings.text}\n\n`);
        reader.prompt();
        return;
      case "silence":
        reader.prompt();
    }
  });
}

function endOf({ io }: ConversationOptions, reader: Interface): Promise<number> {
  const leave = () => reader.close();
  reader.on("SIGINT", () => (reader.line === "" ? leave() : clearLine(reader)));
  io.onStop(leave);
  // The terminal is gone: there is nobody left to tell.
  for (const stream of [io.input, io.output]) stream.on("error", leave);
  return new Promise((resolve) => {
    reader.on("close", () => {
      io.output.write("\n");
      resolve(0);
    });
  });
}

/** As Ctrl-E and then Ctrl-U: readline moves the cursor and redraws. */
function clearLine(reader: Interface): void {
  reader.write(null, { ctrl: true, name: "e" });
  reader.write(null, { ctrl: true, name: "u" });
}

/* merged: What Tab offers for half a line. */

/** As readline takes it: what is offered, and the end of the line that it replaces. */
export type Completed = [offers: string[], replaced: string];

export function completeLine(bot: Bot, line: string): Completed {
  const { offers, replaced } = suggestForLine(bot, line);
  return [offers.map(({ text }) => text), replaced];
}
