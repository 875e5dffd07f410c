/**
 * Text with a style and a link, measured before it is wrapped, and painted with escape sequences
 * afterwards.
 */
import stringWidth from "string-width";
import type { Screen } from "./screen.ts";

export type TextStyle = "plain" | "strong" | "faint" | "warning";

export interface Span {
  readonly text: string;
  readonly style: TextStyle;
  /** Already escaped for an escape sequence. */
  readonly url?: string;
}

/** One line of the screen. */
export type Row = readonly Span[];

export const span = (text: string, style: TextStyle = "plain"): Span => ({ text, style });

/** In columns of the terminal. */
export const widthOf = (row: Row): number =>
  row.reduce((sum, { text }) => sum + textWidth(text), 0);

/** SGR: https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const painters = {
  plain: (text) => text,
  strong: (text) => `\x1b[1m${text}\x1b[22m`,
  faint: (text) => `\x1b[2m${text}\x1b[22m`,
  warning: (text) => `\x1b[33m${text}\x1b[39m`,
} satisfies Record<TextStyle, (text: string) => string>;

/** A row as the terminal gets it, without spaces at its end. */
export function paint(row: Row, { hasColour, hasLinks }: Screen): string {
  const painted = mergeSpans(row).map(({ text, style, url }) => {
    const coloured = hasColour ? painters[style](text) : text;
    return hasLinks && url !== undefined ? hyperlink(coloured, url) : coloured;
  });
  return painted.join("").replace(/ +$/, "");
}

/** Joins neighbours of the same style, so that they share one pair of escape sequences. */
function mergeSpans(row: Row): Row {
  const merged: Span[] = [];
  for (const each of row) {
    const last = merged.at(-1);
    const isSame = last?.style === each.style && last.url === each.url;
    if (isSame) merged.splice(-1, 1, { ...last, text: last.text + each.text });
    else merged.push(each);
  }
  return merged;
}

/** OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
const hyperlink = (text: string, url: string): string =>
  `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\`;

/**
 * Latin letters, digits and common punctuation take one column each; string-width measures the
 * rest.
 */
const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff–—‘’“”•…│]*$/;

/** In columns of the terminal. */
export const textWidth = (text: string): number =>
  narrow.test(text) ? text.length : stringWidth(text);
