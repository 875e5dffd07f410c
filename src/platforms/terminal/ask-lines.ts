/** Answers every line of the input, in order and as soon as it is there. */
import { wordsFor } from "../../words/words.ts";
import { answerLine } from "./answer-line.ts";
import type { Asking, ExitCode } from "./ask-once.ts";
import { endOf, outputTo } from "./output.ts";
import { linesOf } from "./read-lines.ts";

/** @returns the exit code of the worst line */
export async function askEach(asking: Asking): Promise<number> {
  const { io, format, locale } = asking;
  const output = outputTo(io.output);
  if (io.input.isTTY) io.errors.write(`${wordsFor(locale).terminal.perLine}\n`);
  let worst: ExitCode = 0;
  let between = "";
  for await (const line of linesOf(io.input)) {
    if (line.kind === "line" && line.text.trim() === "") continue;
    const { text, code } = answerLine(asking, line);
    if (code > worst) worst = code;
    if (!(await output.write(`${between}${text}\n`))) break;
    between = format.between;
  }
  return endOf(asking, output, worst);
}
