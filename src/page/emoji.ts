/**
 * Stands in the build for a table of all emoji. Ours are flags, and those Slack calls by a country's code; whatever else
 * has such a name was typed by somebody, and stays as it was typed.
 *
 * @public
 */
export function emojify(text: string): string {
  return text.replace(/:flag-([a-z]{2}):/g, (_, code: string) => flag(code));
}

/** `de`, in regional indicators. */
export const flag = (code: string): string =>
  [...code].map((letter) => String.fromCodePoint(0x1f185 + (letter.codePointAt(0) ?? 0))).join("");
