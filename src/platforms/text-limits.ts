/** Long texts in several parts, and what stands in the place of an empty one. */

/** Invisible, but not nothing: chats refuse a text without a character. */
export const blank = "\u200b";

export const orBlank = (text: string): string => (text.trim() === "" ? blank : text);

/** Parts of at most so many characters, broken at white space where there is any, never inside a character. */
export function broken(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = breakIn(rest, most);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

function breakIn(text: string, most: number): number {
  const space = text.slice(0, most + 1).search(/\s\S*$/);
  if (space > most / 2) return space;
  const inside = /[\ud800-\udbff\\]$/.test(text.slice(0, most));
  return inside ? most - 1 : most;
}
