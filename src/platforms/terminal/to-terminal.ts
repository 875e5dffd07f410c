/** Renders an answer as the text that a terminal shows. */
import type { Answer } from "../../answer/answer.ts";
import { blockRows } from "./blocks.ts";
import { followUpRows } from "./follow-ups.ts";
import { runsOf } from "./inline.ts";
import type { TerminalOptions } from "./screen.ts";
import { sourceRows } from "./sources.ts";
import type { Row, TextStyle } from "./styled-text.ts";
import { paint } from "./styled-text.ts";
import { wrap } from "./wrap.ts";

/** Puts an empty line between the parts, and no line break at the end. */
export function toTerminal(answer: Answer, options: TerminalOptions): string {
  const title = wrap(runsOf(answer.title, options, titleStyles[answer.tone]), options.width);
  const parts: readonly (readonly Row[])[] = [
    title,
    ...answer.blocks.map((block) => blockRows(block, options)),
    sourceRows(answer.sources, options),
    followUpRows(answer.followUps, options),
  ];
  return parts
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => paint(row, options)).join("\n"))
    .join("\n\n");
}

const titleStyles = {
  plain: "strong",
  nothing: "strong",
  trouble: "warning",
} satisfies Record<Answer["tone"], TextStyle>;
