/** The flag of a country. */

/** Two letters as regional indicators; no country has another code. */
export function flagOf(code: string): string {
  return [...code]
    .map((letter) => String.fromCodePoint(0x1f1a5 + (letter.codePointAt(0) ?? 0)))
    .join("");
}
