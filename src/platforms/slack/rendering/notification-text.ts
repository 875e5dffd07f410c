/**
 * Writes the `text` of a message: an answer in one or two sentences, for notifications and screen readers. Slack shows it
 * in the place of blocks, so it is escaped as they are.
 */

import type { Answer, Block } from "../../../answer/answer.ts";
import type { Words } from "../../../words/words.ts";
import { toUncitedText } from "../../plain-text.ts";
import { printable } from "../../printable.ts";
import { shownLines } from "../../shown-lines.ts";
import { messageLimits } from "../limits.ts";
import { escapeMrkdwn, truncateEscaped } from "./escape.ts";

/** The title, and whole items of the first block. */
export function summaryOf({ title, blocks }: Answer, words: Words): string {
  const { locale } = words;
  const heading = truncateEscaped(toUncitedText(title, locale).trim(), messageLimits.text / 2);
  const items = itemsOf(blocks[0], locale).map(escapeMrkdwn);
  const brief = blocks[0]?.kind === "facts" ? items.slice(0, maxFacts) : items;
  const included = itemsThatFit(brief, messageLimits.text - heading.length - moreRoom);
  const left = items.length - included.length;
  const more = left === 0 || included.length === 0 ? [] : [words.buttons.andMore(left)];
  const sentences = [heading, [...included, ...more].join("; ")].filter(
    (each) => each.trim() !== "",
  );
  return sentences.join(". ") || printable(words.slack.answer);
}

/** Facts in a sentence. */
const maxFacts = 3;

/** Characters for "and 12 more". */
const moreRoom = 100;

function itemsThatFit(items: readonly string[], max: number): readonly string[] {
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
      return [toUncitedText(block.line, locale)];
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${toUncitedText(value, locale)}`);
    case "table":
      return block.rows.map((row) => row.map((cell) => toUncitedText(cell, locale)).join(" "));
    case "list":
      return shownLines(block).map((line) => toUncitedText(line, locale));
    case "quote":
      return [
        `${block.isSpoken ? `“${block.text}”` : block.text} — ${toUncitedText(block.credit, locale)}`,
      ];
    case "picture":
      return block.alt.figures.map((figure) => toUncitedText(figure, locale));
  }
}
