/**
 * Answers each line of the input, in order and as soon as it arrives. A line is a question as
 * people type it, or JSON.
 */
import * as z from "zod";
import type { Ask } from "../../answer/ask.ts";
import type { Words } from "../../words/words.ts";
import { wordsFor } from "../../words/words.ts";
import { readLocale } from "../parse-locale.ts";
import type { PrintedAnswer, TerminalContext } from "./ask-once.ts";
import { answerQuestion } from "./ask-once.ts";
import type { ExitCode } from "./output.ts";
import { exitCodeAfter, outputTo } from "./output.ts";
import type { InputLine } from "./read-lines.ts";
import { maxLineBytes, readLines } from "./read-lines.ts";

/** @returns the highest exit code of all lines */
export async function askLines(context: TerminalContext): Promise<number> {
  const { io, format, locale } = context;
  const output = outputTo(io.output);
  if (io.input.isTTY) io.errorOutput.write(`${wordsFor(locale).terminal.perLine}\n`);
  let worst: ExitCode = 0;
  let separator = "";
  let earlier: readonly Ask[] = [];
  for await (const line of readLines(io.input)) {
    if (line.kind === "line" && line.text.trim() === "") continue;
    const { text, exitCode, ask } = answerLine(context, line, earlier);
    earlier = nextEarlier(context, earlier, ask);
    if (exitCode > worst) worst = exitCode;
    if (!(await output.write(`${separator}${text}\n`))) break;
    separator = format.separator;
  }
  return exitCodeAfter(context, output, worst);
}

/** What the next line may continue: the last question that was understood. */
const nextEarlier = (
  { isConversation }: TerminalContext,
  earlier: readonly Ask[],
  ask: Ask | undefined,
): readonly Ask[] => (isConversation === true && ask !== undefined ? [ask] : earlier);

/** Never throws for anything that a line can hold. */
function answerLine(
  context: TerminalContext,
  line: InputLine,
  earlier: readonly Ask[],
): PrintedAnswer {
  const strings = wordsFor(context.locale).terminal;
  const { format } = context;
  if (line.kind === "too-long") {
    const message = strings.lineTrouble(strings.line.tooLong(maxLineBytes));
    return { text: format.error(line.beginning, message), exitCode: 2 };
  }
  const read = parseQuestionLine(line.text, strings);
  if (read.kind === "invalid") {
    return { text: format.error(read.asked, strings.lineTrouble(read.error)), exitCode: 2 };
  }
  const locale = read.locale ?? context.locale;
  return answerQuestion({ ...context, locale }, read.asked, earlier);
}

export type QuestionLine =
  | { readonly kind: "question"; readonly asked: string; readonly locale?: string }
  | { readonly kind: "invalid"; readonly asked: string; readonly error: string };

const questionSchema = z.strictObject({ ask: z.string(), locale: z.string().optional() });

/**
 * A line that begins with a brace is JSON, in which a question can have any character, and a
 * locale.
 */
export function parseQuestionLine(
  line: string,
  { line: strings }: Words["terminal"],
): QuestionLine {
  if (!line.trimStart().startsWith("{")) return { kind: "question", asked: line };
  const invalid = (error: string): QuestionLine => ({ kind: "invalid", asked: line, error });
  const json = parseJson(line);
  if ("reason" in json) return invalid(strings.notJson(json.reason));
  const { success, data, error } = questionSchema.safeParse(json.value, { reportInput: true });
  if (!success) {
    const issues = error.issues.map((issue) => describeIssue(issue, strings));
    return invalid(strings.notAQuestion(issues.join("; ")));
  }
  if (data.locale === undefined) return { kind: "question", asked: data.ask };
  const read = readLocale(data.locale);
  return read.kind === "wrong"
    ? invalid(strings.notALocale(read.found, read.nearest))
    : { kind: "question", asked: data.ask, locale: read.locale };
}

function parseJson(line: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    // The line is input: a mistake in it is answered, and is no error of the program.
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Zod's issue in our words. */
function describeIssue(issue: z.core.$ZodIssue, strings: Words["terminal"]["line"]): string {
  if (issue.code === "unrecognized_keys") return strings.unknownKey(issue.keys);
  const key = issue.path.join(".");
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  return isMissing ? strings.missing(key) : strings.notAText(key);
}
