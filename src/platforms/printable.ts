/** Removes control characters from texts: whatever a screen would obey, or would turn the direction of reading. */

const spaces = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]/gu;

/** Controls, formats (bidi among them), private use, and what Unicode has not assigned. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** Zero-width joiners and soft hyphens are lawful in names and invisible: they may go quietly. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Most texts: Latin letters, and the marks that sentences are written with. */
const harmless = /^[ -~\u00a1-\u00ac\u00ae-\u017f‐-‧…]*$/;

export function printable(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .toWellFormed()
    .replace(spaces, " ")
    .replace(invisible, "")
    .replace(unprintable, "\ufffd");
}

/** An address fit to stand inside an escape sequence. @returns undefined where it is no web address */
export function printableUrl(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url)) return undefined;
  return url.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/** JSON of visible characters only; parsed, it is the same. */
export function printableJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu,
    escapeUnicode,
  );
}

function escapeUnicode(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) =>
    character.charCodeAt(index).toString(16).padStart(4, "0"),
  );
  return units.map((unit) => `\\u${unit}`).join("");
}
