/** One line of input: a question as people type it, or as JSON, which can carry any character. */
import * as z from "zod";
import type { Words } from "../../words/words.ts";
import { readLocale } from "../parse-locale.ts";

export type QuestionLine =
  | { readonly kind: "question"; readonly asked: string; readonly locale?: string }
  | { readonly kind: "broken"; readonly asked: string; readonly trouble: string };

const questionObject = z.strictObject({ ask: z.string(), locale: z.string().optional() });

export function readLine(line: string, { line: said }: Words["terminal"]): QuestionLine {
  if (!line.trimStart().startsWith("{")) return { kind: "question", asked: line };
  const broken = (trouble: string): QuestionLine => ({ kind: "broken", asked: line, trouble });
  const json = parseJson(line);
  if ("reason" in json) return broken(said.notJson(json.reason));
  const { success, data, error } = questionObject.safeParse(json.value, { reportInput: true });
  if (!success) return broken(said.notAQuestion(error.issues.map(inWords(said)).join("; ")));
  if (data.locale === undefined) return { kind: "question", asked: data.ask };
  const read = readLocale(data.locale);
  return read.kind === "wrong"
    ? broken(said.notALocale(read.found, read.nearest))
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
  (said: Words["terminal"]["line"]) =>
  (issue: Issue): string => {
    if (issue.code === "unrecognized_keys") return said.unknownKey(issue.keys);
    const key = issue.path.join(".");
    const isMissing = issue.code === "invalid_type" && issue.input === undefined;
    return isMissing ? said.missing(key) : said.notAText(key);
  };
