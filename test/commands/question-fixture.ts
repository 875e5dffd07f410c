/** A question as commands get it, its options read. */
import { makeAsk } from "../../src/answer/ask.ts";
import { catalogue } from "../../src/commands/catalogue.ts";
import type { CommandContext, CommandName } from "../../src/commands/draft/command.ts";
import { readOptions } from "../../src/commands/options/read-options.ts";
import { wordsFor } from "../../src/words/words.ts";
import { book } from "../real-book.ts";

export function aQuestion(name: CommandName = "expelled", words = ""): CommandContext {
  const command = catalogue.find((each) => each.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const read = readOptions(book, wordsFor(undefined), command, makeAsk(name, words));
  if (read.kind === "errors") throw new Error(`${name} ${words} has troubles`);
  return read.context;
}
