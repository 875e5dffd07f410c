/** A command without words asks back: a menu of names, which answers as soon as something is picked. */
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { pickerOf } from "../action-ids.ts";
import { header, option } from "../limits.ts";
import { toButtons } from "../rendering/actions.ts";
import { escaped, plainText } from "../rendering/escape.ts";
import type { Message } from "../rendering/to-slack.ts";
import { textMessage } from "../response-steps.ts";

/** Does the command take a name first? The others answer without a word. */
export function takesNames(bot: Bot, command: string): boolean {
  const known = bot.commands().find(({ name }) => name === command);
  return known?.options[0]?.kind === "names";
}

/** The answer to no words at all, the ranked list, is one press away. */
export function pickerMessage(command: string, { slack }: Words): Message {
  const strings = titleOf(command, slack.picker);
  const all = { kind: "ask", asked: makeAsk(command), part: 1 } as const;
  return textMessage(escaped(`${strings} ${slack.picker.hint}`), [
    { type: "header", text: plainText(strings, header.text) },
    {
      type: "actions",
      elements: [
        {
          type: "external_select",
          action_id: pickerOf(command),
          placeholder: plainText(slack.picker.placeholder, option.placeholder),
          min_query_length: 0,
        },
        ...toButtons("all", slack.picker.all, all),
      ],
    },
    { type: "context", elements: [plainText(slack.picker.hint, 300)] },
  ]);
}

function titleOf(command: string, strings: Words["slack"]["picker"]): string {
  switch (command) {
    case "expelled":
    case "total":
    case "quote":
      return strings[command];
  }
  return strings.other;
}
