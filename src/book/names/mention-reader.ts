/** Goes through a text once, from left to right, and keeps whom it names. */

import type { Mention, Reading } from "./mention.ts";
import { codeIn, exactly, guess, turned, wholeName } from "./name-lookup.ts";
import type { Names } from "./names.ts";
import { nobody } from "./names.ts";
import { isStray, joiners, shortNames, towardsUs } from "./stop-words.ts";
import type { Word } from "./tokenize.ts";
import { foldedOf, isShouted, rawOf, wordsOf } from "./tokenize.ts";

export class MentionReader implements Reading {
  readonly mentions: Mention[] = [];
  readonly unread: string[] = [];
  readonly passedOver: string[] = [];
  readonly asideWords: string[] = [];
  readonly #names: Names;
  /** In a text all in capitals, capitals say nothing. */
  readonly #mixedCase: boolean;

  constructor(names: Names, mixedCase: boolean) {
    this.#names = names;
    this.#mixedCase = mixedCase;
  }

  /** The text as one name; says whether it was one. */
  takeWhole(text: string): boolean {
    const found =
      (text.length < 8 ? codeIn(this.#names, wordsOf(text)) : undefined) ??
      exactly(this.#names, text) ??
      turned(this.#names, text);
    if (found !== undefined) this.#take(found);
    return found !== undefined;
  }

  takeFlag(typed: string, flag: string): void {
    const code = this.#names.codes.get(flag) ?? (this.#names.named.has(flag) ? flag : undefined);
    if (code === undefined) this.unread.push(typed);
    else this.#take({ typed, codes: [code], matchedBy: "flag" });
  }

  takeList(typed: string): void {
    for (const part of typed.split(/[,;|/\n+]|\bvs\.?\s|\bversus\s/i)) {
      this.#takePart(wordsOf(part));
    }
  }

  #takePart(words: readonly Word[]): void {
    if (words.length === 0) return;
    const whole = codeIn(this.#names, words) ?? wholeName(this.#names, words);
    if (whole !== undefined) this.#take(whole);
    else if (!this.#takeCodes(words)) this.#takeElements(words);
  }

  /** `DE FR PL`; says whether it was nothing but codes. */
  #takeCodes(words: readonly Word[]): boolean {
    const codes = words.flatMap((word) =>
      isShouted(word) ? (codeIn(this.#names, [word]) ?? []) : [],
    );
    if (codes.length < words.length) return false;
    for (const code of codes) this.#take(code);
    return true;
  }

  /** Names are taken where they stand; between joiners, what is left may be a name with a typo. */
  #takeElements(words: readonly Word[]): void {
    let element: Word[] = [];
    let named = false;
    for (let at = 0; at < words.length; at++) {
      const found = this.#longestNameAt(words, at);
      const word = words[at];
      if (found !== undefined) {
        this.#take(found.mention);
        named = true;
        at += found.words - 1;
      } else if (word !== undefined && joiners.has(word.folded)) {
        this.#takeElement(element, named);
        element = [];
        named = false;
      } else if (word !== undefined) element.push(word);
    }
    this.#takeElement(element, named);
  }

  /** What stands between two joiners and is no name as it is written. */
  #takeElement(element: readonly Word[], named: boolean): void {
    this.asideWords.push(...element.map((word) => word.folded));
    const words = element.filter((word) => !isStray(word.folded));
    if (named) {
      this.passedOver.push(...words.map((word) => word.raw));
      return;
    }
    const whole = codeIn(this.#names, element) ?? guess(this.#names, element);
    const found = whole ?? (words.length < element.length ? guess(this.#names, words) : undefined);
    if (found !== undefined) this.#take(found);
    else if (words.length > 0) this.unread.push(rawOf(words));
  }

  #longestNameAt(
    words: readonly Word[],
    at: number,
  ): { readonly mention: Mention; readonly words: number } | undefined {
    for (let end = Math.min(words.length, at + this.#names.actors.words()); end > at; end--) {
      const run = words.slice(at, end);
      const found = exactly(this.#names, rawOf(run), foldedOf(run));
      if (found !== undefined && (run.length > 1 || this.#mayName(words, at))) {
        return { mention: found, words: run.length };
      }
    }
    const word = words[at];
    const code = word !== undefined && this.#isLoud(word) ? codeIn(this.#names, [word]) : undefined;
    return code === undefined ? undefined : { mention: code, words: 1 };
  }

  /** A word of one or two letters, or one that questions are made of, names nobody inside a sentence. */
  #mayName(words: readonly Word[], at: number): boolean {
    const word = words[at];
    if (word === undefined) return false;
    if (this.#isLoud(word)) return true;
    const before = words[at - 1]?.folded ?? "";
    if (shortNames.has(word.folded)) return word.folded !== "us" || !towardsUs.has(before);
    return !/^[a-z]{1,2}$/.test(word.folded) && !isStray(word.folded) && !joiners.has(word.folded);
  }

  #isLoud(word: Word): boolean {
    return this.#mixedCase && isShouted(word);
  }

  #take(found: Mention): void {
    if (found.codes.includes(nobody)) this.unread.push(found.typed);
    else if (!this.mentions.some((each) => each.codes.join() === found.codes.join())) {
      this.mentions.push(found);
    }
  }
}
