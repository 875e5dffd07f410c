/** A measure as the end of a sentence. */
import type { Line } from "../../answer/answer.ts";
import type { Measure } from "../../book/wave.ts";
import type { Words } from "../../words/words.ts";

export function measureLine(words: Words, { kind, count, what }: Measure): Line {
  return words.measures[kind]({ count, what });
}
