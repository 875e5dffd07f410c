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
export const toQuestionUrl = (question: string): string => `/?q=${encodeValue(question)}`;

/** The same, with the question before, which this one may continue. */
export const toNextQuestionUrl = (question: string, after: string): string =>
  `${toQuestionUrl(question)}&after=${encodeValue(after)}`;

const encodeValue = (value: string): string =>
  unencoded.reduce(
    (text, [code, character]) => text.replaceAll(code, character),
    encodeURIComponent(value.toWellFormed()),
  );
