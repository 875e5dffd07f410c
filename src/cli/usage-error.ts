/** Words commander's usage errors: what was found, what would be right, and which help to read. */
import type { CommanderError } from "commander";
import { closestMatch } from "../book/names/closest-match.ts";
import { printable } from "../platforms/printable.ts";
import { english } from "../words/english.ts";

const strings = english.commandLine.usage;
const names = Object.keys(english.commandLine.commands);

interface UsageErrorDetails {
  readonly found: string;
  /** The name that commander suggests instead. */
  readonly nearest: string | undefined;
  /** All arguments of the call. */
  readonly given: readonly string[];
}

/** Commander's error has a code and a sentence; what it found stands in the sentence, in quotes. */
export function usageError({ code, message }: CommanderError, given: readonly string[]): string {
  const [, found = ""] = /'(.*)'/s.exec(message) ?? [];
  const [, nearest] = /Did you mean (?:one of )?(.+?)\?/.exec(message) ?? [];
  const sentence = sentences[code]?.({ found, nearest, given }) ?? message;
  const command = names.find((name) => name === given[0] && name !== "help");
  const call = command === undefined ? "nongrata" : `nongrata ${command}`;
  return [sentence, strings.seeHelp(call)].map(printable).join("\n");
}

const sentences: Readonly<Record<string, (details: UsageErrorDetails) => string>> = {
  "commander.unknownCommand": ({ found, nearest, given }) =>
    [
      strings.unknownCommand(found, nearest),
      ...(nearest === undefined ? [strings.questionAsCommand(given.join(" "))] : []),
    ].join(" "),
  "commander.unknownOption": ({ found, nearest, given: [command] }) =>
    [
      strings.unknownOption(found, nearest),
      ...(command === "ask" ? [strings.dashedWords(found)] : []),
    ].join(" "),
  "commander.optionMissingArgument": ({ found }) => strings.missingValue(found),
  "commander.missingArgument": ({ found }) => strings.missingPart(found),
  // A group without a subcommand: commander prints its help first.
  "commander.help": ({ given: [group = "", command] }) =>
    command === undefined
      ? strings.missingCommand(group)
      : strings.unknownCommand(command, closestMatch(command, names)),
  "commander.excessArguments": () => strings.tooManyParts,
};
