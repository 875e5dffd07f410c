/** What commander finds wrong with a call, in our words. */
import type { CommanderError } from "commander";
import { closestMatch } from "../book/names/closest-match.ts";
import { printable } from "../platforms/printable.ts";
import { english } from "../words/english.ts";

const said = english.commandLine.usage;
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
  return [sentence, said.seeHelp(call)].map(printable).join("\n");
}

const sentences: Readonly<Record<string, (wrong: Wrong) => string>> = {
  "commander.unknownCommand": ({ found, nearest, given }) =>
    [
      said.unknownCommand(found, nearest),
      ...(nearest === undefined ? [said.questionAsCommand(given.join(" "))] : []),
    ].join(" "),
  "commander.unknownOption": ({ found, nearest, given: [command] }) =>
    [
      said.unknownOption(found, nearest),
      ...(command === "ask" ? [said.dashedWords(found)] : []),
    ].join(" "),
  "commander.optionMissingArgument": ({ found }) => said.missingValue(found),
  "commander.missingArgument": ({ found }) => said.missingPart(found),
  // It comes after the whole help.
  "commander.help": ({ given: [group = "", command] }) =>
    command === undefined
      ? said.missingCommand(group)
      : said.unknownCommand(command, closestMatch(command, names)),
  "commander.excessArguments": () => said.tooManyParts,
};
