/** Who says so: the last field of an answer, each source on a line with its link. */
import type { Source } from "../../../answer/answer.ts";
import { date, text } from "../../../answer/builders.ts";
import type { Words } from "../../../words/words.ts";
import { zeroWidthSpace } from "../../text-limits.ts";
import type { EmbedChunk } from "./embed-chunks.ts";
import { rowPieces } from "./embed-chunks.ts";
import { escaped, link, markdown } from "./markdown.ts";

export function sourcePieces(sources: readonly Source[], words: Words): readonly EmbedChunk[] {
  const rows = sources.map((source) => sourceRow(source, words));
  return rowPieces(rows).map((piece, at) => ({
    kind: "field",
    name: at === 0 ? words.sources.heading(sources.length) : zeroWidthSpace,
    value: piece.text,
    inline: false,
    items: 0,
  }));
}

function sourceRow(source: Source, { sources, locale }: Words): string {
  const { publisher, title, place, remark, url } = source;
  const name = url === undefined ? escaped(publisher) : link(publisher, url);
  const when = source.date === undefined ? [] : [markdown([date(source.date)], locale)];
  const what = title === undefined ? [] : [markdown([text(sources.title(title))], locale)];
  const where = place === undefined ? "" : `: ${escaped(place)}`;
  const note = remark === undefined ? "" : ` (${escaped(remark)})`;
  return `${[name, ...when, ...what].join(", ")}${where}${note}`;
}
