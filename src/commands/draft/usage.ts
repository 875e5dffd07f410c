/** Usage of the bot, shown where a question was not understood: the commands, with examples. */
import type { Block, FollowUp } from "../../answer/answer.ts";
import { makeAsk } from "../../answer/ask.ts";
import { facts, paragraph, text } from "../../answer/builders.ts";
import type { Book } from "../../book/book.ts";
import { factsOf } from "../../book/wave.ts";
import type { Words } from "../../words/words.ts";
import type { CommandName } from "./command.ts";

/** Whom the examples ask about: as the record says, where they are in it; else the largest of the default wave. */
export interface ExampleNames {
  readonly who: string;
  readonly group: string;
  /** None where nobody is quoted. */
  readonly speaker: string | undefined;
}

export function exampleNames(book: Book): ExampleNames {
  const { record, wave, groups, people, names } = book;
  const { who, group, speaker } = record.examples ?? {};
  const isKnown = who !== undefined && factsOf(wave, who).expulsions.length > 0;
  const code = isKnown ? who : (wave.expulsions[0]?.by[0] ?? wave.target);
  const isGroup = group !== undefined && groups.has(group);
  const quoted =
    speaker === undefined || !people.has(speaker) ? undefined : people.get(speaker)?.name;
  return {
    who: names.entities.get(code)?.name.toLowerCase() ?? code,
    group: (isGroup ? group : "all").toLowerCase(),
    speaker: quoted?.split(" ").at(-1)?.toLowerCase(),
  };
}

/** The three commands, each with an example that answers. */
export function examplesOf(book: Book): readonly FollowUp[] {
  const { who, group, speaker } = exampleNames(book);
  return [
    exampleOf("expelled", who),
    exampleOf("total", group),
    ...(speaker === undefined ? [exampleOf("waves", "")] : [exampleOf("quote", speaker)]),
  ];
}

const exampleOf = (command: CommandName, words: string): FollowUp => ({
  label: `/${command} ${words}`.trimEnd(),
  ask: makeAsk(command, words),
});

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
  ["waves", "/waves [when]"],
  ["sources", "/sources [what]"],
  ["map", "/map [who]"],
  ["timeline", "/timeline"],
];
