/** A line of input and what goes out for it. */
import { wordsFor } from "../../words/words.ts";
import type { Answered, Asking } from "./ask-once.ts";
import { answerQuestion } from "./ask-once.ts";
import { readLine } from "./read-line.ts";
import type { InputLine } from "./read-lines.ts";
import { mostBytes } from "./read-lines.ts";

/** Answers a line as it was read; never throws for anything that can stand in it. */
export function answerLine(asking: Asking, line: InputLine): Answered {
  const said = wordsFor(asking.locale).terminal;
  const { trouble } = asking.format;
  if (line.kind === "too-long") {
    const told = said.lineTrouble(said.line.tooLong(mostBytes));
    return { text: trouble(line.beginning, told), code: 2 };
  }
  const read = readLine(line.text, said);
  if (read.kind === "broken") {
    return { text: trouble(read.asked, said.lineTrouble(read.trouble)), code: 2 };
  }
  return answerQuestion({ ...asking, locale: read.locale ?? asking.locale }, read.asked);
}
