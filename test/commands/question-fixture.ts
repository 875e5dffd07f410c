/** A question as commands get it, its options read. */
import { ask } from "../../src/answer/ask.ts";
import { catalogue } from "../../src/commands/catalogue.ts";
import type { CommandContext, CommandName } from "../../src/commands/draft/command.ts";
import { readQuestion } from "../../src/commands/options/read-question.ts";
import { wordsFor } from "../../src/words/words.ts";
import { book } from "../real-book.ts";

export function aQuestion(name: CommandName = "expelled", words = ""): CommandContext {
  const command = catalogue.find((each) => each.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const read = readQuestion(book, wordsFor(undefined), command, ask(name, words));
  if (read.kind === "troubles") throw new Error(`${name} ${words} has troubles`);
  return read.question;
}
