/** Says why several waves have no sum. */
import type { Line } from "../../answer/answer.ts";
import type { Wave } from "../../book/wave.ts";
import type { CommandContext } from "../draft/command.ts";

/** One line where a sum was asked for; none for a list of waves, which promises none. */
export function wavesTotal(
  { command, words }: CommandContext,
  waves: readonly Wave[],
): readonly Line[] {
  return command === "waves" || waves.length < 2 ? [] : [words.acts.noSum.acrossWaves()];
}
