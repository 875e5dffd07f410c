/** Answers a command without words by a menu of names; picking one asks for it. */
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { pickerActionId } from "../action-ids.ts";
import { headerLimits, optionLimits } from "../limits.ts";
import { toButtons } from "../rendering/actions.ts";
import type { Message } from "../rendering/block-kit.ts";
import { escapeMrkdwn, toTextObject } from "../rendering/escape.ts";
import { textMessage } from "../response-steps.ts";

/** Does the command take a name first? The others need no words. */
export function takesNames(bot: Bot, command: string): boolean {
  const known = bot.commands().find(({ name }) => name === command);
  return known?.options[0]?.kind === "names";
}

/** The answer to no words at all, the ranked list, is one press away. */
export function pickerMessage(command: string, { slack }: Words): Message {
  const title = titleOf(command, slack.picker);
  const all = { kind: "ask", ask: makeAsk(command), part: 1 } as const;
  return textMessage(escapeMrkdwn(`${title} ${slack.picker.hint}`), [
    { type: "header", text: toTextObject(title, headerLimits.text) },
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
