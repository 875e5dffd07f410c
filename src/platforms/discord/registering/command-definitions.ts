/** Builds the command definitions that are registered at Discord. https://discord.com/developers/docs/interactions/application-commands */
import type { Bot, CommandInfo, OptionInfo } from "../../../bot.ts";
import { otherLanguages, wordsFor } from "../../../words/words.ts";
import { applicationCommandType, commandOptionType } from "../api-constants.ts";

export type DeclaredCommand = ChatInputCommand | MessageCommand;

interface Everywhere {
  readonly name: string;
  /** Installed to a server or to a person. */
  readonly integration_types: readonly [0, 1];
  /** Used in a server, in a direct message with the bot, or in any other conversation. */
  readonly contexts: readonly [0, 1, 2];
}

interface ChatInputCommand extends Everywhere, LocalizedText {
  readonly type: 1;
  readonly options: readonly DeclaredOption[];
}

/** In the context menu of a message. */
interface MessageCommand extends Everywhere {
  readonly type: 3;
  readonly name_localizations?: ByLanguage;
}

export interface DeclaredOption extends LocalizedText {
  readonly name: string;
  readonly type: 3 | 4 | 5;
  readonly autocomplete?: true;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

interface LocalizedText {
  readonly description: string;
  readonly description_localizations?: ByLanguage;
}

type ByLanguage = Readonly<Record<string, string>>;

const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;

/** Types and limits by kind of option. Free text is accepted too, so these only exclude what is no question. */
const shapes = {
  /** Long enough for all the countries of a wave, written out. */
  names: { type: commandOptionType.text, autocomplete: true, max_length: 300 },
  choice: { type: commandOptionType.text, autocomplete: true, max_length: 100 },
  day: { type: commandOptionType.text, autocomplete: true, max_length: 100 },
  flag: { type: commandOptionType.boolean },
  /** As long as Discord lets an option be. */
  text: { type: commandOptionType.text, max_length: 6000 },
  page: { type: commandOptionType.integer, min_value: 1, max_value: 99 },
} as const satisfies Record<OptionInfo["kind"], Partial<DeclaredOption>>;

/** Locales of the languages that Discord has by country only: https://discord.com/developers/docs/reference#locales */
const byCountry: Readonly<Record<string, readonly string[]>> = {
  es: ["es-ES", "es-419"],
  pt: ["pt-BR"],
  sv: ["sv-SE"],
  zh: ["zh-CN", "zh-TW"],
};

export function declareCommands(
  bot: Pick<Bot, "commands">,
  languages = otherLanguages,
): readonly DeclaredCommand[] {
  const translated = languages.map((language) => ({ language, commands: bot.commands(language) }));
  return [
    ...bot.commands().map((command) => declareCommand(command, translated)),
    declareMessageCommand("lookUp", languages),
    declareMessageCommand("verify", languages),
  ];
}

function declareMessageCommand(
  name: "lookUp" | "verify",
  languages: readonly string[],
): MessageCommand {
  const texts = languages.map((each): Text => [each, wordsFor(each).discord[name].command]);
  return {
    name: wordsFor(undefined).discord[name].command,
    type: applicationCommandType.message,
    ...everywhere,
    ...(texts.length > 0 && { name_localizations: byLocale(texts) }),
  };
}

interface Translation {
  readonly language: string;
  readonly commands: readonly CommandInfo[];
}

function declareCommand(
  { name, description, options }: CommandInfo,
  translated: readonly Translation[],
): ChatInputCommand {
  const same = translated.flatMap(({ language, commands }) =>
    commands.filter((command) => command.name === name).map((command) => ({ language, command })),
  );
  const texts = same.map(({ language, command }): Text => [language, command.description]);
  return {
    name,
    type: applicationCommandType.chatInput,
    description,
    ...inLanguages(texts),
    options: options.map((option) => declareOption(option, same)),
    ...everywhere,
  };
}

function declareOption(
  { name, description, kind }: OptionInfo,
  translated: readonly { readonly language: string; readonly command: CommandInfo }[],
): DeclaredOption {
  const texts = translated.flatMap(({ language, command }) =>
    command.options
      .filter((option) => option.name === name)
      .map((option): Text => [language, option.description]),
  );
  return { name, description, ...inLanguages(texts), ...shapes[kind] };
}

type Text = readonly [language: string, text: string];

const inLanguages = (texts: readonly Text[]): Pick<LocalizedText, "description_localizations"> =>
  texts.length === 0 ? {} : { description_localizations: byLocale(texts) };

const byLocale = (texts: readonly Text[]): ByLanguage =>
  Object.fromEntries(
    texts.flatMap(([language, text]) =>
      (byCountry[language] ?? [language]).map((locale) => [locale, text]),
    ),
  );
