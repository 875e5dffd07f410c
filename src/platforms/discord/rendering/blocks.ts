/** Each kind of block as pieces of an embed. */
import type { Block, Fact } from "../../../answer/answer.ts";
import { splitText } from "../../text-limits.ts";
import { embedLimits } from "../limits.ts";
import type { EmbedChunk, TextChunk } from "./embed-chunks.ts";
import { fieldChunks, rowChunks, textChunks } from "./embed-chunks.ts";
import { escapeMarkdown, toMarkdown } from "./markdown.ts";
import { tableTexts } from "./table.ts";

export function toEmbedChunks(block: Block, locale: string): readonly EmbedChunk[] {
  switch (block.kind) {
    case "paragraph":
      return textChunks(toMarkdown(block.line, locale));
    case "facts":
      return factPieces(block.facts, locale);
    case "table":
      return tableTexts(block, locale);
    case "list":
      return rowChunks(block.lines.map((line) => `• ${toMarkdown(line, locale)}`));
    case "quote":
      return quotePieces(block, locale);
    case "picture":
      return block.instead.flatMap((each) => toEmbedChunks(each, locale));
  }
}

/** So many characters stand in a column of three without being broken often. */
const shortValue = 40;

/** Short ones stand beside each other, where at least two do. */
function factPieces(facts: readonly Fact[], locale: string): readonly EmbedChunk[] {
  const shown = facts.map(({ label, value }) => ({
    label: escapeMarkdown(label),
    value: toMarkdown(value, locale),
  }));
  const isShort = shown.map(({ value }) => value.length <= shortValue);
  return shown.flatMap(({ label, value }, at) => {
    const beside = Boolean(isShort[at - 1] || isShort[at + 1]);
    return fieldChunks(label, value, Boolean(isShort[at]) && beside);
  });
}

/** Indirect speech is nobody's words: it stands without quotation marks. */
function quotePieces(
  { text, spoken, credit }: Extract<Block, { kind: "quote" }>,
  locale: string,
): readonly TextChunk[] {
  const message = spoken ? `“${escapeMarkdown(text)}”` : escapeMarkdown(text);
  const by = quoted(`— ${toMarkdown(credit, locale)}`);
  const parts = splitText(message, embedLimits.fieldValue - 2).map((part) => `> ${part}`);
  const last = parts.at(-1) ?? "";
  const fits = last.length + by.join("\n").length < embedLimits.fieldValue;
  const rows = fits ? [...parts.slice(0, -1), [last, ...by].join("\n")] : [...parts, ...by];
  return rows.map((row, at) => ({
    kind: "text",
    text: row,
    continues: at > 0,
    items: at > 0 ? 0 : 1,
  }));
}

const quoted = (text: string): readonly string[] =>
  splitText(text, embedLimits.fieldValue - 2).map((part) => `> ${part}`);
