/** The bot, as platforms know it: a question in, a reply out. It keeps nothing between two questions. */
import type { Ask, Completion } from "./answer/ask.ts";
import type { Reply } from "./answer/reply.ts";
import type { Book } from "./book/book.ts";
import { catalogue } from "./commands/catalogue.ts";
import { complete } from "./commands/complete.ts";
import { replyTo } from "./commands/reply.ts";
import { wordsFor } from "./words/words.ts";

/** A command as platforms declare it. */
export interface CommandInfo {
  readonly name: string;
  readonly description: string;
  /** The first takes the words that stand under no name. */
  readonly options: readonly OptionInfo[];
}

export interface OptionInfo {
  readonly name: string;
  readonly description: string;
  readonly kind: "names" | "choice" | "day" | "flag" | "page";
}

export interface Bot {
  /** Answers any ask, at once. Never throws for anything a person can type. */
  readonly reply: (asked: Ask) => Reply;
  /** At most 25 completions of what stands in an option so far, the likeliest first; useful before the first letter. */
  readonly suggest: (asked: Ask, option: string) => readonly Completion[];
  readonly commands: (locale?: string) => readonly CommandInfo[];
}

export function makeBot(book: Book): Bot {
  return {
    reply: (asked) => replyTo(book, asked),
    suggest: (asked, option) => complete(book, asked, option),
    commands: (locale) => {
      const { commands, options } = wordsFor(locale).catalogue;
      return catalogue.map((command) => ({
        name: command.name,
        description: commands[command.name],
        options: command.options.map(({ name, kind }) => ({
          name,
          description: options[name],
          kind: kinds[kind],
        })),
      }));
    },
  };
}

const kinds = {
  actors: "names",
  group: "names",
  speaker: "names",
  wave: "choice",
  day: "day",
  flag: "flag",
  page: "page",
} as const;
