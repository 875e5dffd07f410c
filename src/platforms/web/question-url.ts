/** Makes the URL under which the page answers a question. */

/** Characters that a query may have unencoded: https://www.rfc-editor.org/rfc/rfc3986#section-3.4 */
const unencoded: readonly (readonly [code: string, character: string])[] = [
  ["%20", "+"],
  ["%2F", "/"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%3F", "?"],
];

/** `/?q=/expelled+germany` */
export function toQuestionUrl(question: string): string {
  const encoded = encodeURIComponent(question.toWellFormed());
  return `/?q=${unencoded.reduce((text, [code, character]) => text.replaceAll(code, character), encoded)}`;
}
