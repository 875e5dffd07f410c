/** What could not be done, as a private message of Discord's. */
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { helpfulNote, note } from "../../error-reply.ts";
import type { Message } from "./to-discord.ts";
import { toDiscord } from "./to-discord.ts";

export const toNote = (said: string, words: Words): Message =>
  toDiscord(note(said, words), { hidden: true });

/** The same above what can be asked. */
export const toHelpfulNote = (said: string, help: Reply, words: Words): Message =>
  toDiscord(helpfulNote(said, help, words), { hidden: true });
