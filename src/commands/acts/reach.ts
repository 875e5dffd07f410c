/** Says where the record begins and how far it reaches, where a question goes further. */
import type { Line } from "../../answer/answer.ts";
import type { CommandContext } from "../draft/command.ts";

/** One line where the time that is asked about ends after the record, or before it; none otherwise. */
export function reachLines({ book, words, selection, asOf = "" }: CommandContext): readonly Line[] {
  const { version, reaches } = book.record;
  const last = selection.kind === "period" ? selection.period.to : asOf;
  if (last === "") return [];
  if (last > reaches) return [words.acts.reach(version, reaches)];
  if (book.waves.some(({ from }) => from <= last)) return [];
  const first = book.waves.map(({ from }) => from).sort()[0] ?? "";
  return [words.acts.before(first.slice(0, 4))];
}
