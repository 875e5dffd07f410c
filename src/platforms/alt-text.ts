/** A picture in words, within a platform's limit: cut behind a whole figure, with how many are left. */
import type { AltText } from "../answer/picture.ts";
import type { Words } from "../words/words.ts";
import { toPlainText } from "./plain-text.ts";
import { truncate } from "./text-limits.ts";

/** @param most characters that the platform takes */
export function altText({ what, figures }: AltText, max: number, words: Words): string {
  const begin = `${toPlainText(what, words.locale)}: `;
  const meta = figures.map((figure) => toPlainText(figure, words.locale));
  const whole = `${begin}${meta.join("; ")}.`;
  if (whole.length <= max) return whole;
  const room = max - begin.length - words.buttons.andMore(meta.length).length - "; .".length;
  let left = room;
  const end = meta.findIndex((figure) => {
    left -= figure.length + "; ".length;
    return left < 0;
  });
  const more = words.buttons.andMore(meta.length - end);
  return truncate(`${begin}${[...meta.slice(0, end), more].join("; ")}.`, max);
}
