/** Long texts in several parts, and what stands in the place of an empty one. */

/** Invisible, but not nothing: chats refuse a text without a character. */
export const zeroWidthSpace = "\u200b";

export const orBlank = (text: string): string => (text.trim() === "" ? zeroWidthSpace : text);

/** Parts of at most so many characters, broken at white space where there is any, never inside a character. */
export function splitText(text: string, max: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = breakIn(rest, max);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

function breakIn(text: string, max: number): number {
  const space = text.slice(0, max + 1).search(/\s\S*$/);
  if (space > max / 2) return space;
  const inside = /[\ud800-\udbff\\]$/.test(text.slice(0, max));
  return inside ? max - 1 : max;
}

/* merged: Cuts what is longer than a platform takes, between characters as a reader sees them. */

const characters = new Intl.Segmenter("en");

/** @returns at most so many UTF-16 units, an ellipsis in the place of what is missing */
export function truncate(text: string, max: number): string {
  return text.length <= max ? text : `${beginning(text, max - 1)}…`;
}

/** The same for a text whose end matters most. */
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
