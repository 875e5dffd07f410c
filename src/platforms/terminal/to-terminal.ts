/** An answer as the text that a terminal shows. */
import type { Answer } from "../../answer/answer.ts";
import { blockRows } from "./blocks.ts";
import { nextRows } from "./follow-ups.ts";
import { runsOf } from "./inline.ts";
import type { TerminalOptions } from "./screen.ts";
import { sourceRows } from "./sources.ts";
import type { Row, TextStyle } from "./styled-text.ts";
import { paint } from "./styled-text.ts";
import { wrap } from "./wrap.ts";

/** Its parts with an empty line between them, and no line break at its end. */
export function toTerminal(answer: Answer, setting: TerminalOptions): string {
  const title = wrap(runsOf(answer.title, setting, looks[answer.tone]), setting.width);
  const parts: readonly (readonly Row[])[] = [
    title,
    ...answer.blocks.map((block) => blockRows(block, setting)),
    sourceRows(answer.sources, setting),
    nextRows(answer.followUps, setting),
  ];
  return parts
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => paint(row, setting)).join("\n"))
    .join("\n\n");
}

const looks = {
  plain: "strong",
  nothing: "strong",
  trouble: "warning",
} satisfies Record<Answer["tone"], TextStyle>;
