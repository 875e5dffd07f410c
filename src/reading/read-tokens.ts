/** Splits a text into tokens: names, waves, times, numbers, words of the lexicon, and what is none of these. */
import type { Book } from "../book/book.ts";
import { splitFlags } from "../book/names/flags.ts";
import { fold } from "../book/names/fold.ts";
import { findFlag } from "../book/names/name-lookup.ts";
import { stripEntities } from "../book/names/tokenize.ts";
import type { LexiconIndex } from "./lexicon-index.ts";
import { nameAt } from "./names.ts";
import { readTime } from "./times.ts";
import type { Token, TokenContext, TokenStep, Word } from "./token.ts";
import { phraseAt, phrasesIn, typedAt } from "./token.ts";
import { correctTypo } from "./typos.ts";
import { maxWaveWords, waveAt } from "./waves.ts";

/** A longer question is cut here: everything that can be asked fits many times. */
const maxLength = 2000;

/** The tokens of a text, in their order. Never throws, whatever was typed. */
export function readTokens(book: Book, index: LexiconIndex, typed: string): readonly Token[] {
  const text = stripEntities(typed.slice(0, maxLength).toWellFormed().normalize("NFKC"));
  return splitFlags(text).flatMap((stretch): readonly Token[] => {
    if (stretch.kind === "words") return tokensOf(book, index, stretch.typed);
    const mention = findFlag(book.names, stretch.typed, stretch.code);
    const { typed: flag } = stretch;
    return [
      mention === undefined
        ? { kind: "unknown", typed: flag, gap: " " }
        : { kind: "name", mention, typed: flag, gap: " " },
    ];
  });
}

/**
 * Shares, amounts and numbers below zero, which count nobody; "l'", "qu'" of French; "U.S."; dates and ranges with their
 * signs; letters and digits with apostrophes, of scripts without spaces the whole run.
 */
const word =
  /\p{N}+(?:[.,]\p{N}+)*\s?[%‰]|[$€£]\s?\p{N}+(?:[.,]\p{N}+)*|(?<=^|[\s(])[-−–]\p{N}+(?![\p{L}\p{N}\-–/.])|(?<![\p{L}\p{N}'’])(?:[cdjlmnst]|(?:jus|lors|puis|quel)?qu)(?=['’]\p{L})|(?:\p{L}\.){2,}|\p{N}+(?:[-–./,:]\p{N}+)+|(?:[\p{L}\p{N}\p{M}]+['’])*[\p{L}\p{N}\p{M}]+/giu;

/** The words of a text; a short one that is often mistyped, as it should be. */
function splitWords(text: string, { misspelt }: LexiconIndex): readonly Word[] {
  let done = 0;
  return Array.from(text.matchAll(word), ({ 0: raw, index }) => {
    const gap = text.slice(done, index);
    done = index + raw.length;
    const folded = fold(raw);
    return { raw, folded: misspelt.get(raw.toLowerCase()) ?? misspelt.get(folded) ?? folded, gap };
  }).filter(({ folded }) => folded !== "");
}

function tokensOf(book: Book, index: LexiconIndex, text: string): readonly Token[] {
  const words = splitWords(text, index);
  const phrases = phrasesIn(words, maxWordsOf(book, index));
  const context = { book, index, words, phrases, isMixedCase: /\p{Ll}/u.test(text) };
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const { token, length } = tokenAt(context, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

const maxWordsOf = ({ names }: Book, index: LexiconIndex): number =>
  Math.max(index.maxWords, names.actors.maxWords(), names.people.maxWords(), maxWaveWords);

/** The longest reading wins; of equally long ones a time, a phrase, a name, a wave, in this order. */
function tokenAt(context: TokenContext, at: number): TokenStep {
  const found = [
    timeAt(context, at),
    wordAt(context, at),
    nameAt(context, at),
    waveAt(context, at),
    daysAt(context, at),
    numberAt(context, at),
    ordinalAt(context, at),
  ].flatMap((step) => step ?? []);
  const [first, ...others] = found;
  if (first === undefined) return guessAt(context, at);
  return others.reduce((best, step) => (step.length > best.length ? step : best), first);
}

function timeAt(context: TokenContext, at: number): TokenStep | undefined {
  const found = readTime(context, at);
  if (found === undefined) return undefined;
  const { time, length } = found;
  return { token: { kind: "time", time, ...typedAt(context, at, length) }, length };
}

function wordAt(context: TokenContext, at: number): TokenStep | undefined {
  const { index, words } = context;
  for (let length = Math.min(index.maxWords, words.length - at); length > 0; length--) {
    const key = phraseAt(context, at, length);
    const sense = key === undefined ? undefined : index.senses.get(key);
    if (sense !== undefined)
      return { token: { kind: "word", sense, ...typedAt(context, at, length) }, length };
  }
  return undefined;
}

/** "15", "1,300", "fifteen", "twenty five", "two dozen". */
function numberAt(context: TokenContext, at: number): TokenStep | undefined {
  const written = context.words[at]?.raw ?? "";
  const isWritten = /^[0-9]{1,3}(?:,[0-9]{3})*$/.test(written);
  const { value, length } = isWritten
    ? { value: Number(written.replaceAll(",", "")), length: 1 }
    : numberInWords(context, at);
  if (length === 0) return undefined;
  return { token: { kind: "number", value, ...typedAt(context, at, length) }, length };
}

function numberInWords({ words, index }: TokenContext, at: number) {
  let value = 0;
  let length = 0;
  for (let next = index.numbers.get(words[at]?.folded ?? ""); next !== undefined; ) {
    const isFactor = next === 12 || next === 100;
    value = isFactor ? Math.max(value, 1) * next : value + next;
    length++;
    next = index.numbers.get(words[at + length]?.folded ?? "");
  }
  return { value, length };
}

/** "seven days", "48 hours", "a week". */
function daysAt(context: TokenContext, at: number): TokenStep | undefined {
  const { words, index } = context;
  const number = numberAt(context, at);
  const counted = number?.length ?? 0;
  const unit = index.lengths.get(words[at + counted]?.folded ?? "");
  if (unit === undefined) return undefined;
  const count = number?.token.kind === "number" ? number.token.value : 1;
  const length = counted + 1;
  return { token: { kind: "days", value: count * unit, ...typedAt(context, at, length) }, length };
}

/** "second", "third". */
function ordinalAt(context: TokenContext, at: number): TokenStep | undefined {
  const value = context.index.ordinals.get(context.words[at]?.folded ?? "");
  if (value === undefined) return undefined;
  return { token: { kind: "ordinal", value, ...typedAt(context, at, 1) }, length: 1 };
}

/** A typo in a word of the lexicon or in a name; else a word that is left over. */
function guessAt(context: TokenContext, at: number): TokenStep {
  const typed = typedAt(context, at, 1);
  return correctTypo(context, at) ?? { token: { kind: "unknown", ...typed }, length: 1 };
}
