/** Packs a text into few characters: compressed against the words that questions are made of, then 15 bits a character. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { decode, encode } from "base32768";

/**
 * What questions are made of, the commonest last. Never to be changed: what was packed with it can be unpacked with
 * nothing else.
 */
const dictionary = Buffer.from(
  (
    "2018-salisbury outside-eu five-eyes visegrad benelux baltics nordics Georgia Montenegro Moldova Belgium " +
    "Macedonia Albania Norway Sweden Romania Latvia Ireland Hungary Finland Estonia Croatia Spain Netherlands " +
    "Italy Denmark Australia Lithuania Czech Republic Poland Canada Ukraine United Kingdom United States, France, " +
    'Germany and NATO EU ["ask",""," as-of:2018-03-2 page:2 detail:yes wave:2018 1/total 1/quote 1/expelled'
  ).trim(),
);

/** A longer text is none of ours. */
const maxBytes = 64 * 1024;

/** The characters are of the basic plane, printable, and no normalisation changes them. */
export function compressText(text: string): string {
  return encode(deflateRawSync(Buffer.from(text), { level: 9, dictionary }));
}

/** @returns nothing where it was not packed by us, or is damaged; never throws */
export function decompressText(packed: string): string | undefined {
  try {
    return inflateRawSync(decode(packed), { dictionary, maxOutputLength: maxBytes }).toString();
  } catch {
    // There is no other way to ask whether it is whole.
    return undefined;
  }
}

/* merged: What stands behind a choice in a menu: the text that is asked when it is picked, packed where it is long. */

/** Stands before a value that is packed; nobody's name begins with it. */
const packed = "≡";

/** What a picked choice means; what was typed by hand means itself. */
export function decodeChoiceValue(value: string): string {
  return value.startsWith(packed) ? (decompressText(value.slice(packed.length)) ?? value) : value;
}

export const encodeChoiceValue = (text: string, max: number): string =>
  text.length <= max ? text : `${packed}${compressText(text)}`;
