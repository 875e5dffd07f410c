/** `/help`: what can be asked, with examples that answer when pressed. */
import { facts, paragraph, text } from "../answer/pen.ts";
import type { Command, CommandName, Draft, Question } from "./command.ts";
import { examples } from "./usage.ts";

const lines: readonly (readonly [CommandName, string])[] = [
  ["expelled", "/expelled [who]"],
  ["total", "/total [group]"],
  ["quote", "/quote [who]"],
];

export const help: Command = {
  name: "help",
  options: [{ name: "private", kind: "flag" }],
  reply: helpReply,
};

function helpReply({ words, book }: Pick<Question, "words" | "book">): Draft {
  const said = words.catalogue;
  const waves = book.waves.map(({ name }) => name).join("; ");
  return {
    outcome: "help",
    answer: {
      title: [text(said.help.title)],
      blocks: [
        paragraph([text(said.help.intro(waves))]),
        facts(lines.map(([name, usage]) => ({ label: usage, value: [text(said.commands[name])] }))),
        paragraph([text(said.help.plain)]),
        paragraph([text(said.help.names)]),
      ],
      next: examples,
    },
  };
}
