/** Names the waves that a question is about, as the end of a title: "in 2022". */
import type { Line } from "../../answer/answer.ts";
import type { CommandContext } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";

/** Nothing where none is named. */
export function selectionName({ selection, words }: CommandContext): Line {
  switch (selection.kind) {
    case "period":
      return words.acts.in(sanitizeInput(selection.typed));
    case "waves":
      return selection.waves.length === 1 ? words.acts.inWave(selection.waves[0].name) : [];
    case "unnamed":
    case "all":
      return [];
  }
}
