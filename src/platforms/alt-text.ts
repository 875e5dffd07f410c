/** A picture in words, within a platform's limit: cut behind a whole figure, with how many are left. */
import type { AltText } from "../answer/picture.ts";
import type { Words } from "../words/words.ts";
import { toPlainText } from "./plain-text.ts";
import { truncate } from "./text-limits.ts";

/** @param most characters that the platform takes */
export function altText({ what, figures }: AltText, most: number, words: Words): string {
  const begin = `${toPlainText(what, words.locale)}: `;
  const told = figures.map((figure) => toPlainText(figure, words.locale));
  const whole = `${begin}${told.join("; ")}.`;
  if (whole.length <= most) return whole;
  const room = most - begin.length - words.buttons.andMore(told.length).length - "; .".length;
  let left = room;
  const end = told.findIndex((figure) => {
    left -= figure.length + "; ".length;
    return left < 0;
  });
  const more = words.buttons.andMore(told.length - end);
  return truncate(`${begin}${[...told.slice(0, end), more].join("; ")}.`, most);
}
