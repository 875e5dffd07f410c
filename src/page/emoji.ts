/**
 * Replaces the Slack package's table of all emoji in the build (build-page.mjs), for its size. The bot sends flags alone, as
 * `:flag-de:`; other emoji names were typed by somebody, and stay as they were typed.
 *
 * @public
 */
export function emojify(text: string): string {
  return text.replace(/:flag-([a-z]{2}):/g, (_, code: string) => toFlag(code));
}

/** @param code `de` */
export const toFlag = (code: string): string =>
  [...code].map((letter) => String.fromCodePoint(0x1f185 + (letter.codePointAt(0) ?? 0))).join("");
