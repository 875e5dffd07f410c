/** Questions as Discord's events: which was recorded, and what is asked with it. */
import type { Question } from "../bots/question.ts";

export interface Interaction {
  readonly fixture: "command-in-guild" | "autocomplete";
  readonly data: Readonly<Record<string, unknown>>;
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
const textOption = 3;

const commandId = "1305000000000000011";

export function interactionOf({ kind, command, option, text }: Question): Interaction {
  const isCompleted = kind === "completion";
  const typed = { name: option, type: textOption, value: text };
  const options = [isCompleted ? { ...typed, focused: true } : typed];
  return {
    fixture: isCompleted ? "autocomplete" : "command-in-guild",
    data: { id: commandId, name: command, type: 1, options },
  };
}
