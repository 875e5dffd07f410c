/** Wraps styled text into rows that fit the width of the screen. */
import { printable } from "../printable.ts";
import type { Screen } from "./screen.ts";
import type { Row, Span } from "./styled-text.ts";
import { paint, span, textWidth, widthOf } from "./styled-text.ts";

/** Breaks between words, and within a word only where it is wider than a row. */
export function wrap(spans: readonly Span[], width: number): readonly Row[] {
  const rows: Span[][] = [];
  let row: Span[] = [];
  for (const word of splitWords(spans).flatMap((each) => breakWord(each, width))) {
    const isFull = row.length > 0 && widthOf(row) + 1 + widthOf(word) > width;
    if (isFull) {
      rows.push(row);
      row = [];
    }
    row.push(...(row.length === 0 ? [] : [spaceBetween(row, word)]), ...word);
  }
  return [...rows, row].filter((each) => each.length > 0);
}

/** Wraps behind a prefix; the rows after the first one may have another (a hanging indent). */
export function wrapWithPrefix(
  spans: readonly Span[],
  width: number,
  first: Span,
  others = first,
): readonly Row[] {
  const prefixWidth = Math.max(textWidth(first.text), textWidth(others.text));
  const rows = wrap(spans, width - prefixWidth);
  return rows.map((row, index) => [index === 0 ? first : others, ...row]);
}

/** Splits at spaces. The letters of a word may differ in their style. */
function splitWords(spans: readonly Span[]): readonly Row[] {
  const words: Span[][] = [[]];
  for (const each of spans) {
    each.text.split(/ +/).forEach((text, index) => {
      if (index > 0) words.push([]);
      if (text !== "") words.at(-1)?.push({ ...each, text });
    });
  }
  return words.filter((word) => word.length > 0);
}

/** A space within a link or a strong phrase has the phrase's style. */
function spaceBetween(row: Row, [next]: Row): Span {
  const last = row.at(-1);
  const isSame = last?.style === next?.style && last?.url === next?.url;
  return isSame && last !== undefined ? { ...last, text: " " } : span(" ");
}

/** Breaks a word that is wider than a row, but no grapheme. */
function breakWord(word: Row, width: number): readonly Row[] {
  if (widthOf(word) <= width) return [word];
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  const graphemes = word.flatMap((each) =>
    [...segmenter.segment(each.text)].map(({ segment }) => ({ ...each, text: segment })),
  );
  const parts: Span[][] = [[]];
  let partWidth = 0;
  for (const grapheme of graphemes) {
    partWidth += textWidth(grapheme.text);
    if (partWidth > width) {
      parts.push([]);
      partWidth = textWidth(grapheme.text);
    }
    parts.at(-1)?.push(grapheme);
  }
  return parts.filter((part) => part.length > 0);
}

/** A plain message of the program itself, wrapped to the screen. */
export function toNotice(text: string, screen: Screen): string {
  return wrap([span(printable(text))], screen.width)
    .map((row) => paint(row, screen))
    .join("\n");
}
