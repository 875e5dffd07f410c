/** Renders completions as the options of a Slack menu, which asks for them while a person types. */
import type { Completion } from "../../../answer/ask.ts";
import { encodeChoiceValue } from "../../compress-text.ts";
import { printable } from "../../printable.ts";
import { truncateStart } from "../../text-limits.ts";
import { optionLimits } from "../limits.ts";
import type { SelectOption } from "./block-kit.ts";
import { escapeMrkdwn, escapeValue, toTextObject } from "./escape.ts";

/** @returns at most 100; one whose value can't be carried even packed is not offered */
export function toOptions(completions: readonly Completion[]): readonly SelectOption[] {
  return completions.slice(0, optionLimits.count).flatMap(({ label, text, why }) => {
    const value = escapeValue(encodeChoiceValue(text, optionLimits.value));
    const description =
      why === "" ? {} : { description: toTextObject(why, optionLimits.description) };
    if (value.trim() === "" || value.length > optionLimits.value) return [];
    return [{ text: toTextObject(endOf(label), optionLimits.text), value, ...description }];
  });
}

/** Of a list of names the end is what is being chosen. */
function endOf(label: string): string {
  const text = printable(label);
  return truncateStart(text, optionLimits.text - (escapeMrkdwn(text).length - text.length));
}
