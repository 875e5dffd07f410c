/** Where on the page a question is answered. */

/** What may stand in a query as it is: https://www.rfc-editor.org/rfc/rfc3986#section-3.4 */
const readable: readonly (readonly [code: string, character: string])[] = [
  ["%20", "+"],
  ["%2F", "/"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%3F", "?"],
];

/** `/?q=/expelled+germany` */
export function questionUrl(question: string): string {
  const coded = encodeURIComponent(question.toWellFormed());
  return `/?q=${readable.reduce((text, [code, character]) => text.replaceAll(code, character), coded)}`;
}
