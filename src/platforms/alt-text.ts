/** Writes the alternative text of a picture, within a platform's limit: cut after a whole figure, with how many are left. */
import type { AltText } from "../answer/picture.ts";
import type { Words } from "../words/words.ts";
import { toPlainText } from "./plain-text.ts";
import { truncate } from "./text-limits.ts";

/** @param max characters that the platform takes */
export function altText({ what, figures }: AltText, max: number, words: Words): string {
  const start = `${toPlainText(what, words.locale)}: `;
  const texts = figures.map((figure) => toPlainText(figure, words.locale));
  const whole = `${start}${texts.join("; ")}.`;
  if (whole.length <= max) return whole;
  const room = max - start.length - words.buttons.andMore(texts.length).length - "; .".length;
  let left = room;
  const end = texts.findIndex((figure) => {
    left -= figure.length + "; ".length;
    return left < 0;
  });
  const more = words.buttons.andMore(texts.length - end);
  return truncate(`${start}${[...texts.slice(0, end), more].join("; ")}.`, max);
}
