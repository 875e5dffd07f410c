/** Makes two spellings of one name the same: case, diacritics, width, punctuation and invisible characters go. */

/** Letters that are written with two elsewhere and that Unicode does not take apart. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ə: "e",
};

/** Marks that a hurried writer leaves out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels, the nukta. */
const marks = /[\u0300-\u036f\u05b0-\u05c7\u064b-\u0655\u0640\u093c]/g;

/** Most of what is folded: nothing but English letters and digits. */
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/** The form under which names are kept and looked up; "" where nothing but noise was typed. Never throws. */
export function fold(typed: string): string {
  if (plain.test(typed)) return typed.toLowerCase();
  return typed
    .toWellFormed()
    .replace(/´/g, "'") // which NFKC would take for a space and an accent
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(marks, "")
    .normalize("NFC")
    .replace(/[ßæœøđðþłıħə]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/[\s\p{Zs}]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "")
    .replace(/n['’ʼ`]t(?![\p{L}\p{N}])/gu, "nt")
    .replace(/['’ʼ`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/gu, "")
    .replace(/(?<![\p{L}\p{N}])(\p{L}{1,2})\.(?=\p{L}{1,2}(?![\p{L}\p{N}]))/gu, "$1")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

const umlauts = /[äöüæøå]/i;

/** The same with umlauts spelled out, as people without the keys type them: Oesterreich, Daenemark; none without umlauts. */
export function foldSpelledOut(name: string): string | undefined {
  const composed = name.normalize("NFC");
  if (!umlauts.test(composed)) return undefined;
  return fold(
    composed
      .replace(/[äæ]/gi, "ae")
      .replace(/[öø]/gi, "oe")
      .replace(/ü/gi, "ue")
      .replace(/å/gi, "aa"),
  );
}
