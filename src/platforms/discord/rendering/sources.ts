/** Who says so: the last field of an answer, each source on a line with its link. */
import type { Source } from "../../../answer/answer.ts";
import { date, text } from "../../../answer/builders.ts";
import type { Words } from "../../../words/words.ts";
import { zeroWidthSpace } from "../../text-limits.ts";
import type { EmbedChunk } from "./embed-chunks.ts";
import { rowChunks } from "./embed-chunks.ts";
import { escapeMarkdown, toMarkdown, toMarkdownLink } from "./markdown.ts";

export function sourceFields(sources: readonly Source[], words: Words): readonly EmbedChunk[] {
  const rows = sources.map((source) => sourceRow(source, words));
  return rowChunks(rows).map((piece, at) => ({
    kind: "field",
    name: at === 0 ? words.sources.heading(sources.length) : zeroWidthSpace,
    value: piece.text,
    inline: false,
    items: 0,
  }));
}

function sourceRow(source: Source, { sources, locale }: Words): string {
  const { publisher, title, place, remark, url } = source;
  const name = url === undefined ? escapeMarkdown(publisher) : toMarkdownLink(publisher, url);
  const when = source.date === undefined ? [] : [toMarkdown([date(source.date)], locale)];
  const what = title === undefined ? [] : [toMarkdown([text(sources.title(title))], locale)];
  const where = place === undefined ? "" : `: ${escapeMarkdown(place)}`;
  const note = remark === undefined ? "" : ` (${escapeMarkdown(remark)})`;
  return `${[name, ...when, ...what].join(", ")}${where}${note}`;
}
