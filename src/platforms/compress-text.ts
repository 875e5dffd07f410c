/** Compresses short texts: deflate with a dictionary of the words that questions are made of, then base32768, 15 bits a character. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { decode, encode } from "base32768";

/**
 * Words that questions are made of, the commonest last. Never to be changed: what was compressed with it can be
 * decompressed with nothing else.
 */
const dictionary = Buffer.from(
  (
    "2018-salisbury outside-eu five-eyes visegrad benelux baltics nordics Georgia Montenegro Moldova Belgium " +
    "Macedonia Albania Norway Sweden Romania Latvia Ireland Hungary Finland Estonia Croatia Spain Netherlands " +
    "Italy Denmark Australia Lithuania Czech Republic Poland Canada Ukraine United Kingdom United States, France, " +
    'Germany and NATO EU ["ask",""," as-of:2018-03-2 page:2 detail:yes wave:2018 1/total 1/quote 1/expelled'
  ).trim(),
);

/** Of a decompressed text: a longer one is none of ours. */
const maxBytes = 64 * 1024;

/** @returns printable characters of the basic plane, which no normalisation changes */
export function compressText(text: string): string {
  return encode(deflateRawSync(Buffer.from(text), { level: 9, dictionary }));
}

/** @returns undefined where the text was not compressed by us, or is damaged; never throws */
export function decompressText(compressed: string): string | undefined {
  try {
    return inflateRawSync(decode(compressed), { dictionary, maxOutputLength: maxBytes }).toString();
  } catch {
    // There is no other way to find out whether it is whole.
    return undefined;
  }
}

/** Stands before a compressed value; nobody's name begins with it. */
const compressedMark = "≡";

/** @returns the text that is asked when a choice of a menu is picked; a value that was typed by hand is that text itself */
export function decodeChoiceValue(value: string): string {
  return value.startsWith(compressedMark)
    ? (decompressText(value.slice(compressedMark.length)) ?? value)
    : value;
}

/** The value of a choice in a menu: the text that is asked when it is picked, compressed where it is longer than `max`. */
export const encodeChoiceValue = (text: string, max: number): string =>
  text.length <= max ? text : `${compressedMark}${compressText(text)}`;
