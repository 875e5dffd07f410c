/** Splits and truncates texts that are longer than a platform takes, and fills empty ones. */

/** Invisible, but not nothing: chats refuse a text without a character. */
export const zeroWidthSpace = "\u200b";

export const orBlank = (text: string): string => (text.trim() === "" ? zeroWidthSpace : text);

/** Splits a text into parts of at most `max` characters, broken at white space where there is any, never inside a character. */
export function splitText(text: string, max: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = breakPosition(rest, max);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

function breakPosition(text: string, max: number): number {
  const space = text.slice(0, max + 1).search(/\s\S*$/);
  if (space > max / 2) return space;
  const isInsideCharacter = /[\ud800-\udbff\\]$/.test(text.slice(0, max));
  return isInsideCharacter ? max - 1 : max;
}

/** Characters as a reader sees them: none is ever cut. */
const characters = new Intl.Segmenter("en");

/** Cuts the end off. @returns at most `max` UTF-16 units, with an ellipsis in the place of the rest */
export function truncate(text: string, max: number): string {
  return text.length <= max ? text : `${beginning(text, max - 1)}…`;
}

/** Cuts the beginning off, for a text whose end matters most. */
export function truncateStart(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept: string[] = [];
  let left = max - 1;
  for (const { segment } of [...characters.segment(text)].reverse()) {
    if (segment.length > left) break;
    kept.unshift(segment);
    left -= segment.length;
  }
  return `…${kept.join("")}`;
}

function beginning(text: string, max: number): string {
  let kept = "";
  for (const { segment } of characters.segment(text)) {
    if (kept.length + segment.length > max) break;
    kept += segment;
  }
  return kept;
}
