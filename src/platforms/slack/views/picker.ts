/** A command without words asks back: a menu of names, which answers as soon as something is picked. */
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { pickerActionId } from "../action-ids.ts";
import { headerLimits, optionLimits } from "../limits.ts";
import { toButtons } from "../rendering/actions.ts";
import { escapeMrkdwn, toTextObject } from "../rendering/escape.ts";
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
  return textMessage(escapeMrkdwn(`${strings} ${slack.picker.hint}`), [
    { type: "header", text: toTextObject(strings, headerLimits.text) },
    {
      type: "actions",
      elements: [
        {
          type: "external_select",
          action_id: pickerActionId(command),
          placeholder: toTextObject(slack.picker.placeholder, optionLimits.placeholder),
          min_query_length: 0,
        },
        ...toButtons("all", slack.picker.all, all),
      ],
    },
    { type: "context", elements: [toTextObject(slack.picker.hint, 300)] },
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
