/** What can be asked next, as lines to type. */
import type { FollowUp } from "../../answer/answer.ts";
import { formatAskText } from "../ask-text.ts";
import { printable } from "../printable.ts";
import type { TerminalOptions } from "./screen.ts";
import type { Row, Span } from "./styled-text.ts";
import { span, textWidth, widthOf } from "./styled-text.ts";
import { indented } from "./wrap.ts";

/** Each question stays whole on its row as long as it fits. */
export function nextRows(next: readonly FollowUp[], setting: TerminalOptions): readonly Row[] {
  if (next.length === 0) return [];
  const lead = span(`${setting.words.terminal.more}  `, "faint");
  const space = span(" ".repeat(textWidth(lead.text)));
  const between = span(setting.numbered ? "  " : "  ·  ", "faint");
  const rows = filled(questions(next, setting), between, setting.width - widthOf([lead]));
  return rows.flatMap((row, index) => led(row, index === 0 ? lead : space, setting.width));
}

function questions(next: readonly FollowUp[], { numbered }: TerminalOptions): readonly Span[] {
  return next.map(({ ask }, index) => {
    const question = printable(formatAskText(ask));
    return span(numbered ? `[${index + 1}] ${question}` : question);
  });
}

/** As many on a row as it takes. */
function filled(questions: readonly Span[], between: Span, width: number): readonly Row[] {
  const rows: Span[][] = [];
  for (const question of questions) {
    const row = rows.at(-1);
    const fits = row !== undefined && widthOf([...row, between, question]) <= width;
    if (fits) row.push(between, question);
    else rows.push([question]);
  }
  return rows;
}

/** A question that is wider than the screen is broken as any text is. */
function led(row: Row, lead: Span, width: number): readonly Row[] {
  const whole = [lead, ...row];
  if (widthOf(whole) <= width) return [whole];
  return indented(row, width, lead, span(" ".repeat(textWidth(lead.text))));
}
