/** Renders the follow-up questions as lines to type. */
import type { FollowUp } from "../../answer/answer.ts";
import { formatAskText } from "../ask-text.ts";
import { printable } from "../printable.ts";
import type { TerminalOptions } from "./screen.ts";
import type { Row, Span } from "./styled-text.ts";
import { span, textWidth, widthOf } from "./styled-text.ts";
import { wrapWithPrefix } from "./wrap.ts";

/** A question stays on one row as long as it fits. */
export function followUpRows(
  followUps: readonly FollowUp[],
  options: TerminalOptions,
): readonly Row[] {
  if (followUps.length === 0) return [];
  const label = span(`${options.words.terminal.more}  `, "faint");
  const indent = span(" ".repeat(textWidth(label.text)));
  const separator = span(options.isNumbered ? "  " : "  ·  ", "faint");
  const questions = questionSpans(followUps, options);
  const rows = fillRows(questions, separator, options.width - widthOf([label]));
  return rows.flatMap((row, index) => {
    const prefix = index === 0 ? label : indent;
    const whole = [prefix, ...row];
    // A question that is wider than the screen is wrapped like any text.
    if (widthOf(whole) > options.width) return wrapWithPrefix(row, options.width, prefix, indent);
    return [whole];
  });
}

function questionSpans(
  followUps: readonly FollowUp[],
  { isNumbered }: TerminalOptions,
): readonly Span[] {
  return followUps.map(({ ask }, index) => {
    const question = printable(formatAskText(ask));
    return span(isNumbered ? `[${index + 1}] ${question}` : question);
  });
}

/** Puts as many questions on a row as fit. */
function fillRows(questions: readonly Span[], separator: Span, width: number): readonly Row[] {
  const rows: Span[][] = [];
  for (const question of questions) {
    const row = rows.at(-1);
    const isFitting = row !== undefined && widthOf([...row, separator, question]) <= width;
    if (isFitting) row.push(separator, question);
    else rows.push([question]);
  }
  return rows;
}
