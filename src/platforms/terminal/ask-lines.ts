/** Answers every line of the input, in order and as soon as it is there. */
import * as z from "zod";
import type { Words } from "../../words/words.ts";
import { wordsFor } from "../../words/words.ts";
import { readLocale } from "../parse-locale.ts";
import type { PrintedAnswer, TerminalContext } from "./ask-once.ts";
import { answerQuestion } from "./ask-once.ts";
import type { ExitCode } from "./output.ts";
import { exitCodeAfter, outputTo } from "./output.ts";
import type { InputLine } from "./read-lines.ts";
import { maxBytes, readLines } from "./read-lines.ts";

/** @returns the exit code of the worst line */
export async function askLines(asking: TerminalContext): Promise<number> {
  const { io, format, locale } = asking;
  const output = outputTo(io.output);
  if (io.input.isTTY) io.errorOutput.write(`${wordsFor(locale).terminal.perLine}\n`);
  let worst: ExitCode = 0;
  let between = "";
  for await (const line of readLines(io.input)) {
    if (line.kind === "line" && line.text.trim() === "") continue;
    const { text, code } = answerLine(asking, line);
    if (code > worst) worst = code;
    if (!(await output.write(`${between}${text}\n`))) break;
    between = format.between;
  }
  return exitCodeAfter(asking, output, worst);
}

/* merged: A line of input and what goes out for it. */

/** Answers a line as it was read; never throws for anything that can stand in it. */
function answerLine(asking: TerminalContext, line: InputLine): PrintedAnswer {
  const strings = wordsFor(asking.locale).terminal;
  const { trouble } = asking.format;
  if (line.kind === "too-long") {
    const meta = strings.lineTrouble(strings.line.tooLong(maxBytes));
    return { text: trouble(line.beginning, meta), code: 2 };
  }
  const read = readLine(line.text, strings);
  if (read.kind === "broken") {
    return { text: trouble(read.asked, strings.lineTrouble(read.trouble)), code: 2 };
  }
  return answerQuestion({ ...asking, locale: read.locale ?? asking.locale }, read.asked);
}

/* merged: One line of input: a question as people type it, or as JSON, which can carry any character. */

export type QuestionLine =
  | { readonly kind: "question"; readonly asked: string; readonly locale?: string }
  | { readonly kind: "broken"; readonly asked: string; readonly trouble: string };

const questionObject = z.strictObject({ ask: z.string(), locale: z.string().optional() });

export function readLine(line: string, { line: strings }: Words["terminal"]): QuestionLine {
  if (!line.trimStart().startsWith("{")) return { kind: "question", asked: line };
  const broken = (trouble: string): QuestionLine => ({ kind: "broken", asked: line, trouble });
  const json = parseJson(line);
  if ("reason" in json) return broken(strings.notJson(json.reason));
  const { success, data, error } = questionObject.safeParse(json.value, { reportInput: true });
  if (!success) return broken(strings.notAQuestion(error.issues.map(inWords(strings)).join("; ")));
  if (data.locale === undefined) return { kind: "question", asked: data.ask };
  const read = readLocale(data.locale);
  return read.kind === "wrong"
    ? broken(strings.notALocale(read.found, read.nearest))
    : { kind: "question", asked: data.ask, locale: read.locale };
}

function parseJson(line: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    // The line is somebody's input: whatever is wrong with it is an answer, not a fault of ours.
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

type Issue = z.core.$ZodIssue;

/** What zod finds, in our words. */
const inWords =
  (strings: Words["terminal"]["line"]) =>
  (issue: Issue): string => {
    if (issue.code === "unrecognized_keys") return strings.unknownKey(issue.keys);
    const key = issue.path.join(".");
    const isMissing = issue.code === "invalid_type" && issue.input === undefined;
    return isMissing ? strings.missing(key) : strings.notAText(key);
  };
