/** What commander finds wrong with a call, in our words. */
import type { CommanderError } from "commander";
import { closestMatch } from "../book/names/closest-match.ts";
import { printable } from "../platforms/printable.ts";
import { english } from "../words/english.ts";

const strings = english.commandLine.usage;
const names = Object.keys(english.commandLine.commands);

/** A call that was wrong: what was found in it, and what commander thinks was meant. */
interface Wrong {
  readonly found: string;
  readonly nearest: string | undefined;
  /** The whole of it. */
  readonly given: readonly string[];
}

/** Commander's error has a code and a sentence; what was found stands in the sentence in quotes. */
export function usageError({ code, message }: CommanderError, given: readonly string[]): string {
  const [, found = ""] = /'(.*)'/s.exec(message) ?? [];
  const [, nearest] = /Did you mean (?:one of )?(.+?)\?/.exec(message) ?? [];
  const sentence = sentences[code]?.({ found, nearest, given }) ?? message;
  const command = names.find((name) => name === given[0] && name !== "help");
  const call = command === undefined ? "nongrata" : `nongrata ${command}`;
  return [sentence, strings.seeHelp(call)].map(printable).join("\n");
}

const sentences: Readonly<Record<string, (wrong: Wrong) => string>> = {
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
  // It comes after the whole help.
  "commander.help": ({ given: [group = "", command] }) =>
    command === undefined
      ? strings.missingCommand(group)
      : strings.unknownCommand(command, closestMatch(command, names)),
  "commander.excessArguments": () => strings.tooManyParts,
};
