/** Reads the mentions in a text: one country, a list of them, or a question with names in it. */

import type { NameIndexes } from "../name-indexes.ts";
import { splitFlags } from "./flags.ts";
import { fold } from "./fold.ts";
import type { Mention, MentionReading } from "./mention.ts";
import { MentionReader } from "./mention-reader.ts";
import { isArticle } from "./stop-words.ts";
import { stripEntities } from "./tokenize.ts";

/** Longer texts are cut: nobody names a country after the first thousand characters. */
const maxLength = 1000;

/** Never throws, whatever was typed. */
export function readMentions(names: NameIndexes, typed: string): MentionReading {
  const text = stripEntities(typed.slice(0, maxLength).normalize("NFKC"));
  const reader = new MentionReader(names, /\p{Ll}/u.test(text));
  const stretches = splitFlags(text);
  if (stretches.length === 1 && reader.takeWhole(text)) return reader;
  for (const stretch of stretches) {
    if (stretch.kind === "words") reader.takeList(stretch.typed);
    else reader.takeFlag(stretch.typed, stretch.code);
  }
  return reader;
}

/** The one mention that is the whole text but for an article, with no typo and no half name; undefined otherwise. */
export function readExactly(names: NameIndexes, typed: string): Mention | undefined {
  const { mentions, unrecognized, otherWords } = readMentions(names, typed);
  const [only, ...more] = mentions;
  if (only === undefined || more.length + unrecognized.length > 0) return undefined;
  return otherWords.every(isArticle) && isWhole(names, only) ? only : undefined;
}

function isWhole({ actors }: NameIndexes, { typed, codes, matchedBy }: Mention): boolean {
  if (matchedBy === "code" || matchedBy === "flag") return true;
  return matchedBy !== "typo" && actors.exact(fold(typed))?.codes.join() === codes.join();
}
