/** Reads whom a text names: one country, a list of them, or a question with names in it. */
import { splitFlags } from "./flags.ts";
import type { Reading } from "./mention.ts";
import { MentionReader } from "./mention-reader.ts";
import type { Names } from "./names.ts";

/** Longer texts are cut: nobody names a country after the first thousand characters. */
const longest = 1000;

/** Escaped markup that somebody pasted: "lt" in it is no Lithuania. */
const entity = /&(?:lt|gt|amp|quot|apos|nbsp|#x?[\da-f]+);/gi;

/** Never throws, whatever was typed. */
export function readMentions(names: Names, typed: string): Reading {
  const text = typed.slice(0, longest).normalize("NFKC").replace(entity, " ");
  const reader = new MentionReader(names, /\p{Ll}/u.test(text));
  const stretches = splitFlags(text);
  if (stretches.length === 1 && reader.takeWhole(text)) return reader;
  for (const stretch of stretches) {
    if (stretch.kind === "words") reader.takeList(stretch.typed);
    else reader.takeFlag(stretch.typed, stretch.code);
  }
  return reader;
}
