/** Usage of the bot, shown where a question was not understood: the commands, with examples. */
import type { Block, FollowUp } from "../../answer/answer.ts";
import { makeAsk } from "../../answer/ask.ts";
import { facts, paragraph, text } from "../../answer/builders.ts";
import type { Words } from "../../words/words.ts";
import type { CommandName } from "./command.ts";

/** The three commands, each with an example that answers. */
export const examples: readonly FollowUp[] = [
  { label: "/expelled germany", ask: makeAsk("expelled", "germany") },
  { label: "/total nato", ask: makeAsk("total", "nato") },
  { label: "/quote stoltenberg", ask: makeAsk("quote", "stoltenberg") },
];

export function usage(words: Words): readonly Block[] {
  return [paragraph([text(words.trouble.usage)]), commandLines(words)];
}

/** Each command with its own option and its description. */
export function commandLines({ catalogue }: Words): Block {
  return facts(
    lines.map(([name, form]) => ({ label: form, value: [text(catalogue.commands[name])] })),
  );
}

const lines: readonly (readonly [CommandName, string])[] = [
  ["expelled", "/expelled [who]"],
  ["total", "/total [group]"],
  ["quote", "/quote [who]"],
  ["map", "/map [who]"],
  ["timeline", "/timeline"],
];
