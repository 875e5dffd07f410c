/** Each kind of block as pieces of an embed. */
import type { Block, Fact } from "../../../answer/answer.ts";
import { splitText } from "../../text-limits.ts";
import { embed } from "../limits.ts";
import type { EmbedChunk, Text } from "./embed-chunks.ts";
import { fieldPieces, rowPieces, textPieces } from "./embed-chunks.ts";
import { escaped, markdown } from "./markdown.ts";
import { tablePieces } from "./table.ts";

export function blockPieces(block: Block, locale: string): readonly EmbedChunk[] {
  switch (block.kind) {
    case "paragraph":
      return textPieces(markdown(block.line, locale));
    case "facts":
      return factPieces(block.facts, locale);
    case "table":
      return tablePieces(block, locale);
    case "list":
      return rowPieces(block.lines.map((line) => `• ${markdown(line, locale)}`));
    case "quote":
      return quotePieces(block, locale);
    case "picture":
      return block.instead.flatMap((each) => blockPieces(each, locale));
  }
}

/** So many characters stand in a column of three without being broken often. */
const shortValue = 40;

/** Short ones stand beside each other, where at least two do. */
function factPieces(facts: readonly Fact[], locale: string): readonly EmbedChunk[] {
  const shown = facts.map(({ label, value }) => ({
    label: escaped(label),
    value: markdown(value, locale),
  }));
  const isShort = shown.map(({ value }) => value.length <= shortValue);
  return shown.flatMap(({ label, value }, at) => {
    const beside = Boolean(isShort[at - 1] || isShort[at + 1]);
    return fieldPieces(label, value, Boolean(isShort[at]) && beside);
  });
}

/** Indirect speech is nobody's words: it stands without quotation marks. */
function quotePieces(
  { text, spoken, credit }: Extract<Block, { kind: "quote" }>,
  locale: string,
): readonly Text[] {
  const message = spoken ? `“${escaped(text)}”` : escaped(text);
  const by = quoted(`— ${markdown(credit, locale)}`);
  const parts = splitText(message, embed.fieldValue - 2).map((part) => `> ${part}`);
  const last = parts.at(-1) ?? "";
  const fits = last.length + by.join("\n").length < embed.fieldValue;
  const rows = fits ? [...parts.slice(0, -1), [last, ...by].join("\n")] : [...parts, ...by];
  return rows.map((row, at) => ({
    kind: "text",
    text: row,
    continues: at > 0,
    items: at > 0 ? 0 : 1,
  }));
}

const quoted = (text: string): readonly string[] =>
  splitText(text, embed.fieldValue - 2).map((part) => `> ${part}`);
