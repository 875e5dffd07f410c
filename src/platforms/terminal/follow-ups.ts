/** What can be asked next, as lines to type. */
import type { Next } from "../../answer/answer.ts";
import { toOneLine } from "../ask-text.ts";
import { printable } from "../printable.ts";
import type { Setting } from "./screen.ts";
import type { Row, Run } from "./styled-text.ts";
import { run, textWidth, widthOf } from "./styled-text.ts";
import { indented } from "./wrap.ts";

/** Each question stays whole on its row as long as it fits. */
export function nextRows(next: readonly Next[], setting: Setting): readonly Row[] {
  if (next.length === 0) return [];
  const lead = run(`${setting.words.terminal.more}  `, "faint");
  const space = run(" ".repeat(textWidth(lead.text)));
  const between = run(setting.numbered ? "  " : "  ·  ", "faint");
  const rows = filled(questions(next, setting), between, setting.width - widthOf([lead]));
  return rows.flatMap((row, index) => led(row, index === 0 ? lead : space, setting.width));
}

function questions(next: readonly Next[], { numbered }: Setting): readonly Run[] {
  return next.map(({ ask }, index) => {
    const question = printable(toOneLine(ask));
    return run(numbered ? `[${index + 1}] ${question}` : question);
  });
}

/** As many on a row as it takes. */
function filled(questions: readonly Run[], between: Run, width: number): readonly Row[] {
  const rows: Run[][] = [];
  for (const question of questions) {
    const row = rows.at(-1);
    const fits = row !== undefined && widthOf([...row, between, question]) <= width;
    if (fits) row.push(between, question);
    else rows.push([question]);
  }
  return rows;
}

/** A question that is wider than the screen is broken as any text is. */
function led(row: Row, lead: Run, width: number): readonly Row[] {
  const whole = [lead, ...row];
  if (widthOf(whole) <= width) return [whole];
  return indented(row, width, lead, run(" ".repeat(textWidth(lead.text))));
}
