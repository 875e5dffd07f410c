/** The real record, read once a test file, and a bot that answers from it. */
import { fileURLToPath } from "node:url";
import type { Ask } from "../src/answer/ask.ts";
import { makeAsk } from "../src/answer/ask.ts";
import type { Reply } from "../src/answer/reply.ts";
import { makeBot } from "../src/bot.ts";
import { readBook } from "../src/record/read-book.ts";
import { readCountryNames } from "../src/record/read-country-names.ts";

const dataFolder = fileURLToPath(new URL("../data", import.meta.url));

const read = readBook(dataFolder, readCountryNames());
if (read.kind === "problems") throw new Error(JSON.stringify(read.problems, undefined, 2));

export const book = read.book;
export const bot = makeBot(book);

/** The reply to "/expelled" with words, and options by name. */
export function reply(
  command: string,
  words = "",
  options: Readonly<Record<string, string>> = {},
): Reply {
  return bot.reply(makeAsk(command, words, options));
}

/** The reply to plain words. */
export function replyToWords(words: string): Reply {
  const asked: Ask = { command: "ask", typed: [{ option: "", text: words }] };
  return bot.reply(asked);
}

/** The values of a reply's figures of one key and scope. */
export function values(of: Reply, key: string, scope: string): readonly number[] {
  return of.figures
    .filter((figure) => figure.key === key && figure.scope === scope)
    .flatMap(({ value }) => value ?? []);
}
