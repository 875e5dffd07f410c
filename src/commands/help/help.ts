/** The command `/help`: the commands, with examples that answer when pressed. */
import { paragraph, text } from "../../answer/builders.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { commandLines, examples } from "../draft/usage.ts";

export const help: Command = {
  name: "help",
  options: [{ name: "private", kind: "flag" }],
  reply: helpReply,
};

function helpReply({ words, book }: Pick<CommandContext, "words" | "book">): ReplyDraft {
  const strings = words.catalogue;
  const waves = book.waves.map(({ name }) => name).join("; ");
  return {
    outcome: "help",
    answer: {
      title: [text(strings.help.title)],
      blocks: [
        paragraph([text(strings.help.intro(waves))]),
        commandLines(words),
        paragraph([text(strings.help.plain)]),
        paragraph([text(strings.help.names)]),
      ],
      followUps: examples,
    },
  };
}
