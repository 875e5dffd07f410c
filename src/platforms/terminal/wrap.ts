/** Breaks text with looks into rows no wider than they may be. */

import { printable } from "../printable.ts";
import type { Screen } from "./screen.ts";
import type { Row, Span } from "./styled-text.ts";
import { paint, span, textWidth, widthOf } from "./styled-text.ts";

/** Breaks between words; inside a word only where it is wider than a row. */
export function wrap(runs: readonly Span[], width: number): readonly Row[] {
  const rows: Span[][] = [];
  let row: Span[] = [];
  for (const word of wordsIn(runs).flatMap((each) => partsOf(each, width))) {
    const isFull = row.length > 0 && widthOf(row) + 1 + widthOf(word) > width;
    if (isFull) {
      rows.push(row);
      row = [];
    }
    row.push(...(row.length === 0 ? [] : [spaceBetween(row, word)]), ...word);
  }
  return [...rows, row].filter((each) => each.length > 0);
}

/** Rows behind a mark; all but the first behind another, where there is one. */
export function indented(
  runs: readonly Span[],
  width: number,
  first: Span,
  others = first,
): readonly Row[] {
  const taken = Math.max(textWidth(first.text), textWidth(others.text));
  const rows = wrap(runs, width - taken);
  return rows.map((row, index) => [index === 0 ? first : others, ...row]);
}

/** A word is what stands between spaces; its letters may differ in their looks. */
function wordsIn(runs: readonly Span[]): readonly Row[] {
  const words: Span[][] = [[]];
  for (const each of runs) {
    each.text.split(/ +/).forEach((text, index) => {
      if (index > 0) words.push([]);
      if (text !== "") words.at(-1)?.push({ ...each, text });
    });
  }
  return words.filter((word) => word.length > 0);
}

/** The space inside a link or a strong phrase looks as the phrase does. */
function spaceBetween(row: Row, [next]: Row): Span {
  const last = row.at(-1);
  const isOne = last?.look === next?.look && last?.url === next?.url;
  return isOne && last !== undefined ? { ...last, text: " " } : span(" ");
}

function partsOf(word: Row, width: number): readonly Row[] {
  if (widthOf(word) <= width) return [word];
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
  const letters = word.flatMap((each) =>
    [...graphemes.segment(each.text)].map(({ segment }) => ({ ...each, text: segment })),
  );
  const parts: Span[][] = [[]];
  let taken = 0;
  for (const letter of letters) {
    taken += textWidth(letter.text);
    if (taken > width) {
      parts.push([]);
      taken = textWidth(letter.text);
    }
    parts.at(-1)?.push(letter);
  }
  return parts.filter((part) => part.length > 0);
}

/* merged: A sentence of the program's own, as wide as the terminal. */

export function toNotice(text: string, screen: Screen): string {
  return wrap([span(printable(text))], screen.width)
    .map((row) => paint(row, screen))
    .join("\n");
}
