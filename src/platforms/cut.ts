/** Cuts what is longer than a platform takes, between characters as a reader sees them. */

const characters = new Intl.Segmenter("en");

/** @returns at most so many UTF-16 units, an ellipsis in the place of what is missing */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${beginning(text, most - 1)}…`;
}

/** The same for a text whose end matters most. */
export function cutFront(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept: string[] = [];
  let left = most - 1;
  for (const { segment } of [...characters.segment(text)].reverse()) {
    if (segment.length > left) break;
    kept.unshift(segment);
    left -= segment.length;
  }
  return `…${kept.join("")}`;
}

function beginning(text: string, most: number): string {
  let kept = "";
  for (const { segment } of characters.segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept;
}
