/** A line for one person, where no answer is due: what could not be done, and why. It has an answer's form. */

import { lookUpCommand } from "../answer/ask.ts";
import { paragraph, text } from "../answer/builders.ts";
import type { Reply } from "../answer/reply.ts";
import type { Words } from "../words/words.ts";

export function errorReply(message: string, words: Words): Reply {
  const asked = { command: "", typed: [], locale: words.locale };
  const nothing = { subjects: [], figures: [], quotes: [], suggestions: [] };
  const answer: Reply["answer"] = {
    title: [text(words.trouble.title)],
    tone: "trouble",
    blocks: [paragraph([text(message)])],
    ...{ sources: [], followUps: [], audience: "asker" },
  };
  return { ask: asked, command: "", outcome: "unknown", ...nothing, answer };
}

/** The same above what can be asked, whose examples answer when pressed. */
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

/* merged: Whether a private answer may be shown to everybody. */

/** What went wrong is nobody else's business, and what a message names is for whoever looked it up. */
export function isShareable({ ask: asked, answer }: Reply): boolean {
  return answer.tone !== "trouble" && asked.command !== lookUpCommand;
}
