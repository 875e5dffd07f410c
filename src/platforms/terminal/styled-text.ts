/** Text with its looks, before it is broken into lines and painted. */
import stringWidth from "string-width";
import type { Screen } from "./screen.ts";

export type TextStyle = "plain" | "strong" | "faint" | "warning";

export interface Span {
  readonly text: string;
  readonly look: TextStyle;
  /** Already fit for an escape sequence. */
  readonly url?: string;
}

/** One line of the screen. */
export type Row = readonly Span[];

export const span = (text: string, look: TextStyle = "plain"): Span => ({ text, look });

export const widthOf = (row: Row): number =>
  row.reduce((sum, { text }) => sum + textWidth(text), 0);

/** SGR: https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const looks = {
  plain: (text) => text,
  strong: (text) => `\x1b[1m${text}\x1b[22m`,
  faint: (text) => `\x1b[2m${text}\x1b[22m`,
  warning: (text) => `\x1b[33m${text}\x1b[39m`,
} satisfies Record<TextStyle, (text: string) => string>;

/** A row as the terminal gets it. */
export function paint(row: Row, { colour, links }: Screen): string {
  const painted = merged(row).map(({ text, look, url }) => {
    const coloured = colour ? looks[look](text) : text;
    return links && url !== undefined ? hyperlink(coloured, url) : coloured;
  });
  return painted.join("").replace(/ +$/, "");
}

/** Neighbours that look the same are one, and so take one pair of escape sequences. */
function merged(row: Row): Row {
  const out: Span[] = [];
  for (const each of row) {
    const last = out.at(-1);
    const isSame = last?.look === each.look && last.url === each.url;
    if (isSame) out.splice(-1, 1, { ...last, text: last.text + each.text });
    else out.push(each);
  }
  return out;
}

/** OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
const hyperlink = (text: string, url: string): string =>
  `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\`;

/* merged: How many columns a text takes in a terminal. */

/** Latin letters, digits and the usual marks take a column each; the rest is looked up. */
const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff–—‘’“”•…│]*$/;

export const textWidth = (text: string): number =>
  narrow.test(text) ? text.length : stringWidth(text);
