/** Splits a chat message into lines and words, and strips URLs, mentions, code and markup. */
import { fold } from "./fold.ts";

export interface MessageWord {
  readonly raw: string;
  readonly folded: string;
  /** The characters between it and the word before. */
  readonly gap: string;
}

/** Longer than any message of a platform: Discord's have 4,000 characters at most. */
const maxLength = 8000;

/** Each is replaced by something that no name can span. Every one is read in one pass, however long the message is. */
const noise: readonly (readonly [RegExp, string])[] = [
  // invisible, but for the letters of flags
  [/[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ""],
  // colours of a terminal
  [/\p{Cc}\[[\d;]{0,20}[a-z]/giu, " "],
  [/```[^`]*(?:```|$)|`[^`\n]*`/g, " | "],
  // Slack's links and Discord's times keep what people see of them: <https://x.org|Reuters: Germany>
  [/<(?:https?|mailto):[^|>\s]{1,2000}\|([^>\n]{1,500})>/g, " | $1 | "],
  [/<(?:[@#!:]|a:|t:|id:|https?:|mailto:)[^>\n]{0,2000}>/g, " | "],
  [/\b(?:https?|ftp|mailto):\S+/gi, " | "],
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+|@[\p{L}\p{N}_.]+/gu, " | "],
  [
    /(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{1,63})*\.[a-z]{2,}(?![\p{L}\p{N}])\S*/gu,
    " | ",
  ],
  // fingerprints, times and identifiers: 13:10:de:ad, locale_france
  [/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:(?::[\p{L}\p{N}]+){2,}|(?:_[\p{L}\p{N}]+)+)/gu, " | "],
  [/:(?!flag[-_])[a-z0-9_+-]{3,40}:/g, " | "],
  [/['’]s(?![\p{L}\p{N}])/gu, ""],
];

/** "U.S."; letters and digits, of scripts without spaces the whole run. */
const word =
  /(?:\p{Lu}\.){2,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}])+/gu;

const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;

/** The lines of a message; each is read for itself, for no name runs over a line's end. Never throws. */
export function linesOf(message: string): readonly string[] {
  const text = message.slice(0, maxLength).toWellFormed().normalize("NFKC");
  return noise.reduce((rest, [what, by]) => rest.replace(what, by), text).split(/[\n\r]+/);
}

export function tokenizeMessage(line: string): readonly MessageWord[] {
  const words: MessageWord[] = [];
  let done = 0;
  for (const { 0: raw, index } of line.matchAll(word)) {
    const gap = line.slice(done, index);
    const parts = unspaced.test(raw) ? segmentsOf(raw) : [raw];
    parts.forEach((part, at) => {
      words.push({ raw: part, folded: fold(part), gap: at === 0 ? gap : "" });
    });
    done = index + raw.length;
  }
  return words;
}

/** Chinese and Japanese in words; the dictionary knows the names of countries in both. */
function segmentsOf(run: string): readonly string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Can the word be one name with the word before: "Guinea-Bissau", "Côte d’Ivoire", "St. Lucia", 联合|王国? */
export function joinsOn({ gap }: MessageWord): boolean {
  return /^(?:[ \t]{0,2}|[-‐‑–'’]|\. ?| ?& ?)$/.test(gap);
}

/** The words as one folded name. */
export function spanKey(words: readonly MessageWord[]): string {
  return words.reduce((key, { folded, gap, raw }, at) => {
    if (at === 0) return folded;
    if (gap === "" && unspaced.test(raw)) return key + folded;
    return gap.includes("&") ? `${key} and ${folded}` : `${key} ${folded}`;
  }, "");
}

/** Does the word open a sentence, so that its capital says nothing? */
export function opensSentence({ gap }: MessageWord, at: number): boolean {
  return at === 0 || /[.!?…:;|"“„«»([>*•]|--|[–—]/u.test(gap);
}
