/** Answers one question. */
import type { Asking } from "./ask-once.ts";
import { answerQuestion } from "./ask-once.ts";
import { endOf, outputTo } from "./output.ts";

/** @returns the exit code */
export async function askOne(asking: Asking, question: string): Promise<number> {
  const output = outputTo(asking.io.output);
  const { text, code } = answerQuestion(asking, question);
  await output.write(`${text}\n`);
  return endOf(asking, output, code);
}
