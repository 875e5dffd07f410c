/** A private line for one person, where no answer is due: what could not be done, and why. */

import { paragraph, text } from "../../answer/pen.ts";
import type { Reply } from "../../answer/reply.ts";
import type { Words } from "../../words/words.ts";
import type { Message } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

export function toNote(said: string, words: Words): Message {
  const asked = { command: "", typed: [], locale: words.locale };
  const nothing = { subjects: [], figures: [], quotes: [], suggestions: [] };
  const answer: Reply["answer"] = {
    title: [text(words.trouble.title)],
    tone: "trouble",
    blocks: [paragraph([text(said)])],
    ...{ sources: [], next: [], audience: "asker" },
  };
  return toDiscord(
    { asked, command: "", outcome: "unknown", ...nothing, answer },
    { hidden: true },
  );
}

/** The same above what can be asked, whose examples answer when pressed. */
export function toHelpfulNote(said: string, help: Reply, words: Words): Message {
  const { blocks } = help.answer;
  const answer: Reply["answer"] = {
    ...help.answer,
    title: [text(words.trouble.title)],
    tone: "trouble",
    blocks: [paragraph([text(said)]), ...blocks],
  };
  return toDiscord({ ...help, answer }, { hidden: true });
}
