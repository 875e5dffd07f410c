/** Builds the reply to one person where something could not be done: the reason, in the form of an answer. */
import { lookUpCommand } from "../answer/ask.ts";
import { paragraph, text } from "../answer/builders.ts";
import type { Reply } from "../answer/reply.ts";
import type { Words } from "../words/words.ts";

export function errorReply(message: string, words: Words): Reply {
  const ask = { command: "", typed: [], locale: words.locale };
  const nothing = { subjects: [], figures: [], quotes: [], suggestions: [] };
  const answer: Reply["answer"] = {
    title: [text(words.trouble.title)],
    tone: "trouble",
    blocks: [paragraph([text(message)])],
    sources: [],
    followUps: [],
    audience: "asker",
  };
  return { ask, command: "", outcome: "unknown", ...nothing, answer };
}

/** The same above the help, whose examples can be pressed. */
export function errorReplyWithHelp(message: string, help: Reply, words: Words): Reply {
  const { blocks } = help.answer;
  const answer: Reply["answer"] = {
    ...help.answer,
    title: [text(words.trouble.title)],
    tone: "trouble",
    blocks: [paragraph([text(message)]), ...blocks],
  };
  return { ...help, answer };
}

/** May a private answer be shown to everybody? Errors and looked-up messages are for the asker alone. */
export function isShareable({ ask, answer }: Reply): boolean {
  return answer.tone !== "trouble" && ask.command !== lookUpCommand;
}
