/** Answers one question, or every line of the input, in order and as soon as it is there. */
import { wordsFor } from "../../words/words.ts";
import type { Asking, ExitCode } from "./answer-line.ts";
import { answerLine, answerQuestion } from "./answer-line.ts";
import { formats } from "./format.ts";
import { linesOf } from "./lines-of.ts";
import type { Output } from "./output.ts";
import { outputTo } from "./output.ts";

export async function askOne(asking: Asking, question: string): Promise<number> {
  const output = outputTo(asking.io.output);
  const { text, code } = answerQuestion(asking, question);
  await output.write(`${text}\n`);
  return ended(asking, output, code);
}

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
    between = formats[format].between;
  }
  return ended(asking, output, worst);
}

function ended({ io, locale }: Asking, output: Output, code: ExitCode): number {
  const failure = output.failure();
  if (failure === undefined) return code;
  io.errors.write(`${wordsFor(locale).terminal.notWritten(failure)}\n`);
  return 1;
}
