/** Each kind of block as pieces of a message. */
import type { Block, Fact } from "../../../answer/answer.ts";
import { toPlainText } from "../../plain-text.ts";
import { printable } from "../../printable.ts";
import { splitText } from "../../text-limits.ts";
import { maxShortFact, sectionLimits } from "../limits.ts";
import type { ChunkOptions, MessageChunk } from "./message-chunks.ts";
import { richChunk } from "./message-chunks.ts";
import { toMrkdwn } from "./mrkdwn.ts";
import type { PictureBlock } from "./picture.ts";
import { resolvePicture, unavailableNotice } from "./picture.ts";
import { textElements, toRichText, toSections } from "./rich-text.ts";
import { tableChunks } from "./table.ts";

export function toMessageChunks(block: Block, drawing: ChunkOptions): readonly MessageChunk[] {
  const { locale } = drawing;
  switch (block.kind) {
    case "paragraph":
      return paragraphPieces(block.line, locale);
    case "facts":
      return block.facts.flatMap((fact) => factPieces(fact, locale));
    case "table":
      return tableChunks(block, drawing);
    case "list":
      return block.lines.flatMap((line) => linePieces(line, locale));
    case "quote":
      return quotePieces(block, locale);
    case "picture":
      return picturePieces(block, drawing);
  }
}

/** Of what stands in its place, one table may stand as one. */
function picturePieces(block: PictureBlock, drawing: ChunkOptions): readonly MessageChunk[] {
  const { locale, asTable } = drawing;
  const { instead } = block;
  const shown = resolvePicture(block, drawing);
  if (shown.kind === "shown") return [{ kind: "image", image: shown.block, items: 0 }];
  const table = instead.findIndex(({ kind }) => kind === "table");
  const words = instead.flatMap((each, at) =>
    toMessageChunks(each, { ...drawing, asTable: asTable && at === table }),
  );
  return [...words, ...unavailableNotice(shown.why, words.length > 0, locale)];
}

function paragraphPieces(line: Fact["value"], locale: string): readonly MessageChunk[] {
  if (toPlainText(line, locale).trim() === "") return [];
  return toSections(toRichText(line, locale)).map((part, at) =>
    richChunk([part], at === 0 ? 1 : 0),
  );
}

function linePieces(line: Fact["value"], locale: string): readonly MessageChunk[] {
  return toSections(toRichText(line, locale)).map((part, at) => ({
    kind: "line",
    section: part,
    items: at === 0 ? 1 : 0,
  }));
}

/** Short ones stand side by side; a long one, or one whose text could be read as markup, has the whole width. */
function factPieces({ label, value }: Fact, locale: string): readonly MessageChunk[] {
  const field = fieldText({ label, value }, locale);
  if (field !== undefined) return [{ kind: "field", text: field, items: 1 }];
  const heading = [...textElements(label, true), { type: "text", text: "\n" } as const];
  return toSections(toRichText(value, locale), heading).map((part, at) =>
    richChunk([part], at === 0 ? 1 : 0),
  );
}

function fieldText({ label, value }: Fact, locale: string): string | undefined {
  const name = toMrkdwn([{ kind: "text", text: label.trim() }], locale);
  const text = toMrkdwn(value, locale)?.trim();
  if (!name || !text || toPlainText(value, locale).length > maxShortFact) return undefined;
  const shown = `*${name}*\n${text}`;
  return shown.length <= sectionLimits.fieldText ? shown : undefined;
}

/** Never shortened: a long one goes on in a quote of its own. Indirect speech stands without quotation marks. */
function quotePieces(
  { text, spoken, credit }: Extract<Block, { kind: "quote" }>,
  locale: string,
): readonly MessageChunk[] {
  const message = spoken ? `“${printable(text)}”` : printable(text);
  const quotes = splitText(message, sectionLimits.text - 2).map((part) =>
    richChunk([{ type: "rich_text_quote", elements: textElements(part) }], 0),
  );
  const by = toSections(toRichText(credit, locale), [{ type: "text", text: "— " }]);
  const [signed, ...more] = by.map((part) => richChunk([part], 0));
  return [...quotes.slice(0, -1), ...joined(quotes.at(-1), signed), ...more];
}

/** A quote and who said it stand in one block. */
function joined(
  last: MessageChunk | undefined,
  signed: MessageChunk | undefined,
): readonly MessageChunk[] {
  const parts = [last, signed].flatMap((piece) => (piece?.kind === "rich" ? piece.parts : []));
  return [richChunk(parts)];
}
