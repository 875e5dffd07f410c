/** A line of a chat message: its words, and the words around a span of them. */

import type { NameMatch } from "../name-indexes.ts";
import type { Mention } from "./mention.ts";
import { openers, prepositions, verbs } from "./message-lexicon.ts";
import { isStopWord } from "./stop-words.ts";
import type { MessageWord } from "./tokenize-message.ts";
import { joinsOn, opensSentence, spanKey } from "./tokenize-message.ts";

export interface MessageLine {
  readonly words: readonly MessageWord[];
  /** In a line all in capitals, or all in small letters, a capital says nothing. */
  readonly isMixedCase: boolean;
}

/** Some neighbouring words that may be a name. */
export interface WordSpan {
  readonly line: MessageLine;
  readonly at: number;
  readonly length: number;
  readonly key: string;
}

/** The spans that start at a word and can be one name, the longest first. */
export function spansAt(line: MessageLine, at: number, maxWords: number): readonly WordSpan[] {
  const { words } = line;
  const max = Math.min(maxWords, words.length - at);
  const broken = words.slice(at + 1, at + max).findIndex((word) => !joinsOn(word));
  const lengths = broken < 0 ? max : broken + 1;
  return Array.from({ length: lengths }, (_, index) => {
    const length = lengths - index;
    return { line, at, length, key: spanKey(words.slice(at, at + length)) };
  });
}

export const wordsIn = ({ line, at, length }: WordSpan): readonly MessageWord[] =>
  line.words.slice(at, at + length);

export const wordBefore = ({ line, at }: WordSpan): string => line.words[at - 1]?.folded ?? "";

/** The word after it, unless a sentence ends between. */
export function wordAfter({ line, at, length }: WordSpan): string {
  const next = line.words[at + length];
  return next === undefined || opensSentence(next, at + length) ? "" : next.folded;
}

/** The word after that, unless a sentence ends between. */
export const secondWordAfter = ({ line, at, length }: WordSpan): string =>
  wordAfter({ line, at, length: length + 1, key: "" });

export const thirdWordAfter = ({ line, at, length }: WordSpan): string =>
  wordAfter({ line, at, length: length + 2, key: "" });

/** The words around it, up to `max` on each side. */
export function wordsAround({ line, at, length }: WordSpan, max: number): readonly string[] {
  const { words } = line;
  const [left, right] = [words.slice(Math.max(0, at - max), at), words.slice(at + length)];
  return [...left, ...right.slice(0, max)].map(({ folded }) => folded);
}

export const startsSentence = ({ line, at }: WordSpan): boolean => {
  const [first] = line.words.slice(at, at + 1);
  return first !== undefined && opensSentence(first, at);
};

/** Does it stand like a name, with capitals that say something? Scripts without capitals always do. */
export function isCapital(span: WordSpan): boolean {
  const words = wordsIn(span);
  const ends = [words[0], words.at(-1)].map((word) => word?.raw ?? "");
  if (ends.every((raw) => !/^[\p{Ll}\p{Lu}]/u.test(raw))) return true;
  return span.line.isMixedCase && ends.every((raw) => !/^\p{Ll}/u.test(raw));
}

/** Is another name right before it: the Tom of "Tom Holland"? */
export function isLedByName({ line, at }: WordSpan): boolean {
  const [own, previous] = [line.words[at], line.words[at - 1]];
  if (own === undefined || previous === undefined || !/^[ \t]{1,2}$/.test(own.gap)) return false;
  return isNamelike(previous);
}

/** Is another name right behind it: "Kenya Moore"? */
export function isFollowedByName({ line, at, length }: WordSpan): boolean {
  const next = line.words[at + length];
  return next !== undefined && /^[ \t]{1,2}$/.test(next.gap) && isNamelike(next);
}

function isNamelike({ raw, folded }: MessageWord): boolean {
  const isFree = openers.has(folded) || verbs.has(folded) || prepositions.has(folded);
  return /^\p{Lu}\p{Ll}/u.test(raw) && !isFree && !isStopWord(folded);
}

export const toMessageLine = (words: readonly MessageWord[]): MessageLine => {
  const raw = words.map((word) => word.raw).join("");
  return { words, isMixedCase: /\p{Ll}/u.test(raw) && /\p{Lu}/u.test(raw) };
};

/** A result of reading from a word on: the number of words read, and the mention, if they are one. */
export interface MentionStep {
  readonly length: number;
  readonly mention?: Mention;
}

export function stepOf(span: WordSpan, { codes, matchedBy }: NameMatch): MentionStep {
  const typed = wordsIn(span)
    .map(({ raw, gap }, at) => (at === 0 ? raw : `${gap}${raw}`))
    .join("");
  return { length: span.length, mention: { typed, codes, matchedBy } };
}
