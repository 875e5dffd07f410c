/**
 * An answer in one or two sentences: what a notification says, and a screen reader. It is no block, but as Slack shows
 * it in their place it is escaped as they are.
 */
import type { Answer, Block } from "../../../answer/answer.ts";
import type { Words } from "../../../words/words.ts";
import { toPlainText } from "../../plain-text.ts";
import { printable } from "../../printable.ts";
import { messageLimits } from "../limits.ts";
import { escapeMrkdwn, truncateEscaped } from "./escape.ts";

/** Its title, and its first block, by whole items. */
export function summaryOf({ title, blocks }: Answer, words: Words): string {
  const { locale } = words;
  const strings = truncateEscaped(toPlainText(title, locale).trim(), messageLimits.text / 2);
  const items = itemsOf(blocks[0], locale).map(escapeMrkdwn);
  const brief = blocks[0]?.kind === "facts" ? items.slice(0, maxFacts) : items;
  const shown = fitting(brief, messageLimits.text - strings.length - room);
  const left = items.length - shown.length;
  const more = left === 0 || shown.length === 0 ? [] : [words.buttons.andMore(left)];
  const sentences = [strings, [...shown, ...more].join("; ")].filter((each) => each.trim() !== "");
  return sentences.join(". ") || printable(words.slack.answer);
}

/** Of facts, so many make a sentence. */
const maxFacts = 3;

/** For whatever says how much is left out. */
const room = 100;

function fitting(items: readonly string[], max: number): readonly string[] {
  let left = max;
  const end = items.findIndex((item) => {
    left -= item.length + "; ".length;
    return left < 0;
  });
  return end === -1 ? items : items.slice(0, end);
}

function itemsOf(block: Block | undefined, locale: string): readonly string[] {
  switch (block?.kind) {
    case undefined:
      return [];
    case "paragraph":
      return [toPlainText(block.line, locale)];
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${toPlainText(value, locale)}`);
    case "table":
      return block.rows.map((row) => row.map((cell) => toPlainText(cell, locale)).join(" "));
    case "list":
      return block.lines.map((line) => toPlainText(line, locale));
    case "quote":
      return [
        `${block.spoken ? `“${block.text}”` : block.text} — ${toPlainText(block.credit, locale)}`,
      ];
    case "picture":
      return block.alt.figures.map((figure) => toPlainText(figure, locale));
  }
}
