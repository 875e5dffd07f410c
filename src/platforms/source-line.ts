/** Writes a source as a line: its number, publisher with its link, date, title, place, remark. */
import type { Line, Source } from "../answer/answer.ts";
import { date, link, text } from "../answer/builders.ts";
import type { Words } from "../words/words.ts";

export function sourceLine(source: Source, { sources }: Words): Line {
  const { number, publisher, title, place, remark, url } = source;
  return [
    ...(number === undefined ? [] : [text(`[${number}] `)]),
    url === undefined ? text(publisher) : link(publisher, url),
    ...(source.date === undefined ? [] : [text(", "), date(source.date)]),
    ...(title === undefined ? [] : [text(", "), text(sources.title(title))]),
    ...(place === undefined ? [] : [text(`: ${place}`)]),
    ...(remark === undefined ? [] : [text(` (${remark})`)]),
  ];
}
