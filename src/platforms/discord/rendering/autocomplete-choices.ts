/** Renders completions as the autocomplete choices that Discord shows while a person types. */
import type { Completion } from "../../../answer/ask.ts";
import { encodeChoiceValue } from "../../compress-text.ts";
import { printable } from "../../printable.ts";
import { orBlank, truncate, truncateStart } from "../../text-limits.ts";
import { choiceLimits } from "../limits.ts";

export interface Choice {
  readonly name: string;
  /** The text that is asked when it is picked. */
  readonly value: string;
}

/** @returns at most 25; one whose value can't be carried even packed is not offered, and can still be typed */
export function toChoices(completions: readonly Completion[]): readonly Choice[] {
  return completions
    .slice(0, choiceLimits.count)
    .map(({ label, text, why }) => ({
      name: nameOf(label, why),
      value: encodeChoiceValue(text, choiceLimits.value),
    }))
    .filter(({ value }) => value !== "" && value.length <= choiceLimits.value);
}

/** `Netherlands · also Holland`. Of a list of names the end is what is being chosen. */
function nameOf(label: string, why: string): string {
  const reason = why === "" ? "" : ` · ${truncate(printable(why), choiceLimits.name / 2)}`;
  return orBlank(`${truncateStart(printable(label), choiceLimits.name - reason.length)}${reason}`);
}
