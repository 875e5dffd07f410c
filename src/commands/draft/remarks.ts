/** Writes a measure as the end of a sentence, and the remarks behind it: notes, and how certain a record is. */
import type { Line } from "../../answer/answer.ts";
import { joinLines, line, text } from "../../answer/builders.ts";
import type { Measure } from "../../book/wave.ts";
import type { Words } from "../../words/words.ts";
import type { CommandContext } from "./command.ts";

export function measureLine(words: Words, { kind, count, what }: Measure): Line {
  return words.measures[kind]({ count, what });
}

interface RecordRemarks {
  readonly note?: string | undefined;
  readonly confidence: "high" | "medium";
}

/** Adds that a record is less certain than the others; and, in detail, what a note adds. */
export function addRemarks(
  { words, isDetailed }: CommandContext,
  strings: Line,
  { note, confidence }: RecordRemarks,
): Line {
  const remarks = joinLines(
    [
      note === undefined || !isDetailed ? [] : [text(note.replace(/\.$/, ""))],
      confidence === "medium" ? [text(words.expelled.uncertain)] : [],
    ],
    "; ",
  );
  return remarks.length === 0 ? strings : line`${strings} – ${remarks}`;
}
