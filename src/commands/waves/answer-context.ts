/** The context of the one wave that an answer turned out to be of. */
import { waveAsOf } from "../../book/make-wave.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";

/** @returns nothing where the answer is of several waves, or of none */
export function contextOfAnswer(
  context: CommandContext,
  { wave: id, waves }: ReplyDraft,
): CommandContext | undefined {
  const { whole, asOf, book } = context;
  if (waves !== undefined) return undefined;
  if (id === whole.id) return context;
  const wave = book.waves.find((each) => each.id === id);
  return (
    wave && {
      ...context,
      whole: wave,
      wave: asOf === undefined ? wave : waveAsOf(wave, asOf),
      selection: { kind: "waves", waves: [wave] },
    }
  );
}
