/** Splits a text into tokens: names, waves, times, numbers, words of the lexicon, and what is none of these. */
import type { Book } from "../book/book.ts";
import { splitFlags } from "../book/names/flags.ts";
import { fold } from "../book/names/fold.ts";
import type { Mention } from "../book/names/mention.ts";
import { findFlag } from "../book/names/name-lookup.ts";
import { stripEntities } from "../book/names/tokenize.ts";
import type { Wave } from "../book/wave.ts";
import type { LexiconIndex, Sense } from "./lexicon.ts";
import { nameAt } from "./names.ts";
import type { Time } from "./times.ts";
import { readTime } from "./times.ts";
import { correctTypo } from "./typos.ts";
import { waveAt } from "./waves.ts";

/** A word as it stands in the text. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  /** The characters between it and the word before. */
  readonly gap: string;
}

export type Token = { readonly typed: string; readonly gap: string } & (
  | { readonly kind: "word"; readonly sense: Sense }
  | { readonly kind: "name"; readonly mention: Mention }
  | { readonly kind: "person"; readonly mention: Mention }
  | { readonly kind: "wave"; readonly waves: readonly [Wave, ...Wave[]] }
  | { readonly kind: "time"; readonly time: Time }
  | { readonly kind: "number"; readonly value: number }
  /** A word that has no place in a question. */
  | { readonly kind: "unknown" }
);

/** A token that begins at a word, and how many words it takes. */
export interface TokenStep {
  readonly token: Token;
  readonly length: number;
}

/** What the tokens are read with. */
export interface TokenContext {
  readonly book: Book;
  readonly index: LexiconIndex;
  readonly words: readonly Word[];
  /** In a text all in capitals, capitals say nothing. */
  readonly isMixedCase: boolean;
}

/** A longer question is cut here: everything that can be asked fits many times. */
const maxLength = 2000;

/** The tokens of a text, in their order. Never throws, whatever was typed. */
export function readTokens(book: Book, index: LexiconIndex, typed: string): readonly Token[] {
  const text = stripEntities(typed.slice(0, maxLength).toWellFormed().normalize("NFKC"));
  return splitFlags(text).flatMap((stretch): readonly Token[] => {
    if (stretch.kind === "words") return tokensOf(book, index, splitWords(stretch.typed));
    const mention = findFlag(book.names, stretch.typed, stretch.code);
    const { typed: flag } = stretch;
    return [
      mention === undefined
        ? { kind: "unknown", typed: flag, gap: " " }
        : { kind: "name", mention, typed: flag, gap: " " },
    ];
  });
}

/** "U.S."; dates and ranges with their signs; letters and digits with apostrophes, of scripts without spaces the whole run. */
const word =
  /(?:\p{L}\.){2,}|\p{N}+(?:[-–./,:]\p{N}+)+|(?:[\p{L}\p{N}\p{M}]+['’])*[\p{L}\p{N}\p{M}]+/gu;

export function splitWords(text: string): readonly Word[] {
  let done = 0;
  return Array.from(text.matchAll(word), ({ 0: raw, index }) => {
    const gap = text.slice(done, index);
    done = index + raw.length;
    return { raw, folded: fold(raw), gap };
  }).filter(({ folded }) => folded !== "");
}

function tokensOf(book: Book, index: LexiconIndex, words: readonly Word[]): readonly Token[] {
  const raw = words.map((each) => each.raw).join("");
  const context = {
    book,
    index,
    words: words.map((each) => spelt(index, each)),
    isMixedCase: /\p{Ll}/u.test(raw),
  };
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const { token, length } = tokenAt(context, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

/** A short word of questions that is often mistyped, as it should be. */
const spelt = ({ misspelt }: LexiconIndex, own: Word): Word => ({
  ...own,
  folded: misspelt.get(own.folded) ?? own.folded,
});

/** The longest reading wins; of equally long ones a time, a phrase, a name, a wave, in this order. */
function tokenAt(context: TokenContext, at: number): TokenStep {
  const found = [
    timeAt(context, at),
    phraseAt(context, at),
    nameAt(context, at),
    waveAt(context, at),
    numberAt(context, at),
  ].flatMap((step) => step ?? []);
  const [first, ...others] = found;
  if (first === undefined) return guessAt(context, at);
  return others.reduce((best, step) => (step.length > best.length ? step : best), first);
}

/** The typed words of a token. */
export function typedAt({ words }: TokenContext, at: number, length: number) {
  const own = words.slice(at, at + length);
  const typed = own.map(({ raw, gap }, index) => (index === 0 ? raw : `${gap}${raw}`)).join("");
  return { typed, gap: own[0]?.gap ?? "" };
}

function timeAt(context: TokenContext, at: number): TokenStep | undefined {
  const found = readTime(context, at);
  if (found === undefined) return undefined;
  const { time, length } = found;
  return { token: { kind: "time", time, ...typedAt(context, at, length) }, length };
}

function phraseAt(context: TokenContext, at: number): TokenStep | undefined {
  const { index, words } = context;
  for (let length = Math.min(index.maxWords, words.length - at); length > 0; length--) {
    const key = keyOf(words, at, length);
    const sense = key === undefined ? undefined : index.senses.get(key);
    if (sense !== undefined)
      return { token: { kind: "word", sense, ...typedAt(context, at, length) }, length };
  }
  return undefined;
}

/** The folded words as one phrase; none where a sentence or a part of it ends between them. */
export function keyOf(words: readonly Word[], at: number, length: number): string | undefined {
  const own = words.slice(at, at + length);
  if (own.length < length || own.slice(1).some(({ gap }) => /[,;:!?()\n]/.test(gap)))
    return undefined;
  return own.map(({ folded }) => folded).join(" ");
}

/** "15", "1,300", "fifteen", "twenty five", "two dozen". */
function numberAt(context: TokenContext, at: number): TokenStep | undefined {
  const { words, index } = context;
  const written = words[at]?.raw ?? "";
  if (/^\p{Nd}{1,3}(?:,\p{Nd}{3})*$/u.test(written)) {
    const value = Number(written.replaceAll(",", "").normalize("NFKC"));
    return Number.isNaN(value)
      ? undefined
      : { token: { kind: "number", value, ...typedAt(context, at, 1) }, length: 1 };
  }
  let value = 0;
  let length = 0;
  for (let next = index.numbers.get(words[at]?.folded ?? ""); next !== undefined; ) {
    value = next === 12 || next === 100 ? (value === 0 ? 1 : value) * next : value + next;
    length++;
    next = index.numbers.get(words[at + length]?.folded ?? "");
  }
  if (length === 0) return undefined;
  return { token: { kind: "number", value, ...typedAt(context, at, length) }, length };
}

/** A typo in a word of the lexicon or in a name; else a word that is left over. */
function guessAt(context: TokenContext, at: number): TokenStep {
  const typed = typedAt(context, at, 1);
  return correctTypo(context, at) ?? { token: { kind: "unknown", ...typed }, length: 1 };
}
