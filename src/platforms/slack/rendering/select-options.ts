/** Completions as the options that a menu of Slack's shows while a person types. */
import type { Completion } from "../../../answer/ask.ts";
import { encodeChoiceValue } from "../../compress-text.ts";
import { printable } from "../../printable.ts";
import { truncateStart } from "../../text-limits.ts";
import { option } from "../limits.ts";
import type { Option } from "./block-kit.ts";
import { escaped, escapeValue, plainText } from "./escape.ts";

/** @returns at most 100; one whose value can't be carried even packed is not offered */
export function toOptions(completions: readonly Completion[]): readonly Option[] {
  return completions.slice(0, option.count).flatMap(({ label, text, why }) => {
    const value = escapeValue(encodeChoiceValue(text, option.value));
    const description = why === "" ? {} : { description: plainText(why, option.description) };
    if (value.trim() === "" || value.length > option.value) return [];
    return [{ text: plainText(endOf(label), option.text), value, ...description }];
  });
}

/** Of a list of names the end is what is being chosen. */
function endOf(label: string): string {
  const shown = printable(label);
  return truncateStart(shown, option.text - (escaped(shown).length - shown.length));
}
