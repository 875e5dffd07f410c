/** Sanitizes typed text so that it can be shown again. */

/** Longer than any name, short enough for a title. */
const maxNameLength = 60;

/** Without anything unprintable or that changes the direction of reading, on one line, cut between characters. */
export function sanitizeInput(typed: string, maxLength = maxNameLength): string {
  const printable = typed
    .slice(0, maxLength * 8)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]+/gu, " ")
    .replace(/(\p{M}{3})\p{M}+/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
  if (printable.length <= maxLength) return printable;
  const characters = [...new Intl.Segmenter("en").segment(printable)];
  if (characters.length <= maxLength) return printable;
  return `${characters
    .slice(0, maxLength - 1)
    .map(({ segment }) => segment)
    .join("")}…`;
}
