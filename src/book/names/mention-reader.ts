/** Collects the mentions in a text, in one pass from left to right. */

import type { NameIndexes } from "../name-indexes.ts";
import { noEntity } from "../name-indexes.ts";
import type { Mention, MentionReading } from "./mention.ts";
import {
  findApproximate,
  findCode,
  findExact,
  findFlag,
  findInverted,
  findWholeName,
} from "./name-lookup.ts";
import { conjunctions, isStopWord, shortNames, towardsUs } from "./stop-words.ts";
import type { NameToken } from "./tokenize.ts";
import { foldedOf, isShouted, rawOf, tokenize } from "./tokenize.ts";

export class MentionReader implements MentionReading {
  readonly mentions: Mention[] = [];
  readonly unrecognized: string[] = [];
  readonly ignored: string[] = [];
  readonly otherWords: string[] = [];
  readonly #names: NameIndexes;
  /** In a text all in capitals, capitals say nothing. */
  readonly #isMixedCase: boolean;

  constructor(names: NameIndexes, isMixedCase: boolean) {
    this.#names = names;
    this.#isMixedCase = isMixedCase;
  }

  /** The text as one name; says whether it was one. */
  takeWhole(text: string): boolean {
    const found =
      (text.length < 8 ? findCode(this.#names, tokenize(text)) : undefined) ??
      findExact(this.#names, text) ??
      findInverted(this.#names, text);
    if (found !== undefined) this.#take(found);
    return found !== undefined;
  }

  takeFlag(typed: string, flag: string): void {
    const found = findFlag(this.#names, typed, flag);
    if (found === undefined) this.unrecognized.push(typed);
    else this.#take(found);
  }

  takeList(typed: string): void {
    for (const part of typed.split(/[,;|/\n+]|\bvs\.?\s|\bversus\s/i)) {
      this.#takePart(tokenize(part));
    }
  }

  #takePart(words: readonly NameToken[]): void {
    if (words.length === 0) return;
    const whole = findCode(this.#names, words) ?? findWholeName(this.#names, words);
    if (whole !== undefined) this.#take(whole);
    else if (!this.#takeCodes(words)) this.#takeElements(words);
  }

  /** `DE FR PL`; says whether it was nothing but codes. */
  #takeCodes(words: readonly NameToken[]): boolean {
    const codes = words.flatMap((word) =>
      isShouted(word) ? (findCode(this.#names, [word]) ?? []) : [],
    );
    if (codes.length < words.length) return false;
    for (const code of codes) this.#take(code);
    return true;
  }

  /** Names are taken where they stand; between conjunctions, what is left may be a name with a typo. */
  #takeElements(words: readonly NameToken[]): void {
    let element: NameToken[] = [];
    let isNamed = false;
    for (let at = 0; at < words.length; at++) {
      const found = this.#longestNameAt(words, at);
      const word = words[at];
      if (found !== undefined) {
        this.#take(found.mention);
        isNamed = true;
        at += found.words - 1;
      } else if (word !== undefined && conjunctions.has(word.folded)) {
        this.#takeElement(element, isNamed);
        element = [];
        isNamed = false;
      } else if (word !== undefined) element.push(word);
    }
    this.#takeElement(element, isNamed);
  }

  /** Words between two conjunctions that are no name as they are written. */
  #takeElement(element: readonly NameToken[], isNamed: boolean): void {
    this.otherWords.push(...element.map((word) => word.folded));
    const words = element.filter((word) => !isStopWord(word.folded));
    if (isNamed) {
      this.ignored.push(...words.map((word) => word.raw));
      return;
    }
    const whole = findCode(this.#names, element) ?? findApproximate(this.#names, element);
    const found =
      whole ?? (words.length < element.length ? findApproximate(this.#names, words) : undefined);
    if (found !== undefined) this.#take(found);
    else if (words.length > 0) this.unrecognized.push(rawOf(words));
  }

  #longestNameAt(
    words: readonly NameToken[],
    at: number,
  ): { readonly mention: Mention; readonly words: number } | undefined {
    for (let end = Math.min(words.length, at + this.#names.actors.maxWords()); end > at; end--) {
      const run = words.slice(at, end);
      const found = findExact(this.#names, rawOf(run), foldedOf(run));
      if (found !== undefined && (run.length > 1 || this.#canName(words, at))) {
        return { mention: found, words: run.length };
      }
    }
    const word = words[at];
    const code =
      word !== undefined && this.#isLoud(word) ? findCode(this.#names, [word]) : undefined;
    return code === undefined ? undefined : { mention: code, words: 1 };
  }

  /** A word of one or two letters, or one that questions are made of, names nobody inside a sentence. */
  #canName(words: readonly NameToken[], at: number): boolean {
    const word = words[at];
    if (word === undefined) return false;
    if (this.#isLoud(word)) return true;
    const before = words[at - 1]?.folded ?? "";
    if (shortNames.has(word.folded)) return word.folded !== "us" || !towardsUs.has(before);
    return (
      !/^[a-z]{1,2}$/.test(word.folded) &&
      !isStopWord(word.folded) &&
      !conjunctions.has(word.folded)
    );
  }

  #isLoud(word: NameToken): boolean {
    return this.#isMixedCase && isShouted(word);
  }

  #take(found: Mention): void {
    if (found.codes.includes(noEntity)) this.unrecognized.push(found.typed);
    else if (!this.mentions.some((each) => each.codes.join() === found.codes.join())) {
      this.mentions.push(found);
    }
  }
}
