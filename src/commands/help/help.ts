/** The command `/help`: the commands, with examples that answer when pressed. */
import { paragraph, text } from "../../answer/builders.ts";
import { spanOf } from "../../book/record-span.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { commandLines, exampleNames, examplesOf } from "../draft/usage.ts";

export const help: Command = {
  name: "help",
  options: [{ name: "private", kind: "flag" }],
  reply: helpReply,
};

function helpReply({ words, book }: Pick<CommandContext, "words" | "book">): ReplyDraft {
  const strings = words.catalogue;
  const { who, speaker } = exampleNames(book);
  const span = words.record.span(spanOf(book));
  return {
    outcome: "help",
    answer: {
      title: [text(strings.help.title)],
      blocks: [
        paragraph(strings.help.intro(span, book.record.version)),
        commandLines(words),
        paragraph([text(strings.help.plain(who, speaker))]),
        paragraph([text(strings.help.names)]),
      ],
      followUps: examplesOf(book),
    },
  };
}
