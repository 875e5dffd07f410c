/** Says how far the record reaches, where a question goes further. */
import type { Line } from "../../answer/answer.ts";
import type { CommandContext } from "../draft/command.ts";

/** One line where the time that is asked about ends after the record; none otherwise. */
export function reachLines({ book, words, selection, asOf = "" }: CommandContext): readonly Line[] {
  const { version, reaches } = book.record;
  const last = selection.kind === "period" ? selection.period.to : asOf;
  return last > reaches ? [words.acts.reach(version, reaches)] : [];
}
