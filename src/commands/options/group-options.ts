/** Groups the typed options under the options that a command has. */
import type { Line } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { unnamed } from "../../answer/ask.ts";
import { line } from "../../answer/builders.ts";
import { closestMatch } from "../../book/names/closest-match.ts";
import type { Words } from "../../words/words.ts";
import type { Command } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";

export interface OptionValues {
  /** The command's own words, wherever they stood: /expelled who:south korea. */
  readonly own: string;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly Line[];
}

export function groupOptions(words: Words, command: Command, { typed }: Ask): OptionValues {
  const own: string[] = [];
  const values = new Map<string, string>();
  const errors: Line[] = [];
  for (const { option, text } of typed) {
    const name = option.toLowerCase();
    const isRepeated = values.has(name);
    const error = optionError(words, command, option, text, isRepeated);
    if (error !== undefined) errors.push(error);
    else if (name !== unnamed) values.set(name, text.trim());
    if (isOwn(command, name) && !isRepeated) own.push(text);
  }
  return { own: own.join(" ").trim(), values, errors };
}

/** The first option takes the words that stand under no name. */
function isOwn(command: Command, name: string): boolean {
  return name === unnamed || name === command.options[0]?.name;
}

function optionError(
  words: Words,
  command: Command,
  option: string,
  text: string,
  isRepeated: boolean,
): Line | undefined {
  const name = option.toLowerCase();
  if (name === unnamed) return undefined;
  if (!command.options.some((each) => each.name === name)) {
    return unknownOption(words, command, option);
  }
  if (isRepeated) return words.trouble.optionTwice(name);
  if (text.trim() === "") return words.trouble.emptyOption(name);
  return undefined;
}

function unknownOption(words: Words, command: Command, found: string): Line {
  const known = command.options.map(({ name }) => name);
  const strings = words.trouble.unknownOption(sanitizeInput(found), command.name, known);
  const near = closestMatch(found, known);
  return near === undefined ? strings : line`${strings} ${words.trouble.nearest(near)}`;
}
