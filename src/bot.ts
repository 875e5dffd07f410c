/** Makes the bot, as platforms see it: it takes an `Ask` and gives a `Reply`. It stores nothing of a question. */
import type { Ask, Completion } from "./answer/ask.ts";
import type { Reply } from "./answer/reply.ts";
import type { Book } from "./book/book.ts";
import { catalogue } from "./commands/catalogue.ts";
import { autocomplete } from "./commands/completion/autocomplete.ts";
import { continueAsk, isContinuing } from "./commands/continue-ask.ts";
import type { Command, CommandOption } from "./commands/draft/command.ts";
import { knownWords } from "./commands/questions/known-words.ts";
import { replyTo } from "./commands/reply.ts";
import type { Words } from "./words/words.ts";
import { wordsFor } from "./words/words.ts";

/** A command as platforms register it. */
export interface CommandInfo {
  readonly name: string;
  readonly description: string;
  /** The first option takes the words without an option name. */
  readonly options: readonly OptionInfo[];
}

export interface OptionInfo {
  readonly name: string;
  readonly description: string;
  readonly kind: "names" | "choice" | "day" | "flag" | "page" | "text";
}

export interface Bot {
  /** Answers any ask, at once. Never throws for anything a person can type. */
  readonly reply: (ask: Ask) => Reply;
  /** At most 25 completions of what stands in an option so far, the likeliest first; useful before the first letter. */
  readonly suggest: (ask: Ask, option: string) => readonly Completion[];
  /** Can the ask be understood only after another one: "and France?", "why?"? */
  readonly isContinuing: (ask: Ask) => boolean;
  /** The whole question that an ask stands for after those asked before it, oldest first; the ask itself, where it stands alone. */
  readonly continueAsk: (ask: Ask, earlier: readonly Ask[]) => Ask;
  readonly commands: (locale?: string) => readonly CommandInfo[];
  /** The question in words that are known, any other as "…": nothing personal is in it. */
  readonly knownWords: (ask: Ask) => string;
}

export function makeBot(book: Book): Bot {
  const declared = new Map<Words, readonly CommandInfo[]>();
  return {
    reply: (ask) => replyTo(book, ask),
    suggest: (ask, option) => autocomplete(book, ask, option),
    knownWords: (ask) => knownWords(book, ask, knownNames),
    isContinuing: (ask) => isContinuing(book, ask),
    continueAsk: (ask, earlier) => continueAsk(book, ask, earlier),
    commands(locale) {
      const words = wordsFor(locale);
      const commands = declared.get(words) ?? declare(words);
      declared.set(words, commands);
      return commands;
    },
  };
}

const knownNames = {
  commands: catalogue.map(({ name }): string => name),
  options: catalogue.flatMap(({ options }) => options.map(({ name }): string => name)),
};

const declare = (words: Words): readonly CommandInfo[] =>
  catalogue.map((command) => ({
    name: command.name,
    description: words.catalogue.commands[command.name],
    options: command.options.map((option) => ({
      name: option.name,
      description: descriptionOf(words, command, option),
      kind: kinds[option.kind],
    })),
  }));

function descriptionOf(
  { catalogue: strings }: Words,
  command: Command,
  { name }: CommandOption,
): string {
  const own: OptionsOf = strings.optionsOf;
  return own[command.name]?.[name] ?? strings.options[name];
}

type OptionsOf = Partial<Record<Command["name"], Partial<Record<CommandOption["name"], string>>>>;

const kinds = {
  actors: "names",
  whose: "names",
  cited: "names",
  waves: "choice",
  group: "names",
  speaker: "names",
  wave: "choice",
  day: "day",
  flag: "flag",
  page: "page",
  text: "text",
} as const;
