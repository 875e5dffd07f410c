/** Who says so: the small print of an answer, each source on a line with its link. */
import type { Line, Source } from "../../../answer/answer.ts";
import { date, link, text } from "../../../answer/builders.ts";
import type { Words } from "../../../words/words.ts";
import { sectionLimits } from "../limits.ts";
import { escapeMrkdwn } from "./escape.ts";
import type { MessageChunk } from "./message-chunks.ts";
import { richChunk } from "./message-chunks.ts";
import { toMrkdwn } from "./mrkdwn.ts";
import { textElements, toRichText, toSections } from "./rich-text.ts";

/** In small print as long as all of it can be written there; else in rich text. */
export function sourceChunks(sources: readonly Source[], words: Words): readonly MessageChunk[] {
  if (sources.length === 0) return [];
  const heading = words.sources.heading(sources.length);
  const lines = sources.map((source) => sourceLine(source, words));
  const small = lines.map((line) => toMrkdwn(line, words.locale));
  const fits = small.every((line) => line !== undefined && line.length < sectionLimits.text / 2);
  return fits
    ? smallPieces(
        escapeMrkdwn(heading),
        small.flatMap((line) => line ?? []),
      )
    : richPieces(heading, lines, words.locale);
}

function sourceLine(source: Source, { sources }: Words): Line {
  const { publisher, title, place, remark, url } = source;
  return [
    url === undefined ? text(publisher) : link(publisher, url),
    ...(source.date === undefined ? [] : [text(", "), date(source.date)]),
    ...(title === undefined ? [] : [text(", "), text(sources.title(title))]),
    ...(place === undefined ? [] : [text(`: ${place}`)]),
    ...(remark === undefined ? [] : [text(` (${remark})`)]),
  ];
}

function smallPieces(heading: string, lines: readonly string[]): readonly MessageChunk[] {
  const texts: string[] = [];
  for (const line of lines.length === 1
    ? lines.map((one) => `${heading}: ${one}`)
    : [heading, ...lines]) {
    const last = texts.at(-1);
    const longer = `${last}\n${line}`;
    if (last === undefined || longer.length > sectionLimits.text) texts.push(line);
    else texts[texts.length - 1] = longer;
  }
  return texts.map((shown) => ({ kind: "small", text: shown, items: 0 }));
}

function richPieces(
  heading: string,
  lines: readonly Line[],
  locale: string,
): readonly MessageChunk[] {
  return [
    richChunk(toSections(textElements(heading, true)), 0),
    ...lines.flatMap((line) =>
      toSections(toRichText(line, locale)).map(
        (each): MessageChunk => ({ kind: "line", section: each, items: 0 }),
      ),
    ),
  ];
}
