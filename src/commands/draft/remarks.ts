/** Writes a measure as the end of a sentence, and the remarks behind it: notes, and how certain a record is. */
import type { Line } from "../../answer/answer.ts";
import { joinLines, line, text } from "../../answer/builders.ts";
import type { Measure } from "../../book/wave.ts";
import type { Words } from "../../words/words.ts";
import { citeFacts } from "./citations.ts";
import type { CommandContext } from "./command.ts";
import type { CitedFact } from "./sources.ts";

export const measureLine = (words: Words, measure: Measure): Line =>
  words.measures[measure.kind](measure);

interface RecordRemarks extends CitedFact {
  readonly note?: string | undefined;
  readonly confidence: "high" | "medium";
}

/** Adds that a record is less certain than the others; in detail, what a note adds; and its sources. */
export function addRemarks(context: CommandContext, strings: Line, row: RecordRemarks): Line {
  const { words, isDetailed } = context;
  const { note, confidence } = row;
  const remarks = joinLines(
    [
      note === undefined || !isDetailed ? [] : [text(note.replace(/\.$/, ""))],
      confidence === "medium" ? [text(words.expelled.uncertain)] : [],
    ],
    "; ",
  );
  const remarked = remarks.length === 0 ? strings : line`${strings} – ${remarks}`;
  return citeFacts(context, remarked, [row]);
}
